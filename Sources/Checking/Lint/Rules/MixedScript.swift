import PersianText
import Termbase

/// Letters of two alphabets in one word: a Cyrillic а in a Latin name looks right and is never found.
///
/// The alphabet that has fewer letters in the word is the foreign one. There is no fix: what letter was meant is for
/// a person to say.
struct MixedScript: GlossaryRule {
  static let identifier = "glossary/mixed-script"
  static let summary = "letters of two alphabets in one word"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vl⟦а⟧dimir Putin | preferred | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      A Cyrillic а among Latin letters looks right and is never found. What letter was meant is for a person to say, so \
      there is no fix.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedTerms.flatMap { item -> [Diagnostic] in
      let bytes = Array(item.term.text.utf8)
      let start = item.place.row.range(of: .term).lowerBound
      return Tokenizer(bytes).compactMap { token in
        guard token.isWord, let foreign = foreignLetters(bytes, token.range) else { return nil }
        let letters = foreign.letters.map { "“\($0.letter)” (\(codePoint($0.letter)))" }
        let place = foreign.letters[0]
        return Diagnostic(
          rule: Self.identifier, severity: .error,
          at: Diagnostic.Location(
            item.place.file,
            start + place.offset..<start + place.offset + UTF8Decoding.width(of: place.letter.value)
          ),
          "\(item.quoted) has \(letters.joined(separator: ", ")), \(foreign.alphabet.rawValue), "
            + "among \(foreign.surrounding.rawValue) letters")
      }
    }
  }

  private struct Foreign {
    var alphabet: Alphabet
    var surrounding: Alphabet
    /// Never empty.
    var letters: [(letter: Unicode.Scalar, offset: Int)]
  }

  private func foreignLetters(_ bytes: [UInt8], _ word: Range<Int>) -> Foreign? {
    var letters: [(letter: Unicode.Scalar, offset: Int, alphabet: Alphabet)] = []
    var offset = word.lowerBound
    while offset < word.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
      if let letter = Unicode.Scalar(scalar.value), let alphabet = Alphabet(of: scalar.value) {
        letters.append((letter, offset, alphabet))
      }
      offset += scalar.length
    }
    guard let first = letters.first?.alphabet,
      let second = letters.first(where: { $0.alphabet != first })?.alphabet
    else { return nil }
    let isFirstRare =
      letters.count { $0.alphabet == first } < letters.count { $0.alphabet == second }
    let (foreign, surrounding) = isFirstRare ? (first, second) : (second, first)
    return Foreign(
      alphabet: foreign, surrounding: surrounding,
      letters: letters.filter { $0.alphabet == foreign }.map { ($0.letter, $0.offset) })
  }
}
