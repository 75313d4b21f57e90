import PersianText

/// In which columns of a table the two names stand, counted from 0.
struct PairColumns: Sendable, Equatable {
  var persian: Int
  var english: Int

  /// Of a table without a header.
  static let first = PairColumns(persian: 0, english: 1)

  init(persian: Int, english: Int) {
    self.persian = persian
    self.english = english
  }

  /// Reads a header; names of other columns are passed over.
  /// - Returns: `nil` of a row that names neither of the two, and so is no header.
  /// - Throws: ``Failure`` of a row that names one of them, or one twice.
  init?(header cells: [String], in file: String) throws {
    let names = cells.map { $0.lowercased() }
    let (persian, english) = (names.places(of: "fa"), names.places(of: "en"))
    if persian.isEmpty, english.isEmpty { return nil }
    guard let first = persian.first, let second = english.first, persian.count == 1,
      english.count == 1
    else {
      throw Failure("\(file): the header must name the columns fa and en, each once")
    }
    self.init(persian: first, english: second)
  }

  /// Where the two names stand in a line.
  /// - Throws: ``PairFault`` where the line has no such columns, or one of the cells is blank.
  func cells(of line: Range<Int>, in bytes: [UInt8]) throws(PairFault) -> (
    persian: Range<Int>, english: Range<Int>
  ) {
    var (persianCell, englishCell): (Range<Int>?, Range<Int>?)
    var (column, start) = (0, line.lowerBound)
    for offset in line.lowerBound...line.upperBound
    where offset == line.upperBound || bytes[offset] == 0x09 {
      if column == persian { persianCell = start..<offset }
      if column == english { englishCell = start..<offset }
      (column, start) = (column + 1, offset + 1)
    }
    guard let persianCell, let englishCell else {
      throw PairFault(
        reason: "the row has \(column) column\(column == 1 ? "" : "s"), and needs "
          + "\(max(persian, english) + 1), with tabs between them")
    }
    for (cell, name) in [(persianCell, "fa"), (englishCell, "en")]
    where bytes[cell].allSatisfy({ $0 == 0x20 }) {
      throw PairFault(reason: "the cell in the column \(name) is empty")
    }
    return (persianCell, englishCell)
  }
}

/// A row that holds no pair, and why.
struct PairFault: Error {
  let reason: String
}

extension [String] {
  fileprivate func places(of name: String) -> [Int] { indices.filter { self[$0] == name } }
}
