import ArgumentParser
import Interchange
import PersianText

/// Writes a file of terms, and says what came of it.
struct TermOutput {
  let format: TermFormat
  let source: Language
  let statuses: StatusSelection
  var title = "Dabir glossary"
  /// `nil` where no tool is meant.
  var tool: Tool?

  /// - Throws: where the output cannot be written; ``ArgumentParser/ExitCode`` 1 where a tool will not take it.
  func write(_ entries: [TermEntry], to targets: [(language: Language, path: String?)]) throws {
    var isRefused = false
    for (target, path) in targets {
      var rest = entries[...]
      let isTaken = try write(to: target, path) { rest.popFirst() }
      isRefused = isRefused || !isTaken
    }
    if isRefused { throw ExitCode(1) }
  }

  /// Writes entries that come one by one into one file.
  /// - Returns: false where the tool will not take it.
  func write(
    to target: Language, _ path: String?, _ next: () throws -> TermEntry?
  ) throws -> Bool {
    var report: ExportReport?
    try OutputFile.write(to: path) { output in
      report = try output.exported { descriptor, options in
        try format.write(
          from: source, to: target, choosing: statuses, title: title, consumer: tool?.title,
          to: descriptor, options: options, next)
      }
    }
    guard let report else { return true }
    tell(report, target, path)
    return !report.diagnostics.contains { $0.severity == .error }
  }

  /// Says how much a tool gets, and of a format only what there was nothing of.
  private func tell(_ report: ExportReport, _ target: Language, _ path: String?) {
    guard tool != nil || report.skipped > 0 else { return }
    let unit = format.holdsPairs ? "pair" : "concept"
    var line =
      "\(path ?? "<stdout>"): \(report.written) \(unit)\(report.written == 1 ? "" : "s")"
    if format.isPaired { line += ", \(source) to \(target)" }
    if let tool { line += ", for \(tool.title)" }
    if report.skipped > 0 {
      line += "; \(report.skipped) \(report.skipped == 1 ? "concept has" : "concepts have") none"
    }
    Console.complain(line)
  }
}

/// Where the files of several targets go.
enum TargetPaths {
  private static let mark = "{lang}"

  /// - Parameter output: a file for one target; for several a folder, or a path with `{lang}` in it.
  static func paths(
    _ output: String?, for targets: [Language], of tool: Tool, _ format: TermFormat
  ) throws -> [(language: Language, path: String?)] {
    guard let output, output != "-" else {
      if targets.count > 1 { throw fault(tool, "standard output holds one") }
      return targets.map { ($0, nil) }
    }
    if output.contains(mark) {
      return targets.map { ($0, output.replacing(mark, with: $0.tag)) }
    }
    if FileKind.isFolder(output) {
      let folder = output.hasSuffix("/") ? output : output + "/"
      return targets.map { ($0, folder + "glossary.\($0.tag)\(format.suffix)") }
    }
    if targets.count > 1 { throw fault(tool, "\(output) is one file") }
    return targets.map { ($0, output) }
  }

  private static func fault(_ tool: Tool, _ why: String) -> ValidationError {
    ValidationError(
      "\(tool.title) needs a file for each target, and \(why): give a folder that exists, or a name with \(mark) in it, as -o glossary.\(mark).tbx"
    )
  }
}
