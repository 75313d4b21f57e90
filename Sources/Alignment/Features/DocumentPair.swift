import PersianText

/// Both sides of a document as the aligner reads them: cumulated lengths, where blocks begin, and clues.
struct DocumentPair {
  let sourceLengths: [Int32]
  let targetLengths: [Int32]
  /// Cumulated lengths, one more than there are segments.
  let sourceTotals: [Int]
  let targetTotals: [Int]
  let sourceBlocks: [Bool]
  let targetBlocks: [Bool]
  let source: SideTable
  let target: SideTable

  init(_ source: SegmentFeatures, _ target: SegmentFeatures, kinds: Set<Clue.Kind>) {
    sourceLengths = source.lengths
    targetLengths = target.lengths
    sourceTotals = Self.totals(source.lengths)
    targetTotals = Self.totals(target.lengths)
    sourceBlocks = source.startsBlock
    targetBlocks = target.startsBlock
    let tables = Parallel.map(2) { SideTable($0 == 0 ? source : target, kinds: kinds) }
    self.source = tables[0]
    self.target = tables[1]
  }

  private init(part document: DocumentPair, source: Range<Int>, target: [Int]) {
    sourceLengths = Array(document.sourceLengths[source])
    targetLengths = target.map { document.targetLengths[$0] }
    sourceTotals = Self.totals(sourceLengths)
    targetTotals = Self.totals(targetLengths)
    sourceBlocks = Array(document.sourceBlocks[source])
    targetBlocks = target.map { document.targetBlocks[$0] }
    self.source = document.source.selecting(Array(source))
    self.target = document.target.selecting(target)
  }

  /// A part of the document, its target back to front where that is wanted.
  func part(source: Range<Int>, target: Range<Int>, isReversed: Bool) -> DocumentPair {
    DocumentPair(
      part: self, source: source, target: isReversed ? target.reversed() : Array(target))
  }

  var rows: Int { sourceLengths.count }
  var columns: Int { targetLengths.count }

  func sourceLength(_ range: Range<Int>) -> Int {
    sourceTotals[range.upperBound] - sourceTotals[range.lowerBound]
  }

  func targetLength(_ range: Range<Int>) -> Int {
    targetTotals[range.upperBound] - targetTotals[range.lowerBound]
  }

  private static func totals(_ lengths: [Int32]) -> [Int] {
    var totals = [0]
    totals.reserveCapacity(lengths.count + 1)
    var sum = 0
    for length in lengths {
      sum += Int(length)
      totals.append(sum)
    }
    return totals
  }
}
