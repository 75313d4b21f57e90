import PersianText
import Termbase

/// A title that stands with another person than in the source: "President Macron met Prime Minister Putin".
///
/// Judged in beads where the source has a title directly before or behind a person, and the target has both, the title with
/// someone else.
struct TermDirection: PairRule {
  static let identifier = "term/direction"
  static let summary = "a title that stands with the wrong person"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .pair(
      "رئیس‌جمهور پوتین و نخست‌وزیر پاتروشف آمدند.",
      "⟦Prime minister⟧ Putin and ⟦president⟧ Patrushev came."),
    right: .pair(
      "رئیس‌جمهور پوتین و نخست‌وزیر پاتروشف آمدند.",
      "President Putin and prime minister Patrushev came."),
    why: """
      Where a sentence has several people with their offices, a translation easily gives one the \
      other's. The rule looks at titles that stand directly beside a name on both sides.
      """)

  func check(_ pair: AnalysedPair) -> [Diagnostic] {
    var sources = MentionCursor(pair.source)
    var targets = MentionCursor(pair.target)
    var findings: [Diagnostic] = []
    for bead in pair.beads {
      let wanted = couples(sources.take(in: bead.source), pair.source)
      let found = couples(targets.take(in: bead.target), pair.target)
      for couple in found {
        // The person has this title nowhere in the source, and another; and the title belongs to someone else there.
        let own = wanted.filter { $0.person == couple.person }
        let holder = wanted.first { $0.title == couple.title && $0.person != couple.person }
        guard !own.isEmpty, !own.contains(where: { $0.title == couple.title }), let holder else {
          continue
        }
        findings.append(diagnostic(couple, holder, pair))
      }
    }
    return findings
  }

  private struct Couple {
    var title: Int
    var person: Int
    var titleRange: Range<Int>
    var personRange: Range<Int>
  }

  /// The titles and persons that stand side by side, with nothing but white space between.
  private func couples(_ mentions: ArraySlice<AnalysedText.Mention>, _ text: AnalysedText)
    -> [Couple]
  {
    zip(mentions, mentions.dropFirst()).compactMap { a, b in
      let kinds = (text.finder.concept(of: a.form).kind, text.finder.concept(of: b.form).kind)
      guard kinds == (.title, .person), a.range.upperBound < b.range.lowerBound,
        text.source.bytes[a.range.upperBound..<b.range.lowerBound].allSatisfy({
          $0 == 0x20 || $0 == 0x0A
        })
      else { return nil }
      return Couple(
        title: a.form.concept, person: b.form.concept, titleRange: a.range, personRange: b.range)
    }
  }

  private func diagnostic(_ couple: Couple, _ holder: Couple, _ pair: AnalysedPair) -> Diagnostic {
    pair.target.diagnostic(
      Self.identifier, Self.severity, couple.titleRange,
      "\(pair.target.quote(couple.titleRange)) stands with "
        + "\(pair.target.quote(couple.personRange)); in the source it is the title of "
        + pair.source.quote(holder.personRange),
      notes: [
        Diagnostic.Note(
          "the source", at: Diagnostic.Location(pair.source.source.name, holder.titleRange))
      ])
  }
}
