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
      guard isAnnounced || !traits.isDisjoint(with: [.isNear, .mayBegin, .mayEnd]),
        !known.contains(words[index].range)
      else {
        index += 1
        continue
      }
      if let (name, end) = nameBehindKnown(index, reader, known, form.bytes) {
        let range = words[index - 1].range.lowerBound..<memory.stem(of: words[end]).upperBound
        found(AnalysedText.NearMiss(range: form.map.sourceRange(of: range), name: name))
        index = end + 1
        continue
      }
      let (name, count) = nearest(
        to: index, isAnnounced: isAnnounced, reader, known, form.bytes)
      if let name, count > 1 || !isPart(index, of: name, words, form.bytes) {
        let last = memory.stem(of: words[index + count - 1])
        let range = words[index].range.lowerBound..<last.upperBound
        found(
          AnalysedText.NearMiss(
            range: form.map.sourceRange(of: range), name: name,
            word: count == 1 ? words[index].id : nil,
            isFaint: count == 1 && memory.isFaint(words[index].id)))
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

  /// The name of a person that begins with a word which is a name or a title by itself, as «سردار» and «جیحون», where a
  /// word behind it is misspelt; and where that name ends.
  private mutating func nameBehindKnown(
    _ index: Int, _ reader: WordReader, _ known: KnownPlaces, _ bytes: [UInt8]
  ) -> (TermReference, end: Int)? {
    let words = reader.words
    guard index > 0, memory.traits(of: words[index].id).contains(.mayEnd),
      !memory.traits(of: words[index].id).contains(.common),
      isJoined(words[index - 1], words[index], bytes), known.isBehind(words[index - 1].range),
      memory.learn(words[index - 1].id, reader.table).contains(.mayBegin),
      let (name, count) = stretch(from: index - 1, reader, known, bytes), count > 1,
      finder.concept(of: name.reference).kind == .person
    else { return nil }
    return (name.reference, index - 2 + count)
  }

  /// The name of several words near to the longest stretch from a word on.
  private mutating func stretch(
    from index: Int, _ reader: WordReader, _ known: KnownPlaces, _ bytes: [UInt8]
  ) -> (NearIndex.Candidate, Int)? {
    let words = reader.words
    let first = words[index].id
    // The words up to which it is worth to look: a bit for each.
    var ends: UInt64 = 0
    for end in index + 1..<max(index + 1, min(words.count, index + memory.mostWords)) {
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
      // Known words that end the stretch are a name of their own, but for a person's, and where only a strange word of
      // the stretch is misspelt.
      var places = known
      if places.contains(last.range), finder.concept(of: name.reference).kind != .person,
        !memory.isMisspelt(name.reference, in: window, reader.table)
      {
        continue
      }
      return (name, window.count)
    }
    return nil
  }

  /// True of an English word near to the name of a place that stands beside another capitalised word: Angela Merkin is
  /// no Angola. A capital at the beginning of a sentence says nothing.
  private func isPart(
    _ index: Int, of name: TermReference, _ words: [TextWord], _ bytes: [UInt8]
  ) -> Bool {
    guard !finder.language.isPersian, finder.concept(of: name).kind == .place else { return false }
    func isCapitalised(_ word: TextWord) -> Bool {
      0x41...0x5A ~= bytes[word.range.lowerBound]
        && !memory.traits(of: word.id).contains(.common)
    }
    if index + 1 < words.count, isJoined(words[index], words[index + 1], bytes),
      isCapitalised(words[index + 1])
    {
      return true
    }
    return index > 1 && isJoined(words[index - 1], words[index], bytes)
      && isCapitalised(words[index - 1]) && isJoined(words[index - 2], words[index - 1], bytes)
  }

  private func isJoined(_ a: TextWord, _ b: TextWord, _ bytes: [UInt8]) -> Bool {
    let between = a.range.upperBound..<b.range.lowerBound
    guard !between.isEmpty else { return false }
    if isMark(bytes[between]) { return !finder.language.isPersian }
    for offset in between {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D else { return false }
    }
    return true
  }

  /// A hyphen or an apostrophe within a name: al-Arish, O'Connor.
  private func isMark(_ between: ArraySlice<UInt8>) -> Bool {
    guard let first = between.first else { return false }
    if between.count == 1 { return first == 0x2D || first == 0x27 }
    return between.elementsEqual([0xE2, 0x80, 0x99]) || between.elementsEqual([0xE2, 0x80, 0x91])
  }
}

/// The ranges of known forms, asked for from left to right.
private struct KnownPlaces {
  private let ranges: [Range<Int>]
  private var index = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// True where the last range before the one that was asked for overlaps another.
  func isBehind(_ range: Range<Int>) -> Bool { index > 0 && ranges[index - 1].overlaps(range) }

  mutating func contains(_ range: Range<Int>) -> Bool {
    while index < ranges.count, ranges[index].upperBound <= range.lowerBound { index += 1 }
    return index < ranges.count && ranges[index].overlaps(range)
  }
}
