import ArgumentParser
import Interchange

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the glossary for people and tools, or a document and its translation as TMX.",
    discussion: """
      The same input gives the same bytes: dates come from SOURCE_DATE_EPOCH, or there are none. What a format cannot carry
      is told on standard error, each kind once and with its count.

      Examples:
        dabir export tbx Glossaries -o glossary.tbx
        dabir export csv Glossaries -o glossary.csv
        dabir export tmx article.fa.txt article.en.txt -o article.tmx
        dabir export --for omegat Glossaries -o glossary.txt
        dabir export --for deepl --from en --to fa Glossaries -o deepl.csv
        dabir export --for                     which tools there are, and what each takes
        dabir export --list-formats            what each format carries
      """,
    subcommands: [
      ExportTBX.self, ExportTMX.self, ExportCSV.self, ExportTSV.self, ExportUTX.self,
      ExportMultiTerm.self, ExportXLIFFGlossary.self, ExportTool.self,
    ])

  @Flag(help: "List the tools of --for, with format, limits and what cannot be carried.")
  var listTools = false

  @Flag(help: "List the formats and what each carries.")
  var listFormats = false

  @Option(help: "How to list: text, json or markdown.")
  var format = ListFormat.text

  func validate() throws {
    if !listFormats, format == .markdown {
      throw ValidationError("The list of tools is text or json; --list-formats is markdown, too.")
    }
  }

  func run() throws {
    if listFormats {
      try Console.write(FormatListing.text(format))
    } else if listTools {
      try Console.write(ToolListing.text(format))
    } else {
      throw CleanExit.helpRequest(self)
    }
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }
