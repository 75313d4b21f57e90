import PersianText
import Termbase

/// Looks for words close to a name: among those that belong to no known form, and for a person's misspelt given name
/// before a surname that is known.
struct NearNameSearch {
  private let finder: NameFinder
  private(set) var memory: NearMemory

  /// `nil` where the finder is not made for near names.
  init?(_ finder: NameFinder) {
    guard let near = finder.near else { return nil }
    self.finder = finder
    memory = NearMemory(finder, near)
  }

  /// Judges the words of a form that belong to no known form; to be called when they were read.
  /// - Parameters:
  ///   - matches: ranges of the normal form that are known forms.
  ///   - isKept: false where the numbers of the words began anew.
  mutating func learn(_ reader: WordReader, besides matches: [Range<Int>], isKept: Bool) {
    if !isKept { memory.forget() }
    memory.makeRoom(for: reader.table)
    var known = KnownPlaces(matches)
    for word in reader.words where !known.contains(word.range) {
      _ = memory.learn(word.id, reader.table)
    }
  }

  /// - Parameter matches: ranges of the normal form that are known forms.
  mutating func search(
    _ form: NormalForm, _ reader: WordReader, besides matches: [Range<Int>],
    found: (AnalysedText.NearMiss) -> Void
  ) {
    let words = reader.words
    var known = KnownPlaces(matches)
    var index = 0
    var isAnnouncer = false
    while index < words.count {
      let traits = memory.traits(of: words[index].id)
      let isAnnounced = isAnnouncer && isJoined(words[index - 1], words[index], form.bytes)
      isAnnouncer = traits.contains(.announces)
      // Most words end here.
      guard isAnnounced || !traits.isDisjoint(with: [.isNear, .mayBegin]),
        !known.contains(words[index].range)
      else {
        index += 1
        continue
      }
      let (name, count) = nearest(
        to: index, isAnnounced: isAnnounced, reader, known, form.bytes)
      if let name {
        let last = memory.stem(of: words[index + count - 1])
        let range = words[index].range.lowerBound..<last.upperBound
        found(
          AnalysedText.NearMiss(
            range: form.map.sourceRange(of: range), name: name,
            word: count == 1 ? words[index].id : nil))
      }
      index += count
      if count > 1 { isAnnouncer = false }
    }
  }

  /// The name near to the longest stretch from a word on, and how many words that is. Where a word of the stretch is
  /// by itself as near to a name, it is left to that word: the finding should be no wider than the fault.
  private mutating func nearest(
    to index: Int, isAnnounced: Bool, _ reader: WordReader, _ known: KnownPlaces, _ bytes: [UInt8]
  ) -> (TermReference?, Int) {
    let first = reader.words[index].id
    let alone = memory.name(of: first)
    if memory.traits(of: first).contains(.mayBegin),
      let (name, count) = stretch(from: index, reader, known, bytes)
    {
      let nearestWord = reader.words[index..<index + count].compactMap {
        memory.name(of: $0.id)?.distance
      }.min()
      if nearestWord.map({ name.distance < $0 }) ?? true { return (name.reference, count) }
    }
    if let alone { return (alone.reference, 1) }
    guard isAnnounced else { return (nil, 1) }
    return (memory.announcedName(near: first, reader.table)?.reference, 1)
  }

  /// The name of several words near to the longest stretch from a word on.
  private mutating func stretch(
    from index: Int, _ reader: WordReader, _ known: KnownPlaces, _ bytes: [UInt8]
  ) -> (NearIndex.Candidate, Int)? {
    let words = reader.words
    let first = words[index].id
    // The words up to which it is worth to look: a bit for each.
    var ends: UInt64 = 0
    for end in index + 1..<min(words.count, index + NearIndex.longestName) {
      guard isJoined(words[end - 1], words[end], bytes) else { break }
      _ = memory.learn(words[end].id, reader.table)
      if memory.mayBeNear(from: first, to: words[end].id) {
        ends |= 1 << UInt64(end - index)
      }
    }
    while ends != 0 {
      let end = index + 63 - ends.leadingZeroBitCount
      ends &= ~(1 << UInt64(end - index))
      let window = words[index...end]
      let last = words[end]
      guard !window.allSatisfy({ memory.traits(of: $0.id).contains(.common) }),
        memory.mayBeNear(window),
        let name = memory.name(near: NearMemory.Stretch(window.lazy.map(\.id)), reader.table)
      else { continue }
      // Known words that end the stretch are a name of their own, but for a person's.
      var places = known
      if places.contains(last.range), finder.concept(of: name.reference).kind != .person {
        continue
      }
      return (name, window.count)
    }
    return nil
  }

  private func isJoined(_ a: TextWord, _ b: TextWord, _ bytes: [UInt8]) -> Bool {
    let between = a.range.upperBound..<b.range.lowerBound
    guard !between.isEmpty else { return false }
    for offset in between {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D else { return false }
    }
    return true
  }
}

/// The ranges of known forms, asked for from left to right.
private struct KnownPlaces {
  private let ranges: [Range<Int>]
  private var index = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  mutating func contains(_ range: Range<Int>) -> Bool {
    while index < ranges.count, ranges[index].upperBound <= range.lowerBound { index += 1 }
    return index < ranges.count && ranges[index].overlaps(range)
  }
}
