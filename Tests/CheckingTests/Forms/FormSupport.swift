import PersianText
import Termbase
import Testing

@testable import Checking

/// What is found of a name in a text, as a known form or as one that is near to it.
enum WrittenForm {
  /// Checks that the name of a concept is found where the text is marked, and no name anywhere else.
  static func expect(_ concept: String, _ marked: String, in glossary: Termbase) {
    let text = MarkedText(marked)
    let source = SourceText(name: "t.txt", bytes: text.bytes)
    let finder = NameFinder(glossary, language: text.language)
    let analysed = TextAnalyser.analyse(source, with: finder)
    let found =
      analysed.mentions.map { ($0.range, finder.concept(of: $0.form).id) }
      + analysed.nearMisses.map { ($0.range, finder.concept(of: $0.name).id) }
    let wanted = text.ranges.map { "\($0) \(concept)" }
    #expect(
      found.map { "\($0) \($1)" } == wanted,
      "\(marked): \(found.map { "«\(source[$0.0])» \($0.1)" }.joined(separator: ", "))")
  }
}
