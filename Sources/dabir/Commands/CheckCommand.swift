import ArgumentParser
import Checking
import PersianText
import Termbase
import Transliteration

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the names of texts, or of a text and its translation, against the glossary.",
    discussion: """
      Each FILE is UTF-8 text, Persian or English by its letters unless --lang says so; - is standard input. \
      With --source and --target the two are aligned on the way, and terms that the translation lacks are found too.

      Examples:
        dabir check article.fa.txt
        dabir check --glossary my.tsv --fail-on error drafts/*.txt
        dabir check --source article.fa.txt --target article.en.txt

      Columns count Unicode scalars. Rules:
      \(rules)
      """)

  private static var rules: String {
    let rules =
      RuleCatalogue.textRules.map { (type(of: $0).identifier, type(of: $0).summary) }
      + RuleCatalogue.pairRules.map { (type(of: $0).identifier, type(of: $0).summary) }
    return
      rules
      .map { "  \($0): \($1)" }.joined(separator: "\n")
  }

  @Argument(help: "The texts to check.")
  var files: [String] = []

  @Option(help: "The source of a pair; with --target.")
  var source: String?

  @Option(help: "The translation of a pair; with --source.")
  var target: String?

  @Option(help: "The language of the files (BCP 47), instead of judging by their letters.")
  var lang: Language?

  @OptionGroup var pairOptions: PairOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var findings: FindingOptions

  func validate() throws {
    if (source == nil) != (target == nil) {
      throw ValidationError("--source and --target go together.")
    }
    if files.isEmpty, source == nil {
      throw ValidationError("Name a file to check, or a pair with --source and --target.")
    }
    try Inputs.validate(files + [source, target].compactMap(\.self))
  }

  func run() throws {
    let termbase = try glossary.read()
    var finders = Finders(termbase, try NameModel.embedded())
    var sources = termbase.files.map(\.source)
    var found = termbase.faults
    var failures = 0
    if let source, let target {
      let (sourceText, targetText) = (try SourceFile.read(source), try SourceFile.read(target))
      try Inputs.check(sourceText, targetText, are: pairOptions.languages)
      sources += [sourceText, targetText]
      found += check(sourceText, targetText, &finders)
    }
    for file in files {
      do {
        let text = try SourceFile.read(file)
        if let lang { try Inputs.check(text, isIn: lang) }
        sources.append(text)
        found += Checker().check(analyse(text, finders[lang ?? TextLanguage.guess(text.bytes)]))
      } catch {
        Console.complain("error: \(error)")
        failures += 1
      }
    }
    try findings.conclude(found, in: sources, unread: failures)
  }

  private func analyse(_ text: SourceText, _ finder: NameFinder) -> AnalysedText {
    var progress = Progress(text.name, total: text.bytes.count)
    defer { progress.finish() }
    return TextAnalyser.analyse(text, with: finder) { progress.advance(to: $0) }
  }

  private func check(_ source: SourceText, _ target: SourceText, _ finders: inout Finders)
    -> [Diagnostic]
  {
    let source = analyse(source, finders[pairOptions.sourceLang])
    let target = analyse(target, finders[pairOptions.targetLang])
    let documents = AlignedDocuments(source, target, pairOptions.segmentation)
    return Checker().check(documents.pair(source, target))
  }
}

/// The glossary made ready for each language that is asked for, once.
struct Finders {
  private let termbase: Termbase
  private var made: [Language: NameFinder] = [:]

  private let model: NameModel

  init(_ termbase: Termbase, _ model: NameModel) {
    self.termbase = termbase
    self.model = model
  }

  subscript(language: Language) -> NameFinder {
    mutating get {
      if let finder = made[language] { return finder }
      let finder = NameFinder(termbase, language: language, model: model)
      made[language] = finder
      return finder
    }
  }
}
