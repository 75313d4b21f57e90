import Checking
import PersianText
import Termbase

/// The rows of a file that go into the glossary together, or not at all.
struct TermImport {
  private let rows: GlossaryFile
  private let glossary: LoadedGlossary
  /// Where new concepts go; `nil` for the file of their kind.
  private let home: String?

  /// - Throws: ``Failure`` where the file has faults, `FileFault` where it cannot be read.
  init(_ path: String, into options: GlossaryOptions, home: String?) throws {
    rows = GlossaryReader.read(try SourceFile.read(path))
    self.home = home
    try TermImport.refuse(rows.faults, in: rows)
    try TermImport.refuse(TermImport.misspelt(rows), in: rows)
    glossary = try LoadedGlossary(options, extra: home)
    if glossary.termbase.files.contains(where: { FileIdentity($0.path) == FileIdentity(path) }) {
      throw Failure(
        "\(path) is a file of the glossary itself; name one that is not, with --glossary")
    }
  }

  /// Writes every file that changes, or prints their diffs.
  func run(isDry: Bool) throws {
    let edit = ConceptImport(rows, into: glossary.termbase)
    let reporter = TextReporter(sources: [rows.source], style: TextReporter.Style())
    if !edit.warnings.isEmpty {
      Console.complain(reporter.report(edit.warnings), isPrefixed: false)
    }
    try TermImport.refuse(edit.conflicts, in: rows)
    let changes = try GlossaryChanges(edit.concepts, in: glossary, home: home)
    if isDry { return try Console.write(changes.diff) }
    try changes.write()
    let counts =
      "\(edit.added) term\(edit.added == 1 ? "" : "s") of \(edit.concepts.count) "
      + "concept\(edit.concepts.count == 1 ? "" : "s") added"
    let known = edit.present > 0 ? ", \(edit.present) there already" : ""
    let paths = changes.paths.joined(separator: ", ")
    try Console.print("\(paths.isEmpty ? rows.path : paths): \(counts)\(known)")
  }

  private static func refuse(_ faults: [Diagnostic], in rows: GlossaryFile) throws {
    if faults.isEmpty { return }
    let reporter = TextReporter(sources: [rows.source], style: TextReporter.Style())
    let count = faults.count == 1 ? "1 row" : "\(faults.count) rows"
    throw Failure(
      "\(count) of \(rows.path) cannot be added, so that nothing is:\n\(reporter.report(faults))")
  }

  /// Rows that `dabir lint` would find fault with.
  private static func misspelt(_ rows: GlossaryFile) -> [Diagnostic] {
    rows.rows.compactMap { row in
      guard let term = row.term else { return nil }
      let spelling = TermSpelling(term)
      if spelling.faults.isEmpty { return nil }
      return Diagnostic(
        rule: "import/spelling", severity: .error,
        at: Diagnostic.Location(rows.path, row.range),
        "the term «\(term.text)» has \(spelling.faults.joined(separator: ", "))"
          + (spelling.canonical.map { "; write «\($0)»" } ?? ""))
    }
  }
}
