import ArgumentParser
import Interchange
import PersianText

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Write glossary files as CSV (RFC 4180), one term a row; nothing is lost.",
    discussion: """
      Examples:
        dabir export csv Glossaries -o glossary.csv
        dabir export csv Glossaries --statuses preferred,admitted
      """)

  @OptionGroup var options: TermExportOptions

  func run() throws { try options.write(.csv) }
}

struct ExportTSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tsv",
    abstract: "Write glossary files as one table with tabs between cells; nothing is lost.",
    discussion: """
      Example:
        dabir export tsv Glossaries -o glossary.tsv
      """)

  @OptionGroup var options: TermExportOptions

  func run() throws { try options.write(.tsv) }
}

struct ExportUTX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "utx",
    abstract: "Write the terms of two languages as UTX 1.11.",
    discussion: """
      Example:
        dabir export utx Glossaries --from en --to fa -o glossary.utx
      """)

  @OptionGroup var options: TermExportOptions

  @OptionGroup var direction: DirectionOptions

  func validate() throws { try direction.requireOneTarget() }

  func run() throws { try options.write(.utx, direction) }
}

struct ExportMultiTerm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "multiterm",
    abstract: "Write glossary files as MultiTerm XML, for MultiTerm, Trados Studio and memoQ.",
    discussion: """
      Example:
        dabir export multiterm Glossaries -o glossary.xml
      """)

  @OptionGroup var options: TermExportOptions

  func run() throws { try options.write(.multiterm) }
}

struct ExportXLIFFGlossary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xliff-glossary",
    abstract: "Write the approved terms of two languages as XLIFF 2.1 with its Glossary Module.",
    discussion: """
      Example:
        dabir export xliff-glossary Glossaries --from en --to fa -o glossary.xlf
      """)

  @OptionGroup var options: TermExportOptions

  @OptionGroup var direction: DirectionOptions

  func validate() throws { try direction.requireOneTarget() }

  func run() throws { try options.write(.xliffGlossary, direction) }
}

extension TermExportOptions {
  /// Writes the glossary in a format.
  func write(
    _ format: TermFormat, _ direction: DirectionOptions? = nil, title: String = "Dabir glossary"
  ) throws {
    let (source, targets) = direction?.resolved() ?? (.persian, [.english])
    let entries = try ExportedGlossary.read(paths, output: output)
    // A format that holds pairs is for tools; the others keep what has no review, and say so.
    let selection = try statuses.selection(default: format.isPaired ? .reviewed : StatusSelection())
    var writing = TermOutput(format: format, source: source, statuses: selection)
    writing.title = title
    try writing.write(entries, to: targets.map { ($0, output) })
  }
}

extension DirectionOptions {
  func requireOneTarget() throws {
    if targets.count > 1 {
      throw ValidationError("The format holds one target; say --to once, or use --for TOOL.")
    }
  }
}
