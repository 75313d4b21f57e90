/// The note cell of a glossary row: notes with « | » between them.
package enum NoteCell {
  package static let separator = " | "

  package static func pieces(_ cell: String) -> [String] {
    cell.isEmpty ? [] : cell.split(separator: separator).map(String.init)
  }

  /// A cell with those notes of another behind its own that it does not have yet.
  static func adding(_ other: String, to cell: String) -> String {
    var known = Set(pieces(cell))
    let new = pieces(other).filter { known.insert($0).inserted }
    return ((cell.isEmpty ? [] : [cell]) + new).joined(separator: separator)
  }
}
