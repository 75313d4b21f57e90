import ArgumentParser
import Checking
import PersianText
import Termbase
import Transliteration

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find the faults of the glossary itself.",
    discussion: """
      --fix writes each file in canonical order, with terms and language tags in canonical spelling, and then tells \
      what is left. A file with rows that cannot be read is not written.

      Names of people and places are judged by the name model. A form that is no transliteration says so in its scheme \
      column, and is left alone: traditional (آلمان, Germany) or translated (دریای خزر, Caspian Sea).

      Examples:
        dabir lint Glossaries
        dabir lint --diff my.tsv
        dabir lint --format human --format sarif=glossary.sarif

      Faults:
      \(faults)
      """)

  @Argument(help: "Glossary files or folders; default as for --glossary.")
  var paths: [String] = []

  @Flag(help: "Write the files in canonical order and spelling.")
  var fix = false

  @Flag(help: "With --fix: tell what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Print what --fix would change, as a diff, and change nothing.")
  var diff = false

  @OptionGroup var silence: SilenceOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var model: NameModelOptions

  private static var faults: String {
    LintCatalogue.entries.map { "  \($0.identifier): \($0.summary)" }.joined(separator: "\n")
  }

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
  }

  func run() throws {
    let model = try model.read()
    let linter = GlossaryLinter { model.judge(persian: $0, english: $1) }
    var options = GlossaryOptions()
    options.paths = paths
    var settings = try silence.settings()
    let here = try settings.settings(for: ".")
    var termbase = try Termbase.read(try options.resolved(else: here?.glossaryPaths ?? []))
    var failures = 0
    if fix || diff {
      var files: [GlossaryFile] = []
      for file in termbase.files {
        do {
          files.append(try fixed(file))
        } catch let error as FileFault {
          Console.complain("error: \(error)")
          failures += 1
          files.append(file)
        }
      }
      termbase = Termbase(files: files)
    }
    let found = judged(termbase, linter)
    try conclude(found, termbase, &settings, unwritten: failures)
  }

  private func judged(_ termbase: Termbase, _ linter: GlossaryLinter) -> [Diagnostic] {
    var progress = Progress("names", total: termbase.concepts.count, shortWork: 10_000)
    defer { progress.finish() }
    return linter.check(termbase) { progress.advance(to: $0) }
  }

  private func conclude(
    _ found: [Diagnostic], _ termbase: Termbase, _ settings: inout ProjectSettings, unwritten: Int
  ) throws {
    let sources = termbase.files.map(\.source)
    var silencer = try silence.silencer()
    let found = Dictionary(grouping: found, by: \.location.source)
    var threshold: FailureThreshold?
    for source in sources {
      let own = try settings.settings(for: source.name)
      threshold = threshold ?? own?.failOn
      silencer.add(found[source.name] ?? [], in: source, settings: own)
    }
    // Terms to ignore are those of texts: here nothing is known of their use.
    silencer.finish { _ in false }
    try silence.update(silencer)
    let report = findings.report(
      silence.updateBaseline ? [] : silencer.told, silenced: silencer.silenced,
      in: sources + silencer.settings.map(\.source)
        + [silencer.baselineSource].compactMap(\.self),
      checked: sources.count, threshold: threshold ?? .warning)
    try findings.conclude(report, unread: unwritten, isQuiet: diff)
  }

  /// Writes what is to be fixed in a file, and gives the file as it now is.
  private func fixed(_ file: GlossaryFile) throws -> GlossaryFile {
    if !file.faults.isEmpty {
      Console.complain("\(file.path): not written; it has rows that cannot be read")
    }
    guard let fixer = GlossaryFixer(file) else { return file }
    let update = FileUpdate(source: file.source, bytes: fixer.bytes)
    if diff { try Console.write(update.diff) }
    if diff || dryRun {
      Console.complain("\(file.path): would be written: \(fixer.summary)")
      return file
    }
    try update.write()
    Console.complain("\(file.path): written: \(fixer.summary)")
    return GlossaryReader.read(SourceText(name: file.path, bytes: fixer.bytes))
  }
}
