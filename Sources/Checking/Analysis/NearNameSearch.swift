import PersianText
import Termbase

/// Looks for words close to a name: among those that belong to no known form, and for a person's misspelt given name
/// before a surname that is known.
struct NearNameSearch {
  private let finder: NameFinder
  private var memory: NearMemory

  private struct Word {
    var range: Range<Int>
    var id: NearMemory.WordID
    /// Part of a known form.
    var isKnown: Bool
  }

  /// `nil` where the finder is not made for near names.
  init?(_ finder: NameFinder) {
    guard let near = finder.near else { return nil }
    self.finder = finder
    memory = NearMemory(finder, near)
  }

  /// - Parameter matches: ranges of the normal form that are known forms.
  mutating func search(
    _ form: NormalForm, besides matches: [Range<Int>], found: (AnalysedText.NearMiss) -> Void
  ) {
    var words: [Word] = []
    var matches = matches[...]
    for token in Tokenizer(form.bytes) {
      while let match = matches.first, match.upperBound <= token.range.lowerBound {
        matches.removeFirst()
      }
      guard token.isWord else {
        report(&words, form, found)
        continue
      }
      if let last = words.last, !isJoined(last.range, token.range, form.bytes) {
        report(&words, form, found)
      }
      let isKnown = matches.first.map { $0.overlaps(token.range) } ?? false
      let range = isKnown ? token.range : stem(of: token.range, form.bytes)
      words.append(Word(range: range, id: memory.id(of: form.bytes[range]), isKnown: isKnown))
    }
    report(&words, form, found)
  }

  /// Reports the near names in a run of words, and empties it.
  private mutating func report(
    _ words: inout [Word], _ form: NormalForm, _ found: (AnalysedText.NearMiss) -> Void
  ) {
    var index = 0
    while index < words.count {
      let (name, count) = nearest(in: words[index...], after: index > 0 ? words[index - 1] : nil)
      if let name {
        let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
        found(AnalysedText.NearMiss(range: form.map.sourceRange(of: range), name: name))
      }
      index += count
    }
    words.removeAll(keepingCapacity: true)
  }

  /// The name near to the longest stretch from the first word on, and how many words that is. Where a word of the
  /// stretch is by itself as near to a name, it is left to that word: the finding should be no wider than the fault.
  private mutating func nearest(in words: ArraySlice<Word>, after previous: Word?) -> (
    TermReference?, Int
  ) {
    guard let first = words.first, !first.isKnown else { return (nil, 1) }
    let alone = memory.name(of: first.id)
    if let (name, count) = stretch(from: words) {
      let nearestWord = words.prefix(count).compactMap { memory.name(of: $0.id)?.distance }.min()
      if nearestWord.map({ name.distance < $0 }) ?? true { return (name.reference, count) }
    }
    if let alone { return (alone.reference, 1) }
    if let previous, Announcements.announce(.place, memory.text(of: previous.id)) {
      return (memory.announcedName(near: first.id)?.reference, 1)
    }
    return (nil, 1)
  }

  /// The name of several words near to the longest stretch from the first word on.
  private mutating func stretch(from words: ArraySlice<Word>) -> (NearIndex.Candidate, Int)? {
    guard let first = words.first, memory.mayBegin(first.id) else { return nil }
    for count in stride(from: min(words.count, NearIndex.longestName), to: 1, by: -1) {
      let window = words.prefix(count)
      guard let last = window.last, memory.mayEnd(last.id),
        !window.allSatisfy({ memory.isCommon($0.id) }),
        let name = memory.name(near: NearMemory.Stretch(window.lazy.map(\.id)))
      else { continue }
      // Known words that end the stretch are a name of their own, but for a person's.
      if last.isKnown, finder.concept(of: name.reference).kind != .person { continue }
      return (name, count)
    }
    return nil
  }

  /// A word without the ending that it may have: a ZWNJ and what follows it, "'s".
  private func stem(of range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    for offset in range.dropFirst() {
      let isJoint =
        bytes[offset] == 0x27
        || bytes[offset] == 0xE2 && offset + 2 < bytes.count
          && bytes[offset + 1] == 0x80 && (bytes[offset + 2] == 0x8C || bytes[offset + 2] == 0x99)
      if isJoint, let suffix = Affixes.suffix(in: bytes, at: offset, letters: Affixes.longName),
        suffix.range.upperBound >= range.upperBound
      {
        return range.lowerBound..<offset
      }
    }
    return range
  }

  private func isJoined(_ a: Range<Int>, _ b: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard a.upperBound < b.lowerBound else { return false }
    return bytes[a.upperBound..<b.lowerBound].allSatisfy {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x0D
    }
  }
}
