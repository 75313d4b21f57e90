/// Both sides of a document as the aligner reads them: cumulated lengths, and the clues that both sides have.
struct DocumentPair {
  let sourceLengths: [Int32]
  let targetLengths: [Int32]
  /// Cumulated lengths, one more than there are segments.
  let sourceTotals: [Int]
  let targetTotals: [Int]
  let vocabulary: SharedVocabulary

  init(_ source: SegmentFeatures, _ target: SegmentFeatures, kinds: Set<Clue.Kind>) {
    sourceLengths = source.lengths
    targetLengths = target.lengths
    sourceTotals = Self.totals(source.lengths)
    targetTotals = Self.totals(target.lengths)
    vocabulary = SharedVocabulary(source, target, kinds: kinds)
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
