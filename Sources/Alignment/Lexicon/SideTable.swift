/// The clues of one side of a document, numbered: which segment holds which, both ways.
struct SideTable {
  /// By number, the clue.
  private(set) var clues: [Clue] = []
  private var numbers: [Clue: Int32] = [:]
  /// Of all segments, one after the other, the numbers of their clues; those of a segment each once.
  let items: [Int32]
  /// Where the items of each segment begin; one more than there are segments.
  let starts: [Int32]
  /// By clue, the segments that hold it, in order.
  let postings: [Int32]
  /// Where the postings of each clue begin; one more than there are clues.
  let postingStarts: [Int32]

  private init(clues: [Clue], numbers: [Clue: Int32], items: [Int32], starts: [Int32]) {
    self.clues = clues
    self.numbers = numbers
    self.items = items
    self.starts = starts
    (postings, postingStarts) = SideTable.inverted(items, starts, count: clues.count)
  }

  /// Some of the segments, in that order; clues keep their numbers.
  func selecting(_ segments: [Int]) -> SideTable {
    var items: [Int32] = []
    var starts: [Int32] = [0]
    for segment in segments {
      items += self.items[itemRange(of: segment..<segment + 1)]
      starts.append(Int32(items.count))
    }
    return SideTable(clues: clues, numbers: numbers, items: items, starts: starts)
  }

  init(_ features: SegmentFeatures, kinds: Set<Clue.Kind>) {
    let isWanted = Clue.Kind.allCases.map { kinds.contains($0) }
    var items: [Int32] = []
    var starts: [Int32] = [0]
    items.reserveCapacity(features.clues.count)
    starts.reserveCapacity(features.count + 1)
    for segment in 0..<features.count {
      for clue in features.clues[features.clueRange(of: segment)] where isWanted[clue.kindIndex] {
        if let number = numbers[clue] {
          items.append(number)
        } else {
          items.append(Int32(clues.count))
          numbers[clue] = Int32(clues.count)
          clues.append(clue)
        }
      }
      starts.append(Int32(items.count))
    }
    self.items = items
    self.starts = starts
    (postings, postingStarts) = SideTable.inverted(items, starts, count: clues.count)
  }

  private static func inverted(_ items: [Int32], _ starts: [Int32], count: Int)
    -> (postings: [Int32], starts: [Int32])
  {
    var ends = Array(repeating: Int32(0), count: count + 1)
    for item in items { ends[Int(item) + 1] += 1 }
    for item in 0..<count { ends[item + 1] += ends[item] }
    var next = ends
    var postings = Array(repeating: Int32(0), count: items.count)
    for segment in 0..<(starts.count - 1) {
      for item in items[Int(starts[segment])..<Int(starts[segment + 1])] {
        postings[Int(next[Int(item)])] = Int32(segment)
        next[Int(item)] += 1
      }
    }
    return (postings, ends)
  }

  var segmentCount: Int { starts.count - 1 }

  func number(of clue: Clue) -> Int32? { numbers[clue] }

  /// In how many segments a clue occurs.
  func frequency(of clue: Int) -> Int { Int(postingStarts[clue + 1] - postingStarts[clue]) }

  func segments(with clue: Int) -> ArraySlice<Int32> {
    postings[Int(postingStarts[clue])..<Int(postingStarts[clue + 1])]
  }

  /// Where the items of consecutive segments lie in ``items``.
  func itemRange(of segments: Range<Int>) -> Range<Int> {
    Int(starts[segments.lowerBound])..<Int(starts[segments.upperBound])
  }
}
