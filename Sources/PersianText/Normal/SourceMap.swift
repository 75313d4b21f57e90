/// Where each byte of a normal form came from.
///
/// The two texts are the same but for stretches here and there, so the map holds only the stretches: for each its
/// start in the normal form and its range in the source. A stretch of equal length on both sides maps byte by
/// byte; any other maps as a whole. Memory grows with the changes, not with the text; a look-up is a binary search.
public struct SourceMap: Sendable, Equatable {
  private var stretches: [Stretch] = []
  /// Bytes of the normal form that are mapped so far.
  private(set) var normalCount = 0
  private let base: Int

  private struct Stretch: Sendable, Equatable {
    var normalStart: Int
    var source: Range<Int>
    /// Its bytes do not map one by one though both sides may be of one length.
    var isWhole: Bool
  }

  /// - Parameter base: the source offset at which the mapped text begins.
  init(base: Int) { self.base = base }

  /// Source bytes for a range of the normal form, the marks that were dropped after its last letter included.
  /// An empty range gives the empty range at its place.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(of: range.lowerBound)
    guard !range.isEmpty, let last = stretch(containing: range.upperBound - 1) else {
      return lower..<lower
    }
    return lower..<max(lower, end(of: range.upperBound, in: last))
  }

  /// The source offset of the scalar that a byte of the normal form belongs to; the end of the source for the end.
  public func sourceOffset(of offset: Int) -> Int {
    guard offset < normalCount, let index = stretch(containing: offset) else {
      return stretches.last?.source.upperBound ?? base
    }
    let stretch = stretches[index]
    return stretch.isWhole
      ? stretch.source.lowerBound : stretch.source.lowerBound + offset - stretch.normalStart
  }

  // MARK: Building, from the start to the end

  /// Maps the next `count` bytes of the normal form to a source range: byte by byte where both are of one length,
  /// unless they are a whole, several letters for several others.
  mutating func append(count: Int, from source: Range<Int>, asWhole: Bool = false) {
    guard count > 0 else { return }
    defer { normalCount += count }
    if let last = stretches.last, count == source.count, !asWhole, !last.isWhole,
      last.source.upperBound == source.lowerBound
    {
      stretches[stretches.count - 1].source = last.source.lowerBound..<source.upperBound
      return
    }
    stretches.append(
      Stretch(
        normalStart: normalCount, source: source, isWhole: asWhole || count != source.count))
  }

  /// Gives source bytes that were dropped to the last scalar, which takes `count` bytes.
  mutating func extendLast(count: Int, to sourceEnd: Int) {
    let last = stretches.count - 1
    if !stretches[last].isWhole, stretches[last].normalStart < normalCount - count {
      let source = removeLast(count: count)
      append(count: count, from: source.lowerBound..<sourceEnd, asWhole: true)
    } else {
      stretches[last].source = stretches[last].source.lowerBound..<sourceEnd
      stretches[last].isWhole = true
    }
  }

  /// Takes back the last `count` bytes, which are one scalar, and returns the source bytes that they came from;
  /// of a stretch that maps as a whole, all of its source.
  mutating func removeLast(count: Int) -> Range<Int> {
    let start = normalCount - count
    let last = stretches.count - 1
    let source = sourceRange(of: start..<normalCount)
    if stretches[last].normalStart == start {
      stretches.removeLast()
    } else if !stretches[last].isWhole {
      stretches[last].source = stretches[last].source.lowerBound..<source.lowerBound
    }
    normalCount = start
    return source
  }

  private func stretch(containing offset: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].normalStart <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  private func end(of offset: Int, in index: Int) -> Int {
    let stretch = stretches[index]
    return stretch.isWhole
      ? stretch.source.upperBound : stretch.source.lowerBound + offset - stretch.normalStart
  }
}
