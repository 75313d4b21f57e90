import ArgumentParser
import Checking
import Interchange
import PersianText
import Termbase

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the glossary as TBX, or a document and its translation as TMX.",
    discussion: """
      The same input gives the same bytes: dates come from SOURCE_DATE_EPOCH, or there are none.

      Examples:
        dabir export tbx Glossaries -o glossary.tbx
        dabir export tmx article.fa.txt article.en.txt -o article.tmx
      """,
    subcommands: [ExportTBX.self, ExportTMX.self])
}

struct ExportTBX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tbx",
    abstract: "Write glossary files as TBX (ISO 30042:2019, DCA, TBX-Basic).")

  @Argument(help: "Glossary files or folders; default as for --glossary.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "The title in the header.")
  var title = "Dabir glossary"

  func run() throws {
    var options = GlossaryOptions()
    options.paths = paths
    let termbase = try options.read()
    if !termbase.faults.isEmpty {
      let reporter = TextReporter(
        sources: termbase.files.map(\.source), style: TextReporter.Style())
      throw Failure(
        "the glossary has faults, and an export would lose the rows:\n\(reporter.report(termbase.faults))"
      )
    }
    try Inputs.validate(termbase.files.map(\.path), output: output)
    let concepts = termbase.concepts.sorted { $0.id < $1.id }
    try OutputFile.write(to: output) { output in
      try output.export { descriptor, options throws(InterchangeFault) in
        try TBXWriter.write(concepts, title: title, to: descriptor, options: options)
      }
    }
  }
}

struct ExportTMX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tmx",
    abstract: "Align a document with its translation and write TMX 1.4b.")

  @Argument(help: "The document.")
  var source: String

  @Argument(help: "Its translation.")
  var target: String

  @OptionGroup var pairOptions: PairOptions

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  func validate() throws { try Inputs.validate([source, target], output: output) }

  func run() throws {
    let documents = try PairAligner(try glossary.readIfAny()).align(
      files: source, target, pairOptions)
    for remark in documents.remarks { Console.complain(remark) }
    try AlignmentWriter(format: .tmx).write(documents, to: output, pairOptions.languages)
  }
}
