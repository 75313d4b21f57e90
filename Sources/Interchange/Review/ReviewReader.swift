public import Alignment
public import PersianText

/// Reads a review as a person has left it, or a spreadsheet has saved it: with a byte order mark, CR LF, quotes, commas
/// or semicolons for tabs, empty cells at the ends of lines, columns in another order.
public struct ReviewReader {
  public let source: DocumentFingerprint
  public let target: DocumentFingerprint
  /// Of the alignment that the review was written for.
  public let alignment: DocumentFingerprint
  public let rows: [ReviewRow]

  /// - Throws: everything that cannot be understood, each with its line.
  public init(_ text: SourceText) throws(ReviewFaults) {
    var reader = Lines(text)
    reader.read()
    if reader.header == nil, reader.faults.isEmpty {
      reader.fail(
        nil,
        "there is no row that names the columns: \(ReviewWriter.columns.joined(separator: ", "))"
      )
    }
    if reader.fingerprints == nil, reader.faults.isEmpty {
      reader.fail(
        nil,
        "the comment that begins with «\(ReviewWriter.fingerprintMark)» is missing, and with it what tells whether the "
          + "documents are still the same; put it back, or write the review anew with --review")
    }
    guard reader.faults.isEmpty, let fingerprints = reader.fingerprints, fingerprints.count == 3
    else {
      throw ReviewFaults(reader.faults)
    }
    (source, target, alignment) = (fingerprints[0], fingerprints[1], fingerprints[2])
    rows = reader.rows
  }

  private struct Lines {
    let text: SourceText
    var fingerprints: [DocumentFingerprint]?
    var header: Header?
    var rows: [ReviewRow] = []
    var faults: [ReviewFault] = []

    init(_ text: SourceText) { self.text = text }

    mutating func fail(_ line: Int?, _ reason: String) {
      faults.append(ReviewFault(line: line, reason))
    }

    mutating func read() {
      for line in 1...text.lines.lineStarts.count {
        var range = text.lines.contentRange(ofLine: line, in: text.bytes)
        if line == 1, text.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
          range = range.lowerBound + 3..<range.upperBound
        }
        take(text.bytes[range], line)
        // Without its columns nothing behind can be understood.
        if header == nil, !faults.isEmpty { return }
      }
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, _ line: Int) {
      let start = bytes.drop { $0 == 0x22 || $0 == 0x20 }
      if start.first == UInt8(ascii: "#") { return takeComment(start) }
      // A spreadsheet fills an empty row, and one of a single cell, up to the last column.
      if bytes.allSatisfy({ [0x20, 0x09, 0x2C, 0x3B].contains($0) }) { return }
      guard let header else {
        header = Header(bytes)
        if header == nil {
          fail(
            line,
            "the first row must name the columns mark, source and target, in this order or another; "
              + "write the review anew with --review")
        }
        return
      }
      do throws(RecordScan.Fault) {
        takeRow(try RecordScan.cells(of: bytes, separator: header.separator), header, line)
      } catch {
        fail(line, error.message)
      }
    }

    private mutating func takeComment(_ comment: ArraySlice<UInt8>) {
      let text = String(decoding: comment, as: UTF8.self)
      guard text.hasPrefix(ReviewWriter.fingerprintMark) else { return }
      let words = text.dropFirst(ReviewWriter.fingerprintMark.count)
        .split { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "," || $0 == ";" }
      let found = words.compactMap { DocumentFingerprint(String($0)) }
      if found.count == 3 { fingerprints = found }
    }

    private mutating func takeRow(_ cells: [String], _ header: Header, _ line: Int) {
      func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
      var isConfirmed = false
      let mark = ReviewReader.trimmed(cell(header.mark))
      switch mark.lowercased() {
      case "", "?": break
      case "ok": isConfirmed = true
      default: fail(line, "the mark «\(mark)» is not known: it is ?, or ok, or empty")
      }
      guard let source = indices(cell(header.source), "source", line),
        let target = indices(cell(header.target), "target", line)
      else { return }
      rows.append(
        ReviewRow(line: line, source: source, target: target, isConfirmed: isConfirmed))
    }

    private mutating func indices(_ cell: String, _ name: String, _ line: Int) -> [Int]? {
      if let indices = IndexList.indices(cell) { return indices }
      fail(
        line,
        "«\(ReviewReader.trimmed(cell))» in the column \(name) is no list of sentences; write it as 3+4"
          + (cell.contains { $0 == "-" || $0 == "/" || $0.isLetter }
            ? " (a spreadsheet may have made a date of it)" : ""))
      return nil
    }
  }

  /// Where the columns are that are read.
  private struct Header {
    let separator: UInt8
    let mark: Int
    let source: Int
    let target: Int

    init?(_ bytes: ArraySlice<UInt8>) {
      for separator in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")] {
        let names = ((try? RecordScan.cells(of: bytes, separator: separator)) ?? [])
          .map { ReviewReader.trimmed($0).lowercased() }
        if let mark = names.firstIndex(of: "mark"), let source = names.firstIndex(of: "source"),
          let target = names.firstIndex(of: "target")
        {
          (self.separator, self.mark, self.source, self.target) = (separator, mark, source, target)
          return
        }
      }
      return nil
    }
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// The numbers of sentences in a cell: `3+4`, `3 4`, `3,4`, `3..5`, in digits of any script; nothing, or a hyphen, is
/// none.
enum IndexList {
  /// No bead is as long as this; it keeps a slip from naming millions.
  private static let longest = 10_000

  static func indices(_ cell: String) -> [Int]? {
    let scalars = cell.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    let text = ReviewReader.trimmed(String(String.UnicodeScalarView(scalars)))
    if text.isEmpty || text == "-" || text == "–" { return [] }
    var indices: [Int] = []
    for part in text.split(whereSeparator: { "+,;،؛ \u{A0}".contains($0) }) {
      let ends = part.split(separator: "..", omittingEmptySubsequences: false).map(number)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first <= last, last - first < longest
      else { return nil }
      indices += first...last
    }
    return indices.isEmpty ? nil : indices
  }

  private static func number(_ digits: Substring) -> Int? {
    var value = 0
    guard !digits.isEmpty else { return nil }
    for scalar in digits.unicodeScalars {
      guard scalar.properties.numericType == .decimal,
        let digit = scalar.properties.numericValue.map({ Int($0) }), value < 1_000_000_000
      else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
