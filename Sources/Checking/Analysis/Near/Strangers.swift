import PersianText
import Termbase

/// The words of a text that may be names and that no glossary has, with the word before each: what tells that two
/// spellings are one name.
///
/// Kept of a document only. A text with more of them is a collection, in which two names that are alike are two names.
struct Strangers: Sendable {
  struct Word: Sendable {
    /// Bytes of the source, without an ending.
    var range: Range<Int>
    /// The number of the word in the text.
    var id: Int
    /// The word directly before it, where that is a stranger too.
    var previous: Int?
    /// In English, not at the beginning of a sentence.
    var isInSentence: Bool
  }

  private(set) var words: [Word] = []
  private var isOverfull = false

  private static let most = 2_000

  /// Takes the strangers of a paragraph.
  mutating func take(
    _ reader: WordReader, _ memory: NearMemory, besides known: [Range<Int>], in form: NormalForm
  ) {
    guard !isOverfull else { return }
    for (index, word) in reader.words.enumerated()
    where memory.traits(of: word.id).contains(.isStranger) {
      guard !known.contains(where: { $0.overlaps(word.range) }) else { continue }
      let previous = index > 0 ? reader.words[index - 1] : nil
      let between = (previous?.range.upperBound ?? 0)..<word.range.lowerBound
      let isJoined = !between.isEmpty && form.bytes[between].allSatisfy { $0 == 0x20 || $0 == 0x0A }
      let isName = previous.map { memory.traits(of: $0.id).contains(.isStranger) } ?? false
      words.append(
        Word(
          range: form.map.sourceRange(of: memory.stem(of: word)), id: word.id,
          previous: isJoined && isName ? previous?.id : nil,
          isInSentence: isJoined && previous != nil))
      if words.count > Strangers.most {
        isOverfull = true
        words = []
        return
      }
    }
  }
}
