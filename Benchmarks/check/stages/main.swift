import Checking
import PersianText
import Termbase

import Glibc

/// CPU time, wall time and memory of each step of a check, each by itself: CheckBenchmark GLOSSARY.tsv TEXT.txt
struct Stages {
  private static func seconds(_ clock: clockid_t = CLOCK_PROCESS_CPUTIME_ID) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that the process has had.
  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  private static func measure<Result>(
    _ name: String, bytes: Int = 0, _ work: () throws -> Result
  ) rethrows -> Result {
    let (start, wallStart) = (seconds(), seconds(CLOCK_MONOTONIC))
    let result = try work()
    let time = seconds() - start
    let (milliseconds, wall) = (
      Int(time * 1000), Int((seconds(CLOCK_MONOTONIC) - wallStart) * 1000)
    )
    let speed = bytes > 0 ? "  \(Int(Double(bytes) / time / 1e6)) MB/s" : ""
    print(
      "\(name): \(milliseconds) ms of CPU, \(wall) ms\(speed), \(peakMegabytes()) MB at the most")
    return result
  }

  static func run(_ glossary: String, _ path: String) throws {
    let termbase = try measure("read the glossary") { try Termbase.read([glossary]) }
    let matcher = measure("build the matcher") { TermMatcher(termbase, languages: [.persian]) }
    _ = measure("build the index of near names") { NearIndex(termbase, languages: [.persian]) }
    let finder = measure("make all ready, on all cores") {
      NameFinder(termbase, language: .persian)
    }
    let text = try measure("read the text") { try SourceFile.read(path) }
    let size = text.bytes.count
    let paragraphs = measure("find paragraphs", bytes: size) {
      ParagraphSplitter().paragraphs(in: text.bytes)
    }
    let forms = measure("bring to normal form", bytes: size) {
      paragraphs.map { NormalForm(text.bytes, range: $0) }
    }
    var reader = WordReader(matcher)
    measure("number the words", bytes: size) { for form in forms { _ = reader.read(form) } }
    reader = WordReader(matcher)
    let matches = measure("number the words and match", bytes: size) {
      forms.reduce(0) { sum, form in
        _ = reader.read(form)
        return sum + reader.matches(in: form).count
      }
    }
    let analysed = measure("analyse", bytes: size) { TextAnalyser.analyse(text, with: finder) }
    let findings = measure("apply all rules", bytes: size) { Checker().check(analysed) }
    print("\(matches) matches, \(findings.count) findings")
  }
}

guard CommandLine.arguments.count == 3 else {
  print("usage: CheckBenchmark GLOSSARY.tsv TEXT.txt")
  exit(2)
}
do {
  try Stages.run(CommandLine.arguments[1], CommandLine.arguments[2])
} catch {
  print("error: \(error)")
  exit(2)
}
