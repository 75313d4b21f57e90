import ArgumentParser
import Checking
import PersianText
import Termbase

struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract:
      "List the glossary's terms that occur in a text, with their renderings, for machine translation.",
    discussion: """
      Each FILE is UTF-8 text, Persian or English by its letters unless --lang says so; - is standard input. Terms are \
      found as dabir check finds them, however they are written, the longest first; a misspelt or deprecated form has \
      the approved rendering. They stand in the order of their first occurrence.

      Formats: human; tsv, with a header (several forms in a cell are divided by bars); jsonl, a term a line; prompt, a \
      block of instructions for a language model; azure, the text itself as HTML with each name in \
      <mstrans:dictionary translation="…">, as Azure Translator's dynamic dictionary takes it. In azure, a name that \
      may be two things with different names is left to the translator.

      Examples:
        dabir terms article.fa.txt
        dabir terms article.fa.txt --format prompt --max 100
        dabir terms article.fa.txt --format azure -o article.html
        dabir terms article.en.txt --to fa --format tsv | cut -f 1,2
        cat *.txt | dabir terms - --format jsonl

      Exit codes: 0 done, also where no term occurs, 2 it could not be done.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, tsv, jsonl, azure, prompt }

  @Argument(help: "The texts.")
  var files: [String]

  @Option(help: "The language of the texts (BCP 47), instead of judging by their letters.")
  var lang: Language?

  @Option(help: "The language of the renderings. Default: of Persian and English the other.")
  var to: Language?

  @Option(help: "What to write.")
  var format: Format = .human

  @Option(help: "List so many terms at the most, those that occur first.")
  var max: Int?

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  func validate() throws {
    for file in files { try Inputs.validate([file], output: output) }
    try Inputs.validate(files)
    if let max, max < 1 { throw ValidationError("--max is \(max), and must be 1 or more.") }
    if format == .azure {
      if files.count > 1 {
        throw ValidationError("--format azure takes one text; it is written whole.")
      }
      if max != nil { throw ValidationError("--max does not go with --format azure.") }
    }
  }

  func run() throws {
    var reader = TermsReader(try LoadedGlossary(glossary).termbase, lang: lang, to: to)
    try OutputFile.write(to: output) { output in
      if format == .azure {
        try reader.mark(files[0]) { try output.write($0) }
        return
      }
      for file in files { try reader.list(file) }
      try write(reader, to: &output)
    }
    if format != .azure { remark(reader.entries) }
  }

  private func write(_ reader: TermsReader, to output: inout OutputFile) throws {
    let entries = reader.entries.prefix(max ?? .max)
    switch format {
    case .human: for entry in entries { try output.write(TermsText.lines(entry)) }
    case .tsv:
      try output.write(TermsText.header)
      for entry in entries { try output.write(TermsText.row(entry)) }
    case .jsonl:
      for entry in entries { try output.write(TermsText.json(entry)) }
    case .prompt: try output.write(PromptBlock.text(Array(entries)))
    case .azure: break
    }
  }

  private func remark(_ entries: [TermInventory.Entry]) {
    if entries.isEmpty { return Console.complain("no term of the glossary occurs") }
    let left = entries.count - Swift.min(entries.count, max ?? .max)
    if left > 0 { Console.complain("\(left) of \(entries.count) terms left out (--max)") }
    let missing = entries.count { $0.renderings.approved.isEmpty }
    if missing > 0 {
      Console.complain("\(missing) of \(entries.count) terms have no approved rendering")
    }
  }
}
