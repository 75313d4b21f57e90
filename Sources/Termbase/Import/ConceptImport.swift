public import PersianText

/// Rows from outside that are to be taken into a termbase: which concepts they make, and what stands in the way.
///
/// Nothing is decided for a person: a row that contradicts what is there is a conflict, and one conflict keeps all rows
/// out. A row that is there already, letter by letter, is passed over.
public struct ConceptImport: Sendable {
  /// Concepts as they are to be written, with the file that holds each; `nil` of new ones.
  public private(set) var concepts: [(concept: Concept, file: GlossaryFile?)] = []
  /// Terms that are added.
  public private(set) var added = 0
  /// Rows that are there already.
  public private(set) var present = 0
  /// What keeps the rows out, each with its place.
  public private(set) var conflicts: [Diagnostic] = []
  /// What a person should look at before the rows are written.
  public private(set) var warnings: [Diagnostic] = []

  /// - Parameters:
  ///   - file: the rows; it has no faults.
  ///   - termbase: read from files.
  public init(_ file: GlossaryFile, into termbase: Termbase) {
    let names = NameLookup(termbase)
    var rows: [String: [GlossaryFile.Row]] = [:]
    for row in file.rows { rows[row.concept, default: []].append(row) }
    for concept in file.concepts {
      let own = rows[concept.id] ?? []
      do throws(EditFault) {
        let holder = try ConceptImport.holder(of: concept, in: termbase)
        var result = holder?.concept ?? Concept(id: concept.id, kind: concept.kind)
        let before = result
        for row in own { try take(row, into: &result, file) }
        if result != before { concepts.append((result, holder?.file)) }
      } catch {
        report(.error, "\(error)", own.first, file)
      }
      warn(of: concept, own, names, termbase, file)
    }
  }

  private static func holder(of concept: Concept, in termbase: Termbase) throws(EditFault) -> (
    concept: Concept, file: GlossaryFile
  )? {
    guard termbase[concept.id] != nil else { return nil }
    let holder = try termbase.editable(concept.id)
    if holder.concept.kind != concept.kind { throw .kindsDiffer(concept, holder.concept) }
    return holder
  }

  /// Adds what a row holds to its concept; a fault is a conflict of that row alone, so that all of them are told.
  private mutating func take(
    _ row: GlossaryFile.Row, into concept: inout Concept, _ file: GlossaryFile
  ) throws(EditFault) {
    guard let term = row.term else {
      if concept.note.isEmpty {
        concept.note = row.note
      } else if concept.note != row.note {
        report(.error, "\(concept.id) has another note already: \(concept.note)", row, file)
      }
      return
    }
    if let known = concept.terms.first(where: {
      $0.language == term.language && $0.text == term.text
    }) {
      // A proposal says nothing against a form that somebody has judged.
      if known == term || term.status == .proposed {
        present += 1
      } else {
        report(.error, "\(EditFault.termExists(known, concept: concept.id))", row, file)
      }
      return
    }
    do throws(EditFault) {
      concept = try concept.adding(term)
      added += 1
    } catch {
      report(.error, "\(error)", row, file)
    }
  }

  /// One name of two concepts of a kind is seldom meant.
  private mutating func warn(
    of concept: Concept, _ rows: [GlossaryFile.Row], _ names: NameLookup, _ termbase: Termbase,
    _ file: GlossaryFile
  ) {
    for row in rows {
      guard let term = row.term else { continue }
      let others = names.concepts(named: term.text).map { termbase.concepts[$0] }.filter {
        $0.id != concept.id && $0.kind == concept.kind
      }
      if others.isEmpty { continue }
      report(
        .warning,
        "«\(term.text)» is a name of \(others.map(\.id).joined(separator: ", ")) too; where they are one, give the "
          + "rows that concept", row, file)
    }
  }

  private mutating func report(
    _ severity: Severity, _ message: String, _ row: GlossaryFile.Row?, _ file: GlossaryFile
  ) {
    let diagnostic = Diagnostic(
      rule: severity == .error ? "import/conflict" : "import/name", severity: severity,
      at: Diagnostic.Location(file.path, row?.range), message)
    if severity == .error { conflicts.append(diagnostic) } else { warnings.append(diagnostic) }
  }
}
