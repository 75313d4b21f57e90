import Checking
import PersianText

/// What a command says of a name.
struct NameAnswer: Sendable {
  var text: String
  /// False where there was nothing to be found.
  var isFound = true
}

/// Answers names one by one, those of a file on all cores and in its order, and counts.
struct NameAnswers {
  typealias Answer = @Sendable (_ name: String) throws(NameFault) -> NameAnswer

  private let answer: Answer
  /// How many names something was found for.
  private(set) var found = 0
  /// How many could not be answered; each is told of on standard error.
  private(set) var failures = 0

  /// Bytes of names that are answered before the first of them is written.
  private static let blockSize = 1 << 15

  init(_ answer: @escaping Answer) { self.answer = answer }

  mutating func write(_ names: [String], to output: inout OutputFile) throws {
    for name in names {
      do {
        let answer = try answer(name)
        try output.write(answer.text)
        if answer.isFound { found += 1 }
      } catch let fault as NameFault {
        Console.complain("error: «\(TextReporter.visible(name))» \(fault.reason)")
        failures += 1
      }
    }
  }

  /// - Parameter path: a file with a name a line; empty lines are passed over.
  mutating func write(namesOf path: String, to output: inout OutputFile) throws {
    var reader = try LineReader(path, blockSize: NameAnswers.blockSize)
    var faults = LineFaults(file: reader.name)
    var progress = Progress(
      reader.name, total: reader.byteCount, shortWork: 4 * NameAnswers.blockSize)
    var done = 0
    let answer = answer
    while let block = try reader.next() {
      for part in Cores.map(block, { AnsweredLines($0, answer) }) {
        if !part.faults.isEmpty { progress.finish() }
        try output.write(part.text)
        found += part.found
        faults.report(part.faults)
      }
      try output.flush()
      done += block.range.count
      progress.advance(to: done)
    }
    progress.finish()
    faults.finish()
    failures += faults.count
  }
}

/// The names of some lines of a file, answered.
private struct AnsweredLines: Sendable {
  let text: String
  let found: Int
  let faults: [LineFault]

  init(_ block: LineBlock, _ answer: NameAnswers.Answer) {
    var (text, found) = ("", 0)
    faults = NameLines.read(block) { name throws(NameFault) in
      let answer = try answer(name)
      text += answer.text
      if answer.isFound { found += 1 }
    }
    (self.text, self.found) = (text, found)
  }
}
