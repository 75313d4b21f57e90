/// Finds the cells of one record of a table: RFC 4180 where cells may be quoted, else whatever stands between the
/// separators (IANA `text/tab-separated-values`).
///
/// A quote opens a cell only as its first byte; doubled it stands for itself, and line ends may stand within. A quote
/// elsewhere is a quote. LF, CR LF and CR end a record. The scan holds no bytes, and is made once for many records.
struct RecordScan {
  let separator: UInt8
  let isQuoted: Bool
  /// Of the record that was found last.
  private(set) var cells: [Cell] = []

  init(separator: UInt8, isQuoted: Bool = true) {
    self.separator = separator
    self.isQuoted = isQuoted
  }

  struct Cell {
    /// What is between the quotes, or between the separators.
    var content: Range<Int>
    /// Where the cell begins, its quote included.
    var start: Int
    var hasDoubledQuotes: Bool
  }

  enum Outcome {
    /// A whole record; the next begins at `next`.
    case record(next: Int)
    /// The bytes end within the record, and are not the last.
    case unfinished
    case malformed(Fault)
  }

  enum Fault: Error, Equatable {
    /// The quote at an offset is never closed.
    case open(Int)
    /// At an offset there is something between a closing quote, opened at another, and the separator.
    case behindQuote(Int, opened: Int)

    var message: String {
      switch self {
      case .open:
        "a quote is opened and not closed; close it, or double it and quote the whole cell"
      case .behindQuote:
        "text stands behind a closing quote; double the quotes within a cell, and quote the whole of it"
      }
    }
  }

  /// - Parameters:
  ///   - start: where the record begins.
  ///   - isLast: true where no bytes come behind these.
  mutating func scan(_ bytes: borrowing Span<UInt8>, from start: Int, isLast: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    let count = bytes.count
    var offset = start
    while true {
      let begin = offset
      // A quoted cell goes on to its closing quote, over separators and line ends.
      if isQuoted, offset < count, bytes[offset] == RecordScan.quote {
        var hasDoubledQuotes = false
        offset += 1
        while true {
          guard offset < count else { return isLast ? .malformed(.open(begin)) : .unfinished }
          if bytes[offset] == RecordScan.quote {
            guard offset + 1 < count else {
              if isLast { break }
              return .unfinished
            }
            guard bytes[offset + 1] == RecordScan.quote else { break }
            hasDoubledQuotes = true
            offset += 1
          }
          offset += 1
        }
        cells.append(
          Cell(content: begin + 1..<offset, start: begin, hasDoubledQuotes: hasDoubledQuotes))
        offset += 1
        if offset == count { return isLast ? .record(next: count) : .unfinished }
      } else {
        while offset < count, !isEnd(bytes[offset]) { offset += 1 }
        if offset == count, !isLast { return .unfinished }
        cells.append(Cell(content: begin..<offset, start: begin, hasDoubledQuotes: false))
        if offset == count { return .record(next: count) }
      }
      switch bytes[offset] {
      case separator: offset += 1
      case 0x0A: return .record(next: offset + 1)
      case 0x0D:
        if offset + 1 == count { return isLast ? .record(next: count) : .unfinished }
        return .record(next: bytes[offset + 1] == 0x0A ? offset + 2 : offset + 1)
      default: return .malformed(.behindQuote(offset, opened: begin))
      }
    }
  }

  /// The text of a cell of the record that was found last.
  func text(_ cell: Cell, in bytes: borrowing Span<UInt8>) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(cell.content.count)
    var offset = cell.content.lowerBound
    while offset < cell.content.upperBound {
      content.append(bytes[offset])
      // The second of two.
      if cell.hasDoubledQuotes, bytes[offset] == RecordScan.quote { offset += 1 }
      offset += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// The cells of a line that is no part of a stream.
  static func cells(
    of line: ArraySlice<UInt8>, separator: UInt8
  ) throws(Fault) -> [String] {
    let bytes = Array(line)
    var scan = RecordScan(separator: separator)
    if case .malformed(let fault) = scan.scan(bytes.span, from: 0, isLast: true) { throw fault }
    return scan.cells.map { scan.text($0, in: bytes.span) }
  }

  private static let quote: UInt8 = 0x22

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }
}
