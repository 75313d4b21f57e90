import ArgumentParser
import Checking
import PersianText
import Termbase

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check the names of texts, of translations and of bilingual files against the glossary.",

    discussion: """
      Each PATH is a file of UTF-8 text or Markdown, a bilingual file, a folder of such files, or a pattern as \
      'docs/**/*.md'; - is standard input. In a git repository what .gitignore names is passed over. Each paragraph is \
      Persian or English by its letters, unless --lang says so; code, addresses, tags and comments are passed over. With \
      --source and --target the two are aligned on the way, and terms that the translation lacks are found too.

      Bilingual files are TMX, XLIFF 1.2 and 2, PO, and tables (TSV, CSV) whose header names columns as fa and en, or source \
      and target; they are told by content, and tables by their names. Each side is checked in its language, which the file \
      names, or --from and --to; and each unit as a text and its translation. Findings point into the file, \
      inline codes and placeholders are passed over, and fixes are written with the escapes of the format; what PO and XLIFF \
      files have as source is never changed, for it is what programs look for. Units that are \
      not translated, fuzzy, obsolete or not to be translated are not compared.

      The nearest \(Configuration.fileName) upwards from each file holds its settings (dabir init writes one). A finding is \
      silenced on its line by <!-- dabir:ignore RULE reason -->, in plain text by # dabir:ignore RULE reason; before a unit \
      of a bilingual file, in the whole unit.

      Examples:
        dabir check article.fa.txt
        dabir check --glossary my.tsv --fail-on warning drafts
        dabir check --source article.fa.txt --target article.en.txt
        dabir check memory.tmx
        dabir check --fix=all po/fa.po
        dabir check --source-column Persian --target-column 3 client.csv
        dabir check --fix --diff drafts
        dabir check --changed=origin/main --format github
        dabir check --baseline known.tsv --format human --format sarif=names.sarif docs
        git show HEAD:a.fa.md | dabir check - --stdin-filename a.fa.md

      Columns count Unicode scalars. dabir explain tells what each rule is for:
      \(rules)
      """)

  private static var rules: String {
    RuleCatalogue.entries.filter { !$0.identifier.hasPrefix("glossary/") }
      .map { "  \($0.identifier): \($0.summary)" }.joined(separator: "\n")
  }

  @Argument(help: ArgumentHelp("The texts to check.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The source of a pair; with --target.")
  var source: String?

  @Option(help: "The translation of a pair; with --source.")
  var target: String?

  @Option(help: "The language of the texts (BCP 47), instead of judging by their letters.")
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "What standard input is called, and by which its form and settings are known.",
      valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "Tell only what is on lines that differ in git from REV (--changed=REV), else from HEAD; without a PATH, of all files that do.",
      valueName: "rev"))
  var changed: String?

  @Flag(help: "Pass over what the settings exclude, though it is named as a PATH.")
  var forceExclude = false

  @OptionGroup var pairOptions: PairOptions
  @OptionGroup var bilingual: BilingualOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var silence: SilenceOptions
  @OptionGroup var findings: FindingOptions

  func validate() throws {
    if (source == nil) != (target == nil) {
      throw ValidationError("--source and --target go together.")
    }
    if paths.isEmpty, source == nil, changed == nil {
      throw ValidationError(
        "Name a file or folder to check, or a pair with --source and --target, or give --changed.")
    }
    if stdinFilename != nil, !paths.contains("-") {
      throw ValidationError("--stdin-filename goes with - for standard input.")
    }
    if fixes.fix != nil, !fixes.diff, (paths + [source, target]).contains("-") {
      throw ValidationError(
        "Standard input cannot be written; --fix --diff prints what would change.")
    }
    if changed != nil, paths.contains("-"), stdinFilename == nil {
      throw ValidationError("--changed asks git of a file; name it with --stdin-filename.")
    }
    if silence.updateBaseline, changed != nil {
      throw ValidationError("A baseline is of whole files; leave --changed out.")
    }
    let inputs = paths + [source, target].compactMap(\.self)
    try Inputs.validate(inputs)
    for output in findings.outputs { try Inputs.validate(inputs, output: output) }
  }

  func run() throws {
    let project = CheckedProject(
      settings: try silence.settings(), glossaries: Glossaries(glossary), language: lang,
      bilingual: bilingual.options)
    let changes = try changed.map { try ChangedLines(since: $0) }
    let files = try self.files(project, changes)
    var outcome = try check(files, project, changes)
    var failures = 0
    if fixes.isAsked {
      let plans = fixes.plans(of: outcome.told, in: outcome.texts)
      if fixes.diff {
        try fixes.show(plans)
      } else if !plans.isEmpty {
        failures = fixes.write(plans, packed: outcome.packings)
        outcome = try check(files, project, changes)
      }
    }
    try silence.update(outcome.silencer)
    try conclude(outcome, project, unwritten: failures)
  }
}

