import ArgumentParser
import Interchange
import PersianText

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a translation memory or a termbase into another format.",
    discussion: """
      Memories (TMX, XLIFF, PO, tables of two columns, JSON lines) become tmx, pairs (a table of two columns) or jsonl, as \
      they stream by, in memory that does not grow with them. Termbases (TBX, MultiTerm XML, the glossary of an XLIFF file, \
      UTX, CSV, TSV) become any format of terms. What was not understood is kept where the format is the same; what a \
      format cannot hold is told. A broken unit is told and left out, and the rest is read.

      With --from and --to, a memory keeps these two languages alone.

      Examples:
        dabir convert memory.tmx.gz -o memory.jsonl
        dabir convert messages.po --from en --to fa -o messages.tmx
        dabir convert multilingual.tmx --from fa --to en -o pair.tmx
        dabir convert old.tbx --as tbx -o new.tbx          TBX of 2008 becomes TBX of 2019
        dabir convert multiterm.xml --as csv

      Exit codes: 0 all was read, 1 units were left out, 2 the file could not be read.
      """)

  @Argument(help: "The file; - is standard input.")
  var path: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "\(ConvertedFormat.names). Default: what the name of the output says.", valueName: "format"))
  var format: ConvertedFormat?

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("The source language.", valueName: "lang"))
  var source: Language?

  @Option(name: .customLong("to"), help: ArgumentHelp("The target language.", valueName: "lang"))
  var target: Language?

  @OptionGroup var tbx: TBXOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try Inputs.validate([path], output: output)
    if let source, source == target {
      throw ValidationError("--from and --to are both \(source).")
    }
    if format == nil, output.flatMap(ConvertedFormat.init(path:)) == nil {
      throw ValidationError(
        "Say what it is to become, with --as: \(ConvertedFormat.names)\(output == nil ? "" : "; the name of the output does not tell")."
      )
    }
  }

  func run() throws {
    guard let format = format ?? output.flatMap(ConvertedFormat.init(path:)) else { return }
    let faults: Int
    if let terms = format.termFormat(tbx.form) {
      faults = try write(terms)
    } else {
      let options = MemoryConversion.Options(
        source: source, target: target, reading: reading.options())
      faults = try MemoryConversion(path, format, options).write(to: output)
    }
    if faults > 0 { throw ExitCode(1) }
  }

  /// Writes a termbase entry by entry.
  /// - Returns: how many entries were left out.
  private func write(_ terms: TermFormat) throws -> Int {
    let options = TermReadOptions(reading: reading.options(), source: source, target: target)
    var reader = try TermFileReader(path, options: options)
    var progress = Progress(path, total: reader.byteCount)
    var faults = FaultReport()
    func next() throws -> TermEntry? {
      let entry = try reader.next()
      faults.report(reader.takeDiagnostics())
      progress.advance(to: reader.position)
      return entry
    }
    // Before anything is written.
    var first = try next()
    if first == nil { throw Failure("\(path): no entry of it can be read") }
    let source = source ?? .persian
    let writing = TermOutput(
      format: terms, source: source, statuses: StatusSelection(), title: "Converted by Dabir")
    let isTaken = try writing.write(
      to: target ?? (source.isEnglish ? .persian : .english), output
    ) {
      if let entry = first.take() { return entry }
      return try next()
    }
    progress.finish()
    return isTaken ? faults.errors : max(faults.errors, 1)
  }
}
