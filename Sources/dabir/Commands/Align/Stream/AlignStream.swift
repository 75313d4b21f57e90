import ArgumentParser
import PersianText
import Synchronization

/// Pairs that come as JSON lines on standard input, answered line by line on standard output.
struct AlignStream {
  let pair: PairOptions
  let evidence: EvidenceOptions
  let minConfidence: Double?

  /// Each answer is written as soon as it is made and those before it are. An empty line is no pair.
  func run() throws {
    let settings = StreamedAnswer.Settings(
      aligner: try evidence.aligner(), languages: pair.languages, segmentation: pair.segmentation,
      minConfidence: minConfidence)
    let faults = Mutex(0)
    let work = OrderedWork<StreamedAnswer> { answer in
      if answer.isFaulty { faults.withLock { $0 += 1 } }
      try Console.print(answer.json)
    }
    var reader = try LineReader("-", blockSize: 1 << 16, limit: StreamedAnswer.longestLine)
    while let block = try reader.next() {
      for line in block where !line.range.isEmpty {
        let bytes = Array(block.bytes[line.range])
        try work.add { StreamedAnswer(to: bytes, number: line.number, settings) }
      }
    }
    try work.finish()
    let count = faults.withLock { $0 }
    guard count > 0 else { return }
    Console.complain("\(count) line\(count == 1 ? "" : "s") could not be aligned")
    throw ExitCode(2)
  }
}
