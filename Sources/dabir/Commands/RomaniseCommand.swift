import ArgumentParser
import PersianText
import Transliteration

import Glibc

struct RomaniseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanise",
    abstract: "Write Persian in Latin letters, after a published scheme.",
    discussion: """
      Vowels are read from the signs on the letters (harakat). Where words have none, or few, the name model says how \
      they are likely to be read, and where an ezafe joins them; it knows names better than running text. With \
      --no-model such words give their consonants alone, and an ezafe is written where its kasra, hamza or ی stands. \
      What is not Persian stays, but for digits and punctuation.

      Formats: text (the romanised line), tsv (the line and it), jsonl (an object a line).

      Examples:
        dabir romanise --scheme iranica "محمد مصدق"
        dabir romanise --scheme ala-lc --no-model "فِردَوْسِی"
        dabir romanise --scheme bgn-pcgn-1958 --format tsv < names.txt
        dabir romanise --scheme iso-233-3 --capitals first "كُوهِ نُور"
        dabir romanise --list

      Exit codes: 0 done, 2 it could not be done, or a line of the input is no text.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, tsv, jsonl }

  @Option(help: ArgumentHelp("The scheme; --list tells which there are.", valueName: "name"))
  var scheme: String?

  @Option(
    help:
      "Which words begin with a capital: words, first (of a line) or none. Default: as the scheme does."
  )
  var capitals: Romaniser.Capitals?

  @Option(help: "What to write.")
  var format: Format = .text

  @Flag(help: "Leave out vowels that are not written, instead of asking the name model for them.")
  var noModel = false

  @OptionGroup var model: NameModelOptions

  @Flag(help: "List the schemes and the publications that they are taken from.")
  var list = false

  @Argument(
    help: ArgumentHelp("A text, quoted; default: the lines of standard input.", valueName: "text"))
  var texts: [String] = []

  func validate() throws {
    if list {
      guard scheme == nil, capitals == nil, texts.isEmpty, !noModel, model.path == nil else {
        throw ValidationError("--list goes with --format only.")
      }
      return
    }
    let known = RomanisationScheme.all.map(\.identifier).joined(separator: ", ")
    guard let scheme else {
      throw ValidationError("Name a scheme with --scheme: \(known).")
    }
    if RomanisationScheme.named(scheme) == nil {
      throw ValidationError("There is no scheme «\(scheme)»; there are \(known).")
    }
    if noModel, model.path != nil {
      throw ValidationError("--model and --no-model exclude each other.")
    }
    try Inputs.validate((texts.isEmpty ? ["-"] : []) + [model.path].compactMap(\.self))
  }

  func run() throws {
    if list { return try Console.write(schemes()) }
    guard let scheme = scheme.flatMap(RomanisationScheme.named) else { return }
    var romaniser = ModelRomaniser(scheme, capitals: capitals, model: noModel ? nil : model)
    if !texts.isEmpty {
      for text in texts { try Console.print(line(for: text, &romaniser)) }
      return
    }
    // Someone who types waits for an answer to each line.
    if isatty(STDIN_FILENO) == 1 {
      while let text = readLine() { try Console.print(line(for: text, &romaniser)) }
      return
    }
    var faults = LineFaults(file: "<stdin>")
    try OutputFile.write(to: nil) { output in
      var reader = try LineReader("-", blockSize: 1 << 15)
      while let block = try reader.next() {
        for row in block {
          if let reason = LineFault.reason(block.bytes, row.range) {
            faults.report([LineFault(line: row.number, reason: reason)])
          } else {
            let text = String(decoding: block.bytes[row.range], as: UTF8.self)
            try output.write(line(for: text, &romaniser) + "\n")
          }
        }
      }
    }
    faults.finish()
    if faults.count > 0 { throw ExitCode(2) }
  }

  private func line(for text: String, _ romaniser: inout ModelRomaniser) throws -> String {
    let romanised = try romaniser.romanise(text)
    switch format {
    case .text: return romanised
    case .tsv: return Self.row([text, romanised])
    case .jsonl:
      return JSONText.object([
        ("text", text), ("scheme", romaniser.scheme.identifier), ("romanised", romanised),
      ])
    }
  }

  private func schemes() -> String {
    let rows = RomanisationScheme.all.map { [$0.identifier, $0.title, $0.source] }
    switch format {
    case .text: return Shown.columns(rows).map { $0 + "\n" }.joined()
    case .tsv:
      return ([["scheme", "title", "source"]] + rows).map { Self.row($0) + "\n" }.joined()
    case .jsonl:
      return rows.map {
        JSONText.object([("scheme", $0[0]), ("title", $0[1]), ("source", $0[2])]) + "\n"
      }.joined()
    }
  }

  /// A row of TSV, in whose cells a tab or a line end is a space.
  private static func row(_ cells: [String]) -> String {
    cells.map { cell in
      let plain = cell.unicodeScalars.map { "\t\n\r".unicodeScalars.contains($0) ? " " : $0 }
      return String(String.UnicodeScalarView(plain))
    }.joined(separator: "\t")
  }
}

/// A romaniser that loads the name model when it first meets words whose vowels are not written.
private struct ModelRomaniser {
  let scheme: RomanisationScheme
  private let capitals: Romaniser.Capitals?
  private var romaniser: Romaniser
  /// The model that is still to be loaded, if any.
  private var model: NameModelOptions?

  init(_ scheme: RomanisationScheme, capitals: Romaniser.Capitals?, model: NameModelOptions?) {
    self.scheme = scheme
    self.capitals = capitals
    self.model = model
    romaniser = Romaniser(scheme, capitals: capitals)
  }

  mutating func romanise(_ text: String) throws -> String {
    if let model, Romaniser.needsVowels(text) {
      romaniser = Romaniser(scheme, capitals: capitals, vowels: try model.read())
      self.model = nil
    }
    return romaniser.romanise(text)
  }
}
