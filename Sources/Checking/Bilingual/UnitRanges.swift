/// Where the units of a bilingual file stand, in order. None holds a part of another, but that messages of a PO file may have
/// the same place: the singular and the plural.
public struct UnitRanges: Sendable {
  public let ranges: [Range<Int>]

  /// - Parameter ranges: in any order.
  public init(_ ranges: [Range<Int>] = []) {
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The unit that holds a byte of the file. A binary search.
  public func unit(at place: Int) -> Range<Int>? {
    let unit = first(endingBehind: place)
    return unit.flatMap { $0.contains(place) ? $0 : nil }
  }

  func first(endingBehind place: Int) -> Range<Int>? {
    let index = count(endingBefore: place)
    return index < ranges.count ? ranges[index] : nil
  }

  func last(endingBefore place: Int) -> Range<Int>? {
    let index = count(endingBefore: place)
    return index > 0 ? ranges[index - 1] : nil
  }

  private func count(endingBefore place: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
