import PersianText
import Termbase
import Testing
import Transliteration

@testable import Checking

/// What is found of a name in a text, as a known form or as one that is near to it.
enum WrittenForm {
  /// Checks that the name of a concept is found where the text is marked, and no name anywhere else.
  /// - Parameter inner: names that may stand inside another as well.
  static func expect(
    _ concept: String, _ marked: String, in glossary: Termbase, besides inner: Set<String> = []
  ) throws {
    let text = MarkedText(marked)
    let source = SourceText(name: "t.txt", bytes: text.bytes)
    let finder = NameFinder(glossary, language: text.language, model: try .embedded())
    let analysed = TextAnalyser.analyse(source, with: finder)
    let found =
      analysed.mentions.map { ($0.range, finder.concept(of: $0.form).id) }
      + analysed.nearMisses.map { ($0.range, finder.concept(of: $0.name).id) }
    // A surname that is right inside a full name that is not is found as well.
    let outermost = found.filter { place in
      !found.contains {
        $0.0 != place.0 && $0.0.contains(place.0) && ($0.1 == place.1 || inner.contains(place.1))
      }
    }
    let wanted = text.ranges.map { "\($0) \(concept)" }
    #expect(
      outermost.map { "\($0) \($1)" } == wanted,
      "\(marked): \(found.map { "«\(source[$0.0])» \($0.1)" }.joined(separator: ", "))")
  }
}
