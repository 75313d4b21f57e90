import PersianText
import Transliteration

/// The words of a Persian text, with what they sound like, and where a word may end before its endings.
struct PersianSide {
  struct Word {
    /// Bytes of the normal form.
    var range: Range<Int>
    var text: String
    /// Stands behind the word before it with nothing but a space, a hyphen or nothing between.
    var isLinked: Bool
    /// A word that no name has in it.
    var isFunction: Bool
    /// Where the sounds of the word stand in ``PersianSide/codes``.
    var codes: Range<Int>
    /// Ends of the word without its endings, the whole word first.
    var ends: [End]
  }

  struct End {
    /// Bytes of the normal form.
    var offset: Int
    /// In ``PersianSide/codes``.
    var code: Int
    var isWhole: Bool
  }

  /// Words that may be a name, the last of them up to one of its ends.
  struct Span {
    var words: Range<Int>
    var range: Range<Int>
    var codes: Range<Int>
    var isWhole: Bool
  }

  let form: NormalForm
  private(set) var words: [Word] = []
  private(set) var codes: [UInt8] = []

  private static let mostTokens = 1_000

  init(_ text: String) {
    form = NormalForm(text)
    let bytes = form.bytes
    var end = 0
    for token in Tokenizer(bytes) {
      guard case .word(.persian) = token.kind else { continue }
      if words.count == PersianSide.mostTokens { return }
      let gap = bytes[end..<token.range.lowerBound]
      append(
        token.range, isLinked: gap.count <= 1 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D })
      end = token.range.upperBound
    }
  }

  private mutating func append(_ range: Range<Int>, isLinked: Bool) {
    let text = String(decoding: form.bytes[range], as: UTF8.self)
    let start = codes.count
    codes += NameSounds(text).codes
    var word = Word(
      range: range, text: text, isLinked: isLinked && !words.isEmpty,
      isFunction: PersianLexicon.function.contains(text), codes: start..<codes.count,
      ends: [End(offset: range.upperBound, code: codes.count, isWhole: true)])
    if !word.isFunction {
      for offset in stems(of: range) {
        let stem = String(decoding: form.bytes[range.lowerBound..<offset], as: UTF8.self)
        let count = min(NameSounds(stem).codes.count, codes.count - start)
        word.ends.append(End(offset: offset, code: start + count, isWhole: false))
      }
    }
    words.append(word)
  }

  /// Where a name may end inside a word, the longest first.
  private func stems(of range: Range<Int>) -> [Int] {
    var stems: [Int] = []
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      if form.bytes.isJoiner(at: offset) {
        offset += 3
        continue
      }
      offset += UTF8Decoding.scalar(in: form.bytes.span, at: offset).length
      letters += 1
      // No word ends in a hamza on its seat: what follows is no ending.
      if letters >= 3, offset < range.upperBound,
        !form.bytes[..<offset].suffix(2).elementsEqual([0xD8, 0xA6]),
        Affixes.suffix(in: form.bytes, at: offset, letters: letters) != nil
      {
        stems.append(offset)
      }
    }
    return stems.suffix(2).reversed()
  }

  /// Spans of up to `count` words that begin at a word.
  /// - Parameter takesParticles: whether words like «در» may stand within: they write particles too («ون در برگ»).
  func spans(from start: Int, count: Int, takesParticles: Bool, _ body: (Span) -> Void) {
    guard !words[start].isFunction else { return }
    var end = start
    while end < words.count, end - start < count,
      end == start || words[end].isLinked && (takesParticles || !words[end].isFunction)
    {
      defer { end += 1 }
      if words[end].isFunction { continue }
      let lower = words[start].codes.lowerBound
      for stop in words[end].ends where stop.code > lower {
        body(
          Span(
            words: start..<end + 1, range: words[start].range.lowerBound..<stop.offset,
            codes: lower..<stop.code, isWhole: stop.isWhole))
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: form.bytes[range], as: UTF8.self) }
}
