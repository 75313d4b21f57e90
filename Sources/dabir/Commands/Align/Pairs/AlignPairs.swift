import ArgumentParser
import PersianText
import Synchronization

/// Many pairs of files, on all cores. A pair that fails does not keep the others from being aligned.
struct AlignPairs {
  let list: String
  let pair: PairOptions
  let evidence: EvidenceOptions
  let writer: AlignmentWriter

  /// What came of a pair.
  private struct Outcome: Sendable {
    let line: Int
    var remarks: [String] = []
    var failure: String?
  }

  func run() throws {
    let list = try PairList(list)
    try list.refuseLostFiles()
    var faults = LineFaults(file: list.name)
    faults.report(list.faults)
    faults.finish()
    let failures = try align(list) + faults.count
    let count = list.rows.count + faults.count
    Console.complain(
      "\(count - failures) of \(count) pair\(count == 1 ? "" : "s") aligned")
    if failures > 0 { throw ExitCode(2) }
  }

  /// - Returns: how many failed.
  private func align(_ list: PairList) throws -> Int {
    let aligner = try evidence.aligner()
    let tally = Mutex((done: 0, failures: 0))
    let progress = Mutex(Progress("pairs", total: list.rows.count, shortWork: 1))
    let work = OrderedWork<Outcome> { outcome in
      let lines =
        outcome.remarks
        + (outcome.failure.map { ["error: \(list.name):\(outcome.line): \($0)"] } ?? [])
      let done = tally.withLock { tally in
        tally.done += 1
        if outcome.failure != nil { tally.failures += 1 }
        return tally.done
      }
      progress.withLock { progress in
        if !lines.isEmpty { progress.finish() }
        for line in lines { Console.complain(line) }
        progress.advance(to: done)
      }
    }
    for row in list.rows {
      try work.add { outcome(of: row, aligner) }
    }
    try work.finish()
    progress.withLock { $0.finish() }
    return tally.withLock { $0.failures }
  }

  private func outcome(of row: PairList.Row, _ aligner: PairAligner) -> Outcome {
    var outcome = Outcome(line: row.line)
    do {
      let documents = try aligner.align(files: row.source, row.target, pair)
      outcome.remarks = documents.remarks
      if let remark = writer.remark(documents) {
        outcome.remarks.append("\(row.output): \(remark)")
      }
      try writer.write(documents, to: row.output, pair.languages)
    } catch is ClosedOutput {
      outcome.failure = "\(row.output): the pipe was closed"
    } catch {
      outcome.failure = "\(error)"
    }
    return outcome
  }
}
