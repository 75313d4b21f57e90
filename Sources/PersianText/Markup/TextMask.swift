/// The stretches of a text that are no prose: code, addresses, tags. In order, apart, none of them empty.
public struct TextMask: Sendable, Equatable {
  public let ranges: [Range<Int>]

  /// - Parameter ranges: in any order; what overlaps or meets is made one.
  public init(_ ranges: [Range<Int>] = []) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  public var isEmpty: Bool { ranges.isEmpty }

  public func union(_ other: [Range<Int>]) -> TextMask { TextMask(ranges + other) }

  /// True where a range shares a byte with the mask or stands right beside it. A binary search.
  public func touches(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= range.upperBound
  }

  /// The text with all that is masked written over by marks that end a word, and that no name goes across: `|`, and for
  /// scalars of more bytes `¦`, `‖` and `𐄀`. Its lines stay, and its columns in every unit.
  public func blanked(_ bytes: [UInt8]) -> [UInt8] {
    if isEmpty { return bytes }
    var result = bytes
    for range in ranges {
      var offset = range.lowerBound
      while offset < min(range.upperBound, bytes.count) {
        let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
        if scalar.value != 0x0A, scalar.value != 0x0D {
          let filler = TextMask.fillers[scalar.length - 1]
          result.replaceSubrange(offset..<offset + scalar.length, with: filler)
        }
        offset += scalar.length
      }
    }
    return result
  }

  private static let fillers = ["|", "¦", "‖", "\u{10100}"].map { Array($0.utf8) }
}
