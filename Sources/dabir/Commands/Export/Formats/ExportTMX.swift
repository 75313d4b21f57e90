import ArgumentParser
import Interchange
import PersianText
import Termbase

struct ExportTMX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tmx",
    abstract: "Write TMX 1.4b: a document aligned with its translation, or pairs of terms.",
    discussion: """
      Two texts are aligned. Glossary files, or folders of them, give a unit for each pair of terms.

      Examples:
        dabir export tmx article.fa.txt article.en.txt -o article.tmx
        dabir export tmx Glossaries --from fa --to en -o terms.tmx
      """)

  @Argument(help: "A document and its translation; or glossary files or folders.")
  var paths: [String] = []

  @OptionGroup var direction: DirectionOptions

  @OptionGroup var statuses: StatusOptions

  @OptionGroup var pairOptions: PairOptions

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  func validate() throws {
    try Inputs.validate(paths, output: output)
    try direction.requireOneTarget()
  }

  func run() throws {
    guard paths.isEmpty || paths.allSatisfy(FileKind.isGlossary) else {
      guard paths.count == 2 else {
        throw ValidationError(
          "Name a document and its translation, or glossary files; \(paths.count == 1 ? "there is one path, and it is no glossary" : "these are neither")."
        )
      }
      return try align(paths[0], paths[1])
    }
    var options = TermExportOptions()
    options.paths = paths
    options.output = output
    options.statuses = statuses
    try options.write(.tmx, direction)
  }

  private func align(_ source: String, _ target: String) throws {
    var pair = pairOptions
    pair.sourceLang = direction.source ?? pair.sourceLang
    pair.targetLang = direction.targets.first ?? pair.targetLang
    let documents = try PairAligner(try glossary.readIfAny()).align(files: source, target, pair)
    for remark in documents.remarks { Console.complain(remark) }
    try AlignmentWriter(format: .tmx).write(documents, to: output, pair.languages)
  }
}
