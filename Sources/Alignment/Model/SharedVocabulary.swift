/// The clues that occur on both sides of a document, numbered, with the segments that hold them.
///
/// A clue of one side only says nothing of which sentence translates which, and is left out: a number that the
/// translator wrote as a word, and nearly every word of an English text next to a Persian one.
struct SharedVocabulary {
  /// By clue, its kind.
  private(set) var kinds: [UInt8] = []
  private(set) var source: ClueTable
  private(set) var target: ClueTable

  init(_ source: SegmentFeatures, _ target: SegmentFeatures, kinds wanted: Set<Clue.Kind>) {
    let isWanted = Clue.Kind.allCases.map { wanted.contains($0) }
    var onSource: Set<Clue> = []
    for clue in source.clues where isWanted[clue.kindIndex] { onSource.insert(clue) }
    var numbers: [Clue: Int32] = [:]
    if !onSource.isEmpty {
      for clue in target.clues where isWanted[clue.kindIndex] && numbers[clue] == nil {
        guard onSource.contains(clue) else { continue }
        numbers[clue] = Int32(kinds.count)
        kinds.append(UInt8(clue.kindIndex))
      }
    }
    self.source = ClueTable(source, numbers: numbers)
    self.target = ClueTable(target, numbers: numbers)
  }

  /// How often a clue of a side of a bead has its partner on the other, by kind; for either side.
  func reliability(in beads: [Bead], prior: [Double], weight: Double, cap: Double)
    -> (source: [Double], target: [Double])
  {
    var shared = prior.map { $0 * weight }
    var onSource = prior.map { _ in weight }
    var onTarget = onSource
    for bead in beads where bead.isAligned {
      let sourceClues = source.clues(of: bead.source)
      var rest = sourceClues[...]
      for clue in sourceClues { onSource[Int(kinds[Int(clue)])] += 1 }
      for clue in target.clues(of: bead.target) {
        let kind = Int(kinds[Int(clue)])
        onTarget[kind] += 1
        while let first = rest.first, first < clue { rest.removeFirst() }
        if rest.first == clue { shared[kind] += 1 }
      }
    }
    return (
      zip(shared, onSource).map { min($0 / $1, cap) },
      zip(shared, onTarget).map { min($0 / $1, cap) }
    )
  }
}

/// Which segments of a side hold which clues, both ways.
struct ClueTable {
  private var clues: [Int32] = []
  private var clueEnds: [Int32] = []
  private var segments: [Int32] = []
  private var segmentStarts: [Int32]

  init(_ features: SegmentFeatures, numbers: [Clue: Int32]) {
    segmentStarts = Array(repeating: 0, count: numbers.count + 1)
    clueEnds.reserveCapacity(features.count)
    for segment in 0..<features.count {
      if !numbers.isEmpty {
        for clue in features.clues[features.clueRange(of: segment)] {
          guard let number = numbers[clue] else { continue }
          clues.append(number)
          segmentStarts[Int(number) + 1] += 1
        }
      }
      clues[Int(clueEnds.last ?? 0)...].sort()
      clueEnds.append(Int32(clues.count))
    }
    for number in 0..<numbers.count { segmentStarts[number + 1] += segmentStarts[number] }
    segments = Array(repeating: 0, count: clues.count)
    var next = segmentStarts
    for segment in 0..<features.count {
      for clue in clues(of: segment..<segment + 1) {
        segments[Int(next[Int(clue)])] = Int32(segment)
        next[Int(clue)] += 1
      }
    }
  }

  /// The clues that consecutive segments hold, each once, by number.
  func clues(of range: Range<Int>) -> ArraySlice<Int32> {
    let start = range.lowerBound == 0 ? 0 : Int(clueEnds[range.lowerBound - 1])
    let all = clues[start..<(range.isEmpty ? start : Int(clueEnds[range.upperBound - 1]))]
    guard range.count > 1, all.count > 1 else { return all }
    var union: [Int32] = []
    union.reserveCapacity(all.count)
    for clue in all.sorted() where clue != union.last { union.append(clue) }
    return union[...]
  }

  /// In how many segments a clue occurs.
  func frequency(of clue: Int32) -> Int {
    Int(segmentStarts[Int(clue) + 1] - segmentStarts[Int(clue)])
  }

  /// The segments of a range that hold a clue, in order.
  func segments(with clue: Int32, in range: Range<Int>) -> ArraySlice<Int32> {
    let all = segments[Int(segmentStarts[Int(clue)])..<Int(segmentStarts[Int(clue) + 1])]
    func first(notBefore segment: Int) -> Int {
      var low = all.startIndex
      var high = all.endIndex
      while low < high {
        let middle = (low + high) / 2
        if Int(all[middle]) < segment { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return all[first(notBefore: range.lowerBound)..<first(notBefore: range.upperBound)]
  }
}
