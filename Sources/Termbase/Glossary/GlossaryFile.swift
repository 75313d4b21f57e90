public import PersianText

/// A glossary file as it was read: its rows with their places, the concepts that they make, and its faults.
public struct GlossaryFile: Sendable {
  public let source: SourceText
  /// In the order of the file. The rows of a concept that stands in several places are together in it.
  public let concepts: [Concept]
  /// What is wrong with rows that were passed over. Every other row was read.
  public let faults: [Diagnostic]
  /// Where each concept is in ``concepts``, by its identifier.
  let indices: [String: Int]
  /// The sound rows, in their order.
  private let places: [RowPlace]

  /// Where a row stands, and what it became.
  struct RowPlace {
    var range: Range<Int>
    var concept: Int32
    /// Among the terms of the concept; -1 of a row that carries the concept's own note.
    var term: Int32
  }

  init(
    source: SourceText, concepts: [Concept], indices: [String: Int], places: [RowPlace],
    faults: [Diagnostic]
  ) {
    self.source = source
    self.concepts = concepts
    self.indices = indices
    self.places = places
    self.faults = faults
  }

  /// A sound row.
  public struct Row: Sendable {
    public var concept: String
    public var kind: Concept.Kind
    /// `nil` in a row that carries the concept's own note.
    public var term: Term?
    public var note: String
    /// Byte range of the row, its line end left out.
    public var range: Range<Int>
    /// Byte ranges of the cells, in the order of the columns.
    package var cells: [Range<Int>]

    /// The place of a column of the row, for findings.
    package func range(of column: GlossaryColumn) -> Range<Int> { cells[column.rawValue] }
  }

  /// The sound rows, in their order. Made on demand, for few ask for them: linear in the file.
  public var rows: [Row] {
    places.map { place in
      let concept = concepts[Int(place.concept)]
      let cells = GlossaryFile.cells(of: place.range, in: source.bytes)
      let term = place.term < 0 ? nil : concept.terms[Int(place.term)]
      return Row(
        concept: concept.id, kind: concept.kind, term: term,
        note: term?.note ?? source[cells[GlossaryColumn.note.rawValue]],
        range: place.range, cells: cells)
    }
  }

  public var path: String { source.name }

  /// True of the first bytes of a glossary file: those of its header, with or without a byte order mark.
  public static func begins(with bytes: some Collection<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes.dropFirst(0)
    return rest.starts(with: GlossaryColumn.header.utf8)
  }

  /// The cells of a row, divided by tabs.
  static func cells(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where bytes[offset] == 0x09 {
      cells.append(start..<offset)
      start = offset + 1
    }
    cells.append(start..<range.upperBound)
    return cells
  }
}
