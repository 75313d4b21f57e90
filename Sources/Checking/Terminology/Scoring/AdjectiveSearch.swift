import PersianText
import Termbase

/// The words of an English segment that may be adjectives of places: those that begin with a capital, and are part of
/// no form that renders a term.
struct AdjectiveSearch {
  private let words: [String]
  private var isTaken: [Bool]

  /// - Parameter taken: indices of the forms that render a term.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ found: FoundForms, taken: Set<Int>) {
    let tokens = Tokenizer(bytes, range: range).filter(\.isWord)
    words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self).lowercased() }
    let used = found.forms.indices.filter(taken.contains).map { found.forms[$0].range }
    isTaken = tokens.map { token in
      !(0x41...0x5A ~= bytes[token.range.lowerBound])
        || used.contains { $0.overlaps(token.range) }
    }
  }

  /// Takes the first adjective of a place.
  /// - Returns: false where there is none.
  mutating func take(of place: Concept, in language: Language) -> Bool {
    for term in place.approved(in: language) {
      let name = term.text.lowercased()
      for start in words.indices {
        let length = PlaceAdjective.length(in: words[start...], of: name)
        let window = start..<start + length
        if window.isEmpty || window.contains(where: { isTaken[$0] }) { continue }
        for index in window { isTaken[index] = true }
        return true
      }
    }
    return false
  }
}
