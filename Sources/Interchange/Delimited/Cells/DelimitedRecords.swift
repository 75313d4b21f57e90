import PersianText

/// The records of a table as it streams by. Memory is that of the longest record, or of a block.
struct DelimitedRecords: ~Copyable {
  private var stream: DocumentStream
  private var scan: RecordScan
  /// For a cell that begins with a quote and is not quoted, as tools write that know no quoting.
  private var literal: RecordScan
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtStart = true
  private var isAtEnd = false
  /// The line on which the next record begins, from 1.
  private var line = 1
  /// The place in the text of the first byte of ``buffer``.
  private var base = 0

  /// A record with more bytes than this is none.
  private static let longestRecord = 1 << 20

  init(_ stream: consuming DocumentStream, separator: UInt8, isQuoted: Bool) {
    self.stream = stream
    scan = RecordScan(separator: separator, isQuoted: isQuoted)
    literal = RecordScan(separator: separator, isQuoted: false)
  }

  var name: String { stream.name }
  var position: Int { stream.position }

  struct Record {
    var cells: [String]
    /// The place of each cell. Columns count bytes.
    var places: [TextPosition]
    /// What of each cell is between its quotes, or between the separators; in bytes of the text.
    var contents: [Range<Int>]
    /// Which of them stand between quotes.
    var quoted: [Bool]
    /// The record with its line end, in bytes of the text.
    var range: Range<Int>

    /// The place of a cell, or of the end of the record where it has no such.
    func place(_ cell: Int) -> TextPosition {
      cell < places.count ? places[cell] : places.last ?? TextPosition(line: 1, column: 1)
    }
  }

  enum Outcome {
    case record(Record)
    /// A record that cannot be read, and why.
    case fault(RecordFault)
  }

  struct RecordFault {
    var rule: String
    var place: TextPosition
    var message: String
  }

  /// The next record; `nil` at the end of the file.
  mutating func next() throws(FileFault) -> Outcome? {
    while true {
      if start == buffer.count {
        if isAtEnd { return nil }
        try refill()
        continue
      }
      switch scan(isLiteral: false) {
      case .record(let next):
        let outcome = outcome(scan, next)
        pass(to: next)
        return outcome
      case .unfinished:
        if buffer.count - start > DelimitedRecords.longestRecord { return try passLongLine() }
        try refill()
      case .malformed(let fault):
        // Tables with tabs are mostly written without quoting: the line is then what it says.
        guard scan.separator == 0x09 else { return try passLine(fault) }
        switch scan(isLiteral: true) {
        case .record(let next):
          let outcome = outcome(literal, next)
          pass(to: next)
          return outcome
        case .unfinished, .malformed: try refill()
        }
      }
    }
  }

  private mutating func scan(isLiteral: Bool) -> RecordScan.Outcome {
    let bytes = buffer
    return isLiteral
      ? literal.scan(bytes.span, from: start, isLast: isAtEnd)
      : scan.scan(bytes.span, from: start, isLast: isAtEnd)
  }

  private mutating func refill() throws(FileFault) {
    buffer.removeSubrange(..<start)
    base += start
    start = 0
    if let bytes = try stream.next() {
      buffer += bytes
      // A byte order mark is no part of the first cell.
      if isAtStart, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      isAtStart = false
    } else {
      isAtEnd = true
    }
  }

  private func outcome(_ scan: RecordScan, _ next: Int) -> Outcome {
    let record = buffer.span.extracting(start..<next)
    if let offset = UTF8Decoding.firstInvalidOffset(in: record) {
      let hex = String(record[offset], radix: 16, uppercase: true)
      return .fault(
        RecordFault(
          rule: "table/encoding", place: place(start + offset),
          message: "byte 0x\(hex) is not UTF-8, the row is left out; save the file as UTF-8"))
    }
    for offset in record.indices where record[offset] == 0 {
      return .fault(
        RecordFault(
          rule: "table/encoding", place: place(start + offset),
          message: "a NUL byte, the row is left out; the file may be UTF-16 without its mark"))
    }
    let cells = scan.cells.map { scan.text($0, in: buffer.span) }
    let contents = scan.cells.map {
      base + $0.content.lowerBound..<base + $0.content.upperBound
    }
    return .record(
      Record(
        cells: cells, places: places(of: scan.cells), contents: contents,
        quoted: scan.cells.map { $0.content.lowerBound > $0.start },
        range: base + start..<base + next))
  }

  /// The places of all cells, in one walk.
  private func places(of cells: [RecordScan.Cell]) -> [TextPosition] {
    var places: [TextPosition] = []
    places.reserveCapacity(cells.count)
    var (place, offset) = (TextPosition(line: line, column: 1), start)
    for cell in cells {
      place = self.place(of: cell.start, behind: place, at: offset)
      offset = cell.start
      places.append(place)
    }
    return places
  }

  private func place(_ end: Int) -> TextPosition {
    place(of: end, behind: TextPosition(line: line, column: 1), at: start)
  }

  /// The place of an offset, from the place of one before it. Columns count scalars.
  private func place(of end: Int, behind place: TextPosition, at start: Int) -> TextPosition {
    var (line, column) = (place.line, place.column)
    for offset in start..<min(end, buffer.count) {
      if isLineEnd(offset) {
        (line, column) = (line + 1, 1)
      } else if buffer[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return TextPosition(line: line, column: column)
  }

  /// True of LF, and of a CR without it.
  private func isLineEnd(_ offset: Int) -> Bool {
    buffer[offset] == 0x0A
      || buffer[offset] == 0x0D && (offset + 1 == buffer.count || buffer[offset + 1] != 0x0A)
  }

  private mutating func pass(to next: Int) {
    for offset in start..<next where isLineEnd(offset) { line += 1 }
    start = next
  }

  /// Passes over the line on which a record with a fault begins, so that what stands behind it is read.
  private mutating func passLine(_ fault: RecordScan.Fault) throws(FileFault) -> Outcome {
    var fault = fault
    // A quote that closes on another line was never meant to close: the next one opens a cell of its own.
    if case .behindQuote(let offset, let opened) = fault,
      place(offset).line != place(opened).line
    {
      fault = .open(opened)
    }
    let offset =
      switch fault {
      case .open(let offset), .behindQuote(let offset, _): offset
      }
    let found = RecordFault(
      rule: "table/quote", place: place(offset), message: "the row is left out: " + fault.message)
    try passToLineEnd()
    return .fault(found)
  }

  private mutating func passLongLine() throws(FileFault) -> Outcome {
    let fault = RecordFault(
      rule: "table/quote", place: place(start),
      message: "the row is longer than 1 MiB and left out; a quote may be open")
    try passToLineEnd()
    return .fault(fault)
  }

  private mutating func passToLineEnd() throws(FileFault) {
    var end = start
    while true {
      while end < buffer.count, !isLineEnd(end) { end += 1 }
      // A CR at the end of a block may have its LF in the next.
      if end + 1 < buffer.count || isAtEnd { break }
      if end < buffer.count, buffer[end] == 0x0A { break }
      // What has been passed over need not be kept.
      start = end
      try refill()
      end = start
    }
    pass(to: min(end + 1, buffer.count))
  }
}
