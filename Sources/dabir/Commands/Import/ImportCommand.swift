import ArgumentParser
import Checking
import Interchange
import PersianText
import Termbase

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the terms of another tool's file into the glossary.",
    discussion: """
      Reads TBX (2008 and 2019), MultiTerm XML, the glossary of an XLIFF file, UTX, CSV and TSV of many tools, and short \
      units of TMX, XLIFF and PO; the content tells which, gzip and UTF-16 among them. Without --apply it only tells what \
      would be new, changed, or in conflict with the glossary.

      An entry is a concept of the glossary where it has its identifier or its names. What contradicts the glossary is a \
      conflict, and keeps everything out until --conflicts says what becomes of it: skip (the glossary stands), propose \
      (their form is added as proposed), take (theirs is preferred, ours admitted).

      Examples:
        dabir import client.tbx                            what would it do?
        dabir import client.tbx --diff                     the rows that would change
        dabir import client.tbx --apply --conflicts skip
        dabir import names.csv --from fa --to en --status admitted --file client.tsv --apply

      Exit codes: 0 nothing in the way, 1 conflicts, 2 the file could not be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

  @Argument(help: "The file; - is standard input.")
  var path: String

  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Write the changes into the glossary.")
  var apply = false

  @Flag(help: "Print the changes as a unified diff, and write nothing.")
  var diff = false

  @Option(help: "What becomes of conflicts: stop, skip, propose, take.")
  var conflicts: ConflictPolicy = .stop

  @Option(
    help:
      "Where new concepts go; default is the file of the glossary that holds most of their kind.")
  var file: String?

  @Option(
    help:
      "The kind of entries that name none: \(Concept.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var kind: Concept.Kind = .term

  @Option(
    help:
      "The status of terms that have none: preferred, admitted, proposed, superseded, deprecated.")
  var status: Term.Status = .proposed

  @OptionGroup var reading: TermReadingOptions

  @Flag(help: "List every entry.")
  var all = false

  @Option(help: "human or json (a line for each entry).")
  var format: Format = .human

  func validate() throws {
    if apply, diff { throw ValidationError("--diff writes nothing; leave out --apply.") }
  }

  func run() throws {
    let imported = try ImportedFile(
      path, options: reading.options(), kind: kind, status: status)
    let glossary = try LoadedGlossary(glossary, extra: file)
    let plan = ImportPlan(imported.concepts, into: glossary.termbase, policy: conflicts)
    let reporter = TextReporter(sources: [], style: TextReporter.Style())
    let remarks = imported.diagnostics + plan.warnings
    if !remarks.isEmpty { Console.complain(reporter.report(remarks), isPrefixed: false) }
    let isStopped = !plan.conflicts.isEmpty && conflicts == .stop
    if diff {
      try Console.write(try GlossaryChanges(plan.concepts, in: glossary, home: file).diff)
    } else {
      let preview = ImportPreview(file: imported, plan: plan, path: path)
      try Console.write(format == .json ? preview.json : preview.text(showsAll: all))
    }
    if apply, !isStopped {
      let changes = try GlossaryChanges(plan.concepts, in: glossary, home: file)
      try changes.write()
      Console.complain(
        changes.paths.isEmpty
          ? "nothing to write" : "written: \(changes.paths.joined(separator: ", "))")
    } else {
      Console.complain(
        isStopped
          ? "conflicts: nothing \(apply ? "was" : "is") written until --conflicts says what becomes of them"
          : "nothing was written; --apply writes")
    }
    if !plan.conflicts.isEmpty { throw ExitCode(1) }
    if imported.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
