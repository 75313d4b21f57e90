import PersianText
import Termbase

/// The words of an English segment that may be adjectives of places: those that begin with a capital, and are part of
/// no form that renders a term.
///
/// Cost: each place walks over the words once, however often it is asked for.
struct AdjectiveSearch {
  private let words: [String]
  private var isTaken: [Bool]
  /// Of each place the word at which it is to be looked for next.
  private var next: [Int: Int] = [:]

  /// - Parameter taken: indices of the forms that render a term.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ found: FoundForms, taken: Set<Int>) {
    let tokens = Tokenizer(bytes, range: range).filter(\.isWord)
    words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self).lowercased() }
    var used = found.forms.indices.filter(taken.contains).map { found.forms[$0].range }[...]
    isTaken = tokens.map { token in
      used = used.drop { $0.upperBound <= token.range.lowerBound }
      return !(0x41...0x5A ~= bytes[token.range.lowerBound])
        || used.first?.overlaps(token.range) ?? false
    }
  }

  /// Takes the first adjective of a place that is free.
  /// - Parameter place: the index of its concept.
  /// - Returns: false where there is none.
  mutating func take(of place: Int, _ finder: NameFinder) -> Bool {
    let names = finder.termbase.concepts[place].approved(in: finder.language).map {
      $0.text.lowercased()
    }
    for start in words.indices[(next[place] ?? 0)...] where !isTaken[start] {
      for name in names {
        let length = PlaceAdjective.length(in: words[start...], of: name)
        let window = start..<start + length
        if window.isEmpty || window.contains(where: { isTaken[$0] }) { continue }
        for index in window { isTaken[index] = true }
        next[place] = window.upperBound
        return true
      }
    }
    next[place] = words.count
    return false
  }
}
