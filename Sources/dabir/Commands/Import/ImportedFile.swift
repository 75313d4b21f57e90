import Checking
import Interchange
import PersianText
import Termbase

/// The concepts of a file in some terminology format, as they may go into a glossary.
struct ImportedFile {
  /// What the file is, for people: `TBX 2019, DCA`.
  let format: String
  private(set) var concepts: [IncomingConcept] = []
  /// What was wrong with the file, and what of it the glossary cannot hold.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let kind: Concept.Kind
  private let status: Term.Status
  private var losses: [String: Int] = [:]

  /// - Parameters:
  ///   - kind: of entries that name none.
  ///   - status: of terms that name none.
  /// - Throws: `FileFault` where the file cannot be read, or is in no format that is known.
  init(
    _ path: String, options: TermReadOptions, kind: Concept.Kind, status: Term.Status
  ) throws {
    self.path = path
    self.kind = kind
    self.status = status
    var file = try TermFileReader(path, options: options)
    format = file.format
    var progress = Progress(path, total: file.byteCount)
    while let entry = try file.next() {
      take(entry)
      diagnostics += file.takeDiagnostics()
      progress.advance(to: file.position)
    }
    diagnostics += file.takeDiagnostics()
    progress.finish()
    for (label, count) in losses.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(
        Diagnostic(
          rule: "import/loss", severity: .warning, at: .init(path),
          "\(label), \(count == 1 ? "once" : "\(count) times"): the glossary has no column for it; "
            + "dabir convert keeps it"))
    }
  }

  private mutating func take(_ entry: TermEntry) {
    var (concept, sources, losses) = entry.concept(identifier: entry.identifier, kind: kind)
    for loss in losses { self.losses[loss, default: 0] += 1 }
    let place = entry.line > 0 ? TextPosition(line: entry.line, column: 1) : nil
    let location = Diagnostic.Location(
      path, at: place, entry: entry.identifier.isEmpty ? nil : entry.identifier)
    let judged = entry.sections.flatMap(\.terms).contains { $0.status != nil }
    if !judged { concept.terms = concept.terms.map(unjudged) }
    concept.terms = concept.terms.compactMap { term in
      let result = spelt(term, location)
      if let result, sources.contains(term) { sources.insert(result) }
      return result
    }
    if concept.terms.isEmpty { return }
    concepts.append(
      IncomingConcept(
        concept, isKindKnown: entry.kind != nil, sources: sources, at: location))
  }

  private func unjudged(_ term: Term) -> Term {
    var term = term
    term.status = status
    return term
  }

  /// A term in the one spelling that a glossary has; a change is told.
  private mutating func spelt(_ term: Term, _ location: Diagnostic.Location) -> Term? {
    let spelling = TermSpelling(term)
    if spelling.faults.isEmpty { return term }
    var result = term
    result.text = spelling.canonical ?? term.text
    let faults = spelling.faults.joined(separator: ", ")
    let what = spelling.canonical.map { "; «\($0)» is taken" } ?? "; mend it by hand"
    diagnostics.append(
      Diagnostic(
        rule: "import/spelling", severity: .warning, at: location,
        "the term «\(term.text)» has \(faults)\(what)"))
    return result.text.utf8.allSatisfy { $0 == 0x20 } ? nil : result
  }
}
