import Checking
import Interchange
import PersianText
import Synchronization

/// One reading of all the files of a run, and what was found in them.
struct CheckRun {
  private(set) var texts: [(text: CheckedText, settings: Configuration?)] = []
  /// How many files could not be read.
  private(set) var unread = 0

  /// A file to read, and by what to check it.
  struct Job: Sendable {
    var path: String
    /// What it is called in findings, and by which its form is known.
    var name: String?
    var checker: FileChecker
  }

  /// Checks files on all cores. A file that cannot be read is told of, and the others are checked all the same.
  mutating func check(_ jobs: [Job]) throws {
    if jobs.count == 1, let job = jobs.first {
      return try add(Self.check(job, showsProgress: true), job)
    }
    let results = Results(Progress("\(jobs.count) files", total: CheckRun.byteCount(jobs)))
    let work = OrderedWork<Result<CheckedText, FileFault>> { results.append($0) }
    for job in jobs { try work.add { Self.check(job, showsProgress: false) } }
    try work.finish()
    results.finish()
    for (job, result) in zip(jobs, results.all) { try add(result, job) }
  }

  /// Checks a text and its translation.
  mutating func check(
    _ source: String, _ target: String, _ options: PairOptions, _ checker: FileChecker
  ) throws {
    let (source, target) = (try SourceFile.read(source), try SourceFile.read(target))
    try Inputs.check(source, target, are: options.languages)
    texts += checker.check(source, target, options).map { ($0, checker.settings) }
  }

  /// How much there is to read; of what says no size, nothing.
  private static func byteCount(_ jobs: [Job]) -> Int {
    jobs.reduce(0) { $0 + FileKind.size(of: $1.path) }
  }

  private mutating func add(_ result: Result<CheckedText, FileFault>, _ job: Job) throws {
    switch result {
    case .success(let text):
      texts.append((text, job.checker.settings))
      guard let fault = text.fault else { return }
      Console.complain("error: \(fault)")
      unread += 1
    case .failure(let fault):
      Console.complain("error: \(fault)")
      unread += 1
    }
  }

  private static func check(_ job: Job, showsProgress: Bool) -> Result<CheckedText, FileFault> {
    do throws(FileFault) {
      let bytes = try SourceFile.readBytes(job.path)
      if let input = try BilingualInput(bytes, path: job.path, name: job.name) {
        return .success(try job.checker.check(input, showsProgress: showsProgress))
      }
      let name = job.path == "-" ? "<stdin>" : job.path
      try SourceFile.check(bytes, name: name)
      let text = SourceText(name: job.name ?? name, bytes: bytes)
      if let language = job.checker.language { try Inputs.check(text, isIn: language) }
      guard showsProgress else {
        return .success(job.checker.check(text) { _ in })
      }
      var progress = Progress(text.name, total: text.bytes.count)
      defer { progress.finish() }
      return .success(job.checker.check(text) { progress.advance(to: $0) })
    } catch {
      return .failure(error)
    }
  }
}

/// Results as they come, in the order of their jobs, with how far they go.
private final class Results: Sendable {
  private struct State {
    var results: [Result<CheckedText, FileFault>] = []
    var progress: Progress
    var done = 0
  }

  private let state: Mutex<State>

  init(_ progress: Progress) { state = Mutex(State(progress: progress)) }

  func append(_ result: Result<CheckedText, FileFault>) {
    state.withLock { state in
      state.results.append(result)
      if case .success(let text) = result { state.done += text.source.bytes.count }
      state.progress.advance(to: state.done)
    }
  }

  func finish() { state.withLock { $0.progress.finish() } }

  var all: [Result<CheckedText, FileFault>] { state.withLock { $0.results } }
}