/// What came of checking all files once.
private struct Outcome {
  var run: CheckRun
  var silencer: Silencer
  /// What is to be told, of the changed lines only where that was asked for.
  var told: [Diagnostic]

  var texts: [SourceText] { run.texts.map(\.text.source) }

  /// What the files are in whose bytes are not those of their texts.
  var packings: [String: String] {
    Dictionary(
      run.texts.compactMap { text, _ in text.packing.map { (text.source.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The least severity that any of the settings lets pass.
  var threshold: FailureThreshold {
    let said = run.texts.compactMap { $0.settings.map { $0.failOn ?? .error } }
    let order = FailureThreshold.allCases
    return order.first { said.contains($0) } ?? .error
  }
}

extension CheckCommand {
  private func files(_ project: CheckedProject, _ changes: ChangedLines?) throws -> [String] {
    if paths.isEmpty {
      return try (changes?.filesHere ?? []).filter { try project.isWanted($0) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    var files = try FileWalk { try project.isWanted($0) }.files(paths)
    if forceExclude { files = try files.filter { try !project.isExcluded($0) } }
    if let changes { files = files.filter { $0 == "-" || changes.touches($0) } }
    // The sides of the pair are checked with it.
    let sides = [source, target].compactMap { $0.flatMap { FileIdentity($0) } }
    return sides.isEmpty
      ? files : files.filter { FileIdentity($0).map { !sides.contains($0) } ?? true }
  }

  private func check(
    _ files: [String], _ project: CheckedProject, _ changes: ChangedLines?
  ) throws -> Outcome {
    var run = CheckRun()
    if let source, let target {
      try run.check(source, target, pairOptions, try project.checker(for: source))
    }
    try run.check(
      try files.map { file in
        let name = file == "-" ? stdinFilename : nil
        return CheckRun.Job(path: file, name: name, checker: try project.checker(for: name ?? file))
      })
    var silencer = try silence.silencer()
    for (faults, source, settings) in try project.glossaryFaults() {
      silencer.add(faults, in: source, settings: settings, isWhole: false)
    }
    for (text, settings) in run.texts {
      silencer.add(text.findings, in: text.source, settings: settings, comments: text.comments)
    }
    silencer.finish { settings in
      changes == nil && paths.contains { WorkingFolder.isFolder($0, holding: settings.folder) }
    }
    let told = changes?.touched(silencer.told, in: run.texts.map(\.text)) ?? silencer.told
    return Outcome(run: run, silencer: silencer, told: told)
  }

  private func conclude(_ outcome: Outcome, _ project: CheckedProject, unwritten: Int) throws {
    let termbases = project.termbases
    let sources =
      outcome.texts + termbases.flatMap { $0.files.map(\.source) }
      + outcome.silencer.settings.map(\.source)
      + [outcome.silencer.baselineSource].compactMap(\.self)
    let told = silence.updateBaseline ? [] : outcome.told
    let report = findings.report(
      told, silenced: outcome.silencer.silenced,
      in: sources, checked: outcome.texts.count, threshold: outcome.threshold)
    try findings.conclude(
      report, unread: outcome.run.unread + unwritten, isQuiet: fixes.diff)
  }
}
