public import PersianText

/// A glossary file as it was read: its rows with their places, the concepts that they make, and its faults.
public struct GlossaryFile: Sendable {
  public let source: SourceText
  public let rows: [Row]
  /// In the order of the file. The rows of a concept that stands in several places are together in it.
  public let concepts: [Concept]
  /// What is wrong with rows that were passed over. Every other row was read.
  public let faults: [Diagnostic]

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

  public var path: String { source.name }

  /// True of the first bytes of a glossary file: those of its header, with or without a byte order mark.
  public static func begins(with bytes: some Collection<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes.dropFirst(0)
    return rest.starts(with: GlossaryColumn.header.utf8)
  }
}
