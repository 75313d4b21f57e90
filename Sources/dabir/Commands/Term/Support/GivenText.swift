import Checking
import PersianText
import Termbase

/// What was typed for a cell of the glossary, made ready to be stored: in NFC, without spaces about it.
///
/// Nothing else is changed: what `dabir lint` would find fault with is refused, with the spelling that is right.
enum GivenText {
  /// - Throws: ``Failure`` where it is empty or not in canonical spelling.
  static func term(_ text: String, language: Language) throws -> String {
    let text = try cell(text, "the term")
    if text.isEmpty { throw Failure("the term is empty") }
    let spelling = TermSpelling(Term(language: language, text: text, status: .proposed))
    if spelling.faults.isEmpty { return text }
    throw Failure(
      "the term «\(text)» has \(spelling.faults.joined(separator: ", "))"
        + (spelling.canonical.map { "; write «\($0)»" } ?? ""))
  }

  /// A cell that may be empty.
  static func cell(_ text: String, _ name: String) throws -> String {
    for scalar in text.unicodeScalars {
      if scalar.value == 0xFFFD { throw Failure("\(name) is not sound UTF-8") }
      if isControl(scalar.value) {
        throw Failure(
          "\(name) holds the control character \(codePoint(scalar)); a cell of a glossary is plain text on one line"
        )
      }
    }
    return trimmed(text)
  }

  static func language(_ language: Language) -> Language {
    Language(LanguageTag.canonical(language.tag)) ?? language
  }

  /// C0 and C1 controls, line ends among them, and what steers the direction of text.
  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: ScalarClass(scalar) == .control
    }
  }

  /// In NFC, without the spaces and ZWNJs at the ends.
  private static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: UInt32) -> Bool { ScalarClass(scalar) == .space || scalar == 0x200C }
    let scalars = Composition.composed(text.unicodeScalars.map(\.value)).drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars[...last].lazy.compactMap(Unicode.Scalar.init))
    return String(trimmed)
  }
}
