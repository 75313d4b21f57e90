import ArgumentParser
import Interchange
import PersianText

/// Writes a file of terms, and says what came of it.
struct TermOutput {
  let file: TermFormat
  let source: Language
  let statuses: StatusSelection
  var title = "Dabir glossary"
  /// `nil` where no tool is meant.
  var tool: Tool?

  /// - Throws: where the output cannot be written; ``ArgumentParser/ExitCode`` 1 where a tool will not take it.
  func write(_ entries: [TermEntry], to targets: [(language: Language, path: String?)]) throws {
    var isRefused = false
    for (target, path) in targets {
      var report: ExportReport?
      try OutputFile.write(to: path) { output in
        report = try output.exported { descriptor, options throws(InterchangeFault) in
          try file.write(
            entries, from: source, to: target, choosing: statuses, title: title,
            consumer: tool?.title, to: descriptor, options: options)
        }
      }
      guard let report else { continue }
      isRefused = isRefused || report.diagnostics.contains { $0.severity == .error }
      tell(report, target, path)
    }
    if isRefused { throw ExitCode(1) }
  }

  /// Says how much a tool gets, and of a format only what there was nothing of.
  private func tell(_ report: ExportReport, _ target: Language, _ path: String?) {
    guard tool != nil || report.skipped > 0 else { return }
    let unit = file.holdsPairs ? "pair" : "concept"
    var line =
      "\(path ?? "<stdout>"): \(report.written) \(unit)\(report.written == 1 ? "" : "s")"
    if file.isPaired { line += ", \(source) to \(target)" }
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
    _ output: String?, for targets: [Language], of tool: Tool, _ file: TermFormat
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
      return targets.map { ($0, folder + "glossary.\($0.tag)\(file.suffix)") }
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
