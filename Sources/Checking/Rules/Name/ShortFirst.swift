import PersianText
import Termbase

/// A person's short form before the full one: the reader meets «پوتین» and is told only later who that is.
///
/// Silent where the full form never comes, as in a text for those who know, and in a first line, which is a headline.
struct ShortFirst: TextRule {
  static let identifier = "name/short-first"
  static let summary = "a person's short form before the full one"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "دیدار در هند\n\n⟦پوتین⟧ آمد. ولادیمیر پوتین سخن گفت.",
    right: "دیدار در هند\n\nولادیمیر پوتین آمد. پوتین سخن گفت.",
    why: """
      A person is introduced by the full name and then called by the surname. The rule is silent \
      where a text has the short form only, and about its first line, where that is a headline.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let headline = headlineEnd(of: text)
    var firsts: [Int: AnalysedText.Mention] = [:]
    var order: [(short: AnalysedText.Mention, full: AnalysedText.Mention)] = []
    var introduced: Set<Int> = []
    for mention in text.mentions where mention.range.lowerBound >= headline {
      let concept = mention.form.concept
      guard text.finder.concept(of: mention.form).kind == .person, !introduced.contains(concept),
        mention.others.isEmpty
      else { continue }
      if text.finder.term(mention.form).type == .short {
        if firsts[concept] == nil, !mention.isGlued { firsts[concept] = mention }
      } else if mention.shortPart != nil {
        introduced.insert(concept)
        if let short = firsts[concept] { order.append((short, mention)) }
      }
    }
    return order.map { short, full in
      text.diagnostic(
        Self.identifier, Self.severity, short.range,
        "\(text.quote(short.range)) stands before the full name; introduce the person as "
          + "\(text.quote(full.range))",
        notes: [
          Diagnostic.Note(
            "the full name", at: Diagnostic.Location(text.source.name, full.range))
        ])
    }
  }

  /// Where the first line ends, if a blank one follows it.
  private func headlineEnd(of text: AnalysedText) -> Int {
    let bytes = text.source.bytes
    let starts = text.source.lines.lineStarts
    guard starts.count > 2, starts[2] < bytes.count || starts.count > 3,
      text.source.lines.contentRange(ofLine: 2, in: bytes).isEmpty
    else { return 0 }
    return starts[1]
  }
}
