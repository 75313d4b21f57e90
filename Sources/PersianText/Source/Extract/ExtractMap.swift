/// Where the bytes of a text stand that was taken out of a file, as a segment out of its markup.
///
/// Most of such a text stands in the file as it is, in stretches, between which there are tags and the like; the rest are
/// escapes, each of which is one character written with others (`&amp;`, `\n`, `""`). Memory is sixteen bytes a stretch; a
/// look-up is a binary search.
package struct ExtractMap: Sendable {
  private struct Stretch {
    var start: UInt32
    var count: UInt32
    var place: UInt32
    /// Bytes of the file. Where they are as many as ``count``, they are the same bytes.
    var width: UInt32

    var end: Int { Int(start) + Int(count) }
    var placeEnd: Int { Int(place) + Int(width) }
  }

  private var stretches: [Stretch] = []

  package init() {}

  /// A place in the file.
  package struct Place: Equatable {
    package var range: Range<Int>
    /// True where the bytes of the range are those of the text and no others, so that they may be replaced.
    package var isWhole: Bool
  }

  /// Where a range of the text stands in the file: from its first byte to its last, with what is in between.
  package func place(of range: Range<Int>) -> Place {
    guard let first = stretch(at: range.lowerBound) else {
      let end = stretches.last?.placeEnd ?? 0
      return Place(range: end..<end, isWhole: false)
    }
    let lower = offset(range.lowerBound, in: first)
    guard !range.isEmpty, let last = stretch(at: range.upperBound - 1) else {
      return Place(range: lower..<lower, isWhole: false)
    }
    let upper = max(lower, end(range.upperBound, in: last))
    let isWhole =
      (first...last).allSatisfy { stretches[$0].width > 0 }
      && (first..<last).allSatisfy { index in
        let next = stretches[index + 1]
        return stretches[index].end == Int(next.start)
          && stretches[index].placeEnd == Int(next.place)
      }
    return Place(range: lower..<upper, isWhole: isWhole)
  }

  /// The place in the file of a byte of the text, or of what it is a part of.
  package func place(of offset: Int) -> Int { place(of: offset..<offset).range.lowerBound }

  /// Maps the next `count` bytes of the text, which begin at `start`: byte by byte where the range has as many, else as a
  /// whole. Of text whose place is not known the range is empty.
  mutating func append(_ start: Int, count: Int, from range: Range<Int>) {
    guard count > 0 else { return }
    if let last = stretches.last, last.end == start, last.placeEnd == range.lowerBound,
      last.count == last.width, count == range.count
    {
      stretches[stretches.count - 1].count += UInt32(count)
      stretches[stretches.count - 1].width += UInt32(count)
      return
    }
    stretches.append(
      Stretch(
        start: UInt32(start), count: UInt32(count), place: UInt32(range.lowerBound),
        width: UInt32(range.count)))
  }

  /// Forgets what is mapped from a byte of the text on, at which a stretch begins.
  mutating func removeAll(from start: Int) {
    while let last = stretches.last, Int(last.start) >= start { stretches.removeLast() }
  }

  /// The first stretch that ends behind a byte of the text.
  private func stretch(at offset: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count ? low : nil
  }

  private func offset(_ offset: Int, in index: Int) -> Int {
    let stretch = stretches[index]
    guard stretch.count == stretch.width else { return Int(stretch.place) }
    return Int(stretch.place) + max(0, offset - Int(stretch.start))
  }

  private func end(_ offset: Int, in index: Int) -> Int {
    let stretch = stretches[index]
    guard stretch.count == stretch.width else { return stretch.placeEnd }
    return Int(stretch.place) + max(0, offset - Int(stretch.start))
  }
}
