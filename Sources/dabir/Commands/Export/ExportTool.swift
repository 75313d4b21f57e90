import ArgumentParser
import Interchange
import PersianText

/// `dabir export --for TOOL`; see ``ExportArguments``.
struct ExportTool: ParsableCommand {
  static let name = "for"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Write what a tool takes, within its limits: dabir export --for TOOL.",
    usage: "dabir export --for [TOOL] [PATH ...] [--from LANG] [--to LANG ...] [-o FILE]",
    discussion: """
      Without a tool, the tools are listed. A term that breaks a limit of the tool is left out and named; nothing is cut.
      Proposed terms are left out unless --include-proposed asks for them. A deprecated form is never what a tool is told to
      write; as a source it is paired with the right target, since texts contain it.

      Of several targets each has a file: -o is then a folder, or a name with {lang} in it.

      Exit codes: 0 written, 1 written and too large for the tool, 2 not written.

      Examples:
        dabir export --for
        dabir export --for --format json
        dabir export --for omegat Glossaries -o glossary.txt
        dabir export --for omegat Glossaries -o glossary.tbx
        dabir export --for google --as terms --from en --to fa -o terms.csv
        dabir export --for weblate --from en --to fa --to tg -o glossary.{lang}.tbx
      """)

  @Argument(help: "The tool; none lists them.")
  var tool: String?

  @OptionGroup var options: TermExportOptions

  @OptionGroup var direction: DirectionOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Which of the tool's files; default by the suffix of the output, else the first.",
      valueName: "file"))
  var file: String?

  /// Which has --format, for the list of tools.
  @ParentCommand var parent: ExportCommand

  func run() throws {
    guard let name = tool, !name.isEmpty else {
      return try Console.write(ToolListing.text(parent.format))
    }
    guard let tool = Tool.named(name) else { throw ToolListing.unknown(name) }
    guard let file = tool.file(named: file, output: options.output) else {
      throw ValidationError(
        "\(tool.title) takes no «\(self.file ?? "")»; --as may be "
          + tool.files.map(\.name).joined(separator: ", "))
    }
    let (source, targets) = direction.resolved(only: tool.onlySource)
    if !tool.onlySource.isEmpty, LanguageTag(source).language != tool.onlySource {
      throw ValidationError(
        "\(tool.title) takes \(tool.onlySource) alone as a source, and would pass over all of it; say --from \(tool.onlySource) --to \(source)"
      )
    }
    let wanted = file.isPaired ? targets : Array(targets.prefix(1))
    let outputs = try TargetPaths.paths(options.output, for: wanted, of: tool, file)
    let entries = try ExportedGlossary.read(options.paths, output: nil)
    for output in outputs { try Inputs.validate(options.paths, output: output.path) }
    var output = TermOutput(
      format: file, source: source, statuses: try options.statuses.selection(default: .reviewed))
    output.tool = tool
    try output.write(entries, to: outputs)
  }
}
