import ArgumentParser
import Interchange
import PersianText

/// The tools of `--for`, for people and for scripts.
enum ToolListing {
  static func text(_ format: ListFormat) throws -> String {
    if format == .json { return json() }
    var lines: [String] = []
    for tool in Tool.all {
      lines.append("\(tool.name): \(tool.title)")
      for file in tool.files {
        let limits = file.limits.words
        lines.append("  \(file.name) (\(file.suffix))  \(file.carriage.format)")
        lines.append(
          "      limits: " + (limits.isEmpty ? "none known" : limits.joined(separator: ", ")))
        lines.append("      not carried: " + file.lossWords)
        if !file.note.isEmpty { lines.append("      " + file.note) }
      }
      if !tool.onlySource.isEmpty { lines.append("  source: \(tool.onlySource) only") }
      lines.append("  " + tool.note)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One tool a line.
  private static func json() -> String {
    Tool.all.map { tool in
      let files = tool.files.map { file in
        "{"
          + [
            member("name", file.name), member("suffix", file.suffix),
            member("form", file.carriage.format), list("limits", file.limits.words),
            list("notCarried", file.notCarried), member("note", file.note),
          ].joined(separator: ",") + "}"
      }
      return "{"
        + [
          member("name", tool.name), member("title", tool.title),
          member("onlySource", tool.onlySource),
          "\"filePerTarget\":\(tool.hasFilePerTarget)",
          "\"files\":[" + files.joined(separator: ",") + "]", member("note", tool.note),
        ].joined(separator: ",") + "}\n"
    }.joined()
  }

  static func member(_ name: String, _ value: String) -> String {
    "\(JSONText.quoted(name)):\(JSONText.quoted(value))"
  }

  static func list(_ name: String, _ values: [String]) -> String {
    "\(JSONText.quoted(name)):[\(values.map(JSONText.quoted).joined(separator: ","))]"
  }

  /// A tool that there is not, with those that may be meant.
  static func unknown(_ name: String) -> ValidationError {
    let near = Tool.all.map(\.name).filter { isNear(name.lowercased(), $0) }
    let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
    return ValidationError(
      "There is no tool «\(name)».\(hint) The tools are "
        + Tool.all.map(\.name).joined(separator: ", ")
        + "; dabir export --for tells what each takes.")
  }

  /// True of names that begin alike, or differ by two letters at most.
  private static func isNear(_ a: String, _ b: String) -> Bool {
    if a.count > 2, b.hasPrefix(a) || a.hasPrefix(b) { return true }
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        (diagonal, row[j + 1]) = (row[j + 1], cost)
      }
    }
    return (row.last ?? 0) <= 2
  }
}

/// The formats of `dabir export FORMAT`.
enum FormatListing {
  static func text(_ format: ListFormat) -> String {
    switch format {
    case .markdown: FormatTable.markdown
    case .json:
      TermFormat.formats.map { file in
        "{"
          + [
            ToolListing.member("name", file.name), ToolListing.member("suffix", file.suffix),
            ToolListing.member("form", file.carriage.format),
            ToolListing.list("notCarried", file.notCarried), ToolListing.member("note", file.note),
          ].joined(separator: ",") + "}\n"
      }.joined()
    case .text:
      TermFormat.formats.map { file in
        """
        \(file.name): \(file.carriage.format). \(file.note)
          not carried: \(file.lossWords)

        """
      }.joined()
    }
  }
}
