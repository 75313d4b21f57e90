import PersianText

/// Walks over the places of a normal form where a name may begin: the starts of words, and behind a «و» that is
/// glued to the word after it.
struct WordStarts {
  private let bytes: [UInt8]
  private let scan = WordScan()
  private var position = 0
  /// The place behind a glued «و», to be tried when the word itself was no match.
  private var pending: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Int? {
    if let start = pending {
      pending = nil
      return start
    }
    guard position < bytes.count, let word = scan.next(bytes.span, from: position) else {
      return nil
    }
    position = word.upperBound
    if WordStarts.beginsWithWaw(bytes[word]) { pending = word.lowerBound + 2 }
    return word.lowerBound
  }

  /// Goes on behind a match.
  mutating func skip(to offset: Int) {
    position = max(position, offset)
    pending = nil
  }

  /// True of a word with a «و» before other letters.
  static func beginsWithWaw(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 3 && word[word.startIndex] == 0xD9 && word[word.startIndex + 1] == 0x88
  }
}
