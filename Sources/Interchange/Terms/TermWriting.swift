public import Termbase

/// Writes a terminology file entry by entry. What is held does not grow with the document, but for identifiers.
///
/// A writer is made with the head of its document and ended with its foot. What a format cannot carry is left out and
/// told in the report, once for each kind of loss: see ``FormatCarriage``.
public protocol TermWriting: ~Copyable {
  /// Writes an entry, or leaves it out and says why in the report.
  /// - Throws: where the output refuses. The document is then lost.
  mutating func add(_ entry: TermEntry) throws(InterchangeFault)

  /// Closes the document. One that is let go without this stays broken, so that no tool takes it for whole.
  /// - Throws: where the output refused a byte, the last among them.
  consuming func end() throws(InterchangeFault) -> ExportReport
}

extension TermWriting where Self: ~Copyable {
  /// Writes a concept of the glossary.
  public mutating func add(_ concept: Concept) throws(InterchangeFault) {
    try add(TermEntry(concept))
  }

  /// Writes all the entries, and closes the document.
  public consuming func write(
    _ entries: some Sequence<TermEntry>
  ) throws(InterchangeFault) -> ExportReport {
    for entry in entries { try add(entry) }
    return try end()
  }

  /// Writes all the concepts of a glossary, and closes the document.
  public consuming func write(
    _ concepts: some Sequence<Concept>
  ) throws(InterchangeFault) -> ExportReport {
    for concept in concepts { try add(concept) }
    return try end()
  }
}
