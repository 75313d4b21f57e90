import PersianText
import Termbase

/// Harakat in a name of the glossary that the glossary's own form does not have.
struct NameHaraka: TextRule {
  static let identifier = "text/harakat"
  static let summary = "harakat in a name that is written without them"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "سخنان ⟦پُوتین⟧ را شنیدند.", right: "سخنان پوتین را شنیدند.",
    why: """
      Harakat help to read a name once; left in a running text, they keep it from being found. A \
      haraka at the end, as of an ezafe, is no part of the name and is left alone.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let marks = text.census.marks
    guard text.isPersian, !marks.isEmpty else { return [] }
    var next = 0
    return text.mentions.compactMap { mention in
      while next < marks.count, marks[next] < mention.range.lowerBound { next += 1 }
      let term = text.finder.term(mention.form)
      guard next < marks.count, marks[next] + 2 < mention.range.upperBound,
        !term.text.unicodeScalars.contains(where: { ScalarClass($0.value) == .mark })
      else { return nil }
      let plain = String(
        String.UnicodeScalarView(
          text.source[mention.range].unicodeScalars.filter { ScalarClass($0.value) != .mark }))
      return text.diagnostic(
        Self.identifier, Self.severity, mention.range,
        "\(text.quote(mention.range)) has harakat; the glossary has \(text.quote(term))",
        fixes: [Diagnostic.Fix(plain, isSafe: true)])
    }
  }
}
