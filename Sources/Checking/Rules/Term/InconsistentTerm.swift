import PersianText
import Termbase

/// One title or term of the source that has several renderings in the translation.
///
/// Names of persons and places are for `name/inconsistent`; here each bead in which the source has the term once, and
/// the target a form of it, says how it is rendered.
struct InconsistentTerm: PairRule {
  static let identifier = "term/inconsistent"
  static let summary = "one source term rendered in several ways"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .pair(
      "رئیس‌جمهور آمد.\n\nرئیس‌جمهور رفت.", "The president came.\n\nThe ⟦head of state⟧ left."),
    right: .pair(
      "رئیس‌جمهور آمد.\n\nرئیس‌جمهور رفت.", "The president came.\n\nThe president left."),
    why: """
      A reader takes two renderings for two things. The rule compares titles and terms of the \
      glossary in the beads that have them; short forms and acronyms beside the full one are no \
      inconsistency.
      """)

  func check(_ pair: AnalysedPair) -> [Diagnostic] {
    var sources = MentionCursor(pair.source)
    var targets = MentionCursor(pair.target)
    var renderings: [Int: [Rendering]] = [:]
    for bead in pair.beads {
      let wanted = sources.take(in: bead.source)
      let found = targets.take(in: bead.target)
      for mention in wanted {
        let concept = mention.form.concept
        guard isCompared(mention, pair), wanted.count(where: { $0.form.concept == concept }) == 1,
          let rendering = only(concept, in: found), !isShort(rendering, pair)
        else { continue }
        add(rendering, source: mention, to: &renderings[concept, default: []])
      }
    }
    return renderings.values.filter { $0.count > 1 }
      .compactMap { diagnostic($0, pair) }
      .sorted { ($0.location.range?.lowerBound ?? 0) < ($1.location.range?.lowerBound ?? 0) }
  }

  private struct Rendering {
    var form: TermReference
    var first: Range<Int>
    var source: Range<Int>
    var count: Int
  }

  private func isCompared(_ mention: AnalysedText.Mention, _ pair: AnalysedPair) -> Bool {
    let kind = pair.source.finder.concept(of: mention.form).kind
    return (kind == .title || kind == .term) && mention.others.isEmpty
  }

  private func only(_ concept: Int, in found: ArraySlice<AnalysedText.Mention>)
    -> AnalysedText.Mention?
  {
    let own = found.filter { $0.form.concept == concept }
    return own.count == 1 ? own.first : nil
  }

  private func isShort(_ mention: AnalysedText.Mention, _ pair: AnalysedPair) -> Bool {
    pair.target.finder.term(mention.form).type.isShortened
  }

  private func add(
    _ mention: AnalysedText.Mention, source: AnalysedText.Mention, to list: inout [Rendering]
  ) {
    if let same = list.firstIndex(where: { $0.form == mention.form }) {
      list[same].count += 1
    } else {
      list.append(
        Rendering(form: mention.form, first: mention.range, source: source.range, count: 1))
    }
  }

  private func diagnostic(_ renderings: [Rendering], _ pair: AnalysedPair) -> Diagnostic? {
    let second = renderings[1]
    let list = renderings.map { "\(pair.target.quote($0.first)) ×\($0.count)" }
    let right = pair.target.finder.approvedForm(for: second.form)
    return pair.target.diagnostic(
      Self.identifier, Self.severity, second.first,
      "\(pair.source.quote(second.source)) is rendered in \(renderings.count) ways: "
        + list.joined(separator: ", ")
        + (right.map { "; the glossary has \(pair.target.quote($0))" } ?? ""),
      notes: renderings.map {
        Diagnostic.Note(
          "first rendered \(pair.target.quote($0.first))",
          at: Diagnostic.Location(pair.target.source.name, $0.first))
      })
  }
}
