import PersianText

/// In which columns of a table the texts stand, where its header does not say so.
public struct BilingualColumns: Sendable {
  /// By their names in the header, or their numbers from 1.
  public var source: String?
  public var target: String?

  public init(source: String? = nil, target: String? = nil) {
    self.source = source
    self.target = target
  }
}

/// The columns of a table that hold texts, and whose texts they are.
struct TableSides {
  var sides: [(column: Int, language: String, role: BilingualUnit.Role)]
  /// The column that says what a row is called.
  var identifier: Int?
  /// The first row names columns, and is no unit.
  var hasHeader: Bool

  /// Why a table is not understood, and the way out.
  struct Fault: Error {
    var message: String
  }

  /// Reads the first row.
  /// - Throws: where columns were named that it does not have, or none of them is Persian or English for all it says.
  init(_ cells: [String], _ wanted: BilingualColumns) throws(Fault) {
    let names = cells.map { ColumnName($0) }
    identifier = names.firstIndex { $0 == ColumnName(field: .identifier) }
    if wanted.source != nil || wanted.target != nil {
      var isByName = false
      sides = []
      for (name, role) in [(wanted.source, BilingualUnit.Role.source), (wanted.target, .target)] {
        guard let name else { continue }
        let (column, isNamed) = try TableSides.column(name, in: cells)
        isByName = isByName || isNamed
        sides.append((column, TableSides.language(names[column]), role))
      }
      hasHeader = isByName || sides.contains { !$0.language.isEmpty }
      return
    }
    // It may have a column «source», the authority behind a term.
    if names.contains(ColumnName(field: .language)), names.contains(ColumnName(field: .term)) {
      throw Fault(
        message: "is a table of terms and not of texts; dabir lint and dabir import read it")
    }
    sides = names.enumerated().compactMap { index, name in
      guard let name, name.field == .term else { return nil }
      switch name.owner {
      case .row: return nil
      case .language(let tag): return (index, tag, .any)
      case .source: return (index, "", .source)
      case .target: return (index, "", .target)
      }
    }
    hasHeader = !sides.isEmpty
    if hasHeader { return }
    // As dabir align writes it, and tools that want no header.
    let count = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard (2...3).contains(count), !cells[0].isEmpty, !cells[1].isEmpty else {
      throw Fault(message: TableSides.misunderstood(cells))
    }
    sides = [(0, "", .source), (1, "", .target)]
  }

  private static func column(
    _ name: String, in cells: [String]
  ) throws(Fault) -> (Int, isNamed: Bool) {
    let names = cells.map { ReviewReader.trimmed($0).lowercased() }
    if let column = names.firstIndex(of: name.lowercased()) { return (column, true) }
    if let number = Int(name), cells.indices.contains(number - 1) { return (number - 1, false) }
    throw Fault(
      message: "has no column «\(name)»; its first row is " + TableSides.list(cells)
        + ", and columns have names or numbers from 1")
  }

  private static func language(_ name: ColumnName?) -> String {
    guard let name, case .language(let tag) = name.owner else { return "" }
    return tag
  }

  private static func misunderstood(_ cells: [String]) -> String {
    "the columns are not understood: the first row is \(list(cells)). Expected is a row that names them, as fa, en; or "
      + "source, target; others are named with --source-column and --target-column"
  }

  private static func list(_ cells: [String]) -> String {
    cells.prefix(8).map { "«\(ReviewReader.trimmed($0))»" }.joined(separator: ", ")
      + (cells.count > 8 ? ", …" : "")
  }
}
