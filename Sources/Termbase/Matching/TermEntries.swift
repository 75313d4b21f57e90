import PersianText

/// The terms of a matcher by their letters, in flat arrays: some fifty bytes a term, whatever their number.
struct TermEntries: Sendable {
  /// A term, and what decides whether a stretch of text is it.
  struct Entry: Sendable {
    var reference: TermReference
    var key: Slice
    var gaps: Slice
    /// Offsets in the letters at which a space that the term does not have is overlooked.
    var breaks: Slice
    /// The letters for the rule about short names and endings.
    var letters: UInt16
    var rule: CaseRule
    /// Of the normal form: of terms that differ by what a key forgets, the one that is written as the text is.
    var spelling: UInt32
    /// «Gen.»: the period belongs to it.
    var endsWithPeriod: Bool
    /// The next term of the same letters, or -1.
    var next: Int32 = -1
  }

  /// A part of one of the arrays that all entries share.
  struct Slice: Sendable {
    var start: UInt32
    var count: UInt16
  }

  enum CaseRule: UInt8, Sendable {
    /// Either case.
    case any
    /// A capital at the beginning of every word, or all of them where the text has no capitals at all.
    case initial
    /// Letter by letter.
    case exact
  }

  private(set) var entries: [Entry] = []
  private var keys: [UInt8] = []
  private var allGaps: [TermKey.Gap] = []
  private var allBreaks: [UInt16] = []
  /// The normal forms of those whose case is exact.
  private var exactForms: [Int32: [UInt8]] = [:]
  /// Open addressing: the first entry of each key, or -1.
  private var slots: [Int32] = []

  mutating func append(
    _ reference: TermReference, _ key: TermKey, breaks: [Int], rule: CaseRule, normal: [UInt8]
  ) {
    guard key.letters.count <= Int(UInt16.max) else { return }
    if rule == .exact { exactForms[Int32(entries.count)] = normal.filter { $0 != 0x2E } }
    entries.append(
      Entry(
        reference: reference,
        key: Slice(start: UInt32(keys.count), count: UInt16(key.letters.count)),
        gaps: Slice(start: UInt32(allGaps.count), count: UInt16(key.gaps.count)),
        breaks: Slice(start: UInt32(allBreaks.count), count: UInt16(breaks.count)),
        letters: UInt16(key.letters.count { $0 & 0xC0 != 0x80 }), rule: rule,
        spelling: TermEntries.spelling(normal[...]), endsWithPeriod: normal.last == 0x2E))
    keys += key.letters
    allGaps += key.gaps
    allBreaks += breaks.map { UInt16($0) }
  }

  /// A hash of the bytes of a normal form (FNV-1a).
  static func spelling(_ normal: ArraySlice<UInt8>) -> UInt32 {
    normal.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Makes the entries ready to be found, and the filter over the beginnings of their keys.
  mutating func settle() -> PrefixFilter {
    var filter = PrefixFilter(
      letters: keys.count / 2, parts: allGaps.count + allBreaks.count, names: entries.count)
    let bits = max(4, 64 - (entries.count * 2).leadingZeroBitCount)
    slots = Array(repeating: -1, count: 1 << bits)
    // From the last to the first, so that a list is in the order of the terms.
    for index in entries.indices.reversed() {
      let entry = entries[index]
      let key = keys[range(entry.key)]
      let (gaps, breaks) = (gaps(of: entry), breaks(of: entry))
      let hash = filter.insert(key) { offset in
        gaps.contains { $0.offset == offset } || breaks.contains(UInt16(clamping: offset))
      }
      var slot = place(hash)
      while slots[slot] >= 0, !keys[range(entries[Int(slots[slot])].key)].elementsEqual(key) {
        slot = (slot + 1) & (slots.count - 1)
      }
      entries[index].next = slots[slot]
      slots[slot] = Int32(index)
    }
    return filter
  }

  /// The first of the entries with some letters, or `nil`.
  func first(_ hash: PrefixHash, where isKey: (ArraySlice<UInt8>) -> Bool) -> Int? {
    var slot = place(hash)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isKey(keys[range(entries[index].key)]) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func place(_ hash: PrefixHash) -> Int {
    Int(truncatingIfNeeded: NearKeys.mixed(hash.value) >> 20) & (slots.count - 1)
  }

  private func range(_ slice: Slice) -> Range<Int> {
    Int(slice.start)..<Int(slice.start) + Int(slice.count)
  }

  func gaps(of entry: Entry) -> ArraySlice<TermKey.Gap> { allGaps[range(entry.gaps)] }

  func breaks(of entry: Entry) -> ArraySlice<UInt16> { allBreaks[range(entry.breaks)] }

  func exactForm(of index: Int) -> [UInt8]? { exactForms[Int32(index)] }
}
