import PersianText
import Transliteration

/// A table of pairs that is judged as it is read.
struct PairFile: ~Copyable {
  private var reader: LineReader
  private var columns: PairColumns?
  /// The number of the line that is the header.
  private var header: Int?

  /// Bytes of pairs that are judged before the first of them is written.
  private static let blockSize = 1 << 18

  /// - Throws: `FileFault` where the file cannot be opened.
  init(_ path: String) throws {
    reader = try LineReader(path, blockSize: PairFile.blockSize)
  }

  /// Judges the pairs, on all cores and in their order.
  /// - Returns: how many were judged how, and how many lines were faulty.
  /// - Throws: ``Failure`` where the columns cannot be told, `FileFault` where the file cannot be read.
  mutating func judge(
    to output: inout OutputFile, format: NameFormat, showsAll: Bool, judge: @escaping PairJudge
  ) throws -> (counts: VerdictCounts, faults: Int) {
    let text = PairText(format: format, file: reader.name, showsAll: showsAll)
    var counts = VerdictCounts()
    var faults = LineFaults(file: reader.name)
    var progress = Progress(reader.name, total: reader.byteCount)
    defer { progress.finish() }
    var done = 0
    while let block = try reader.next() {
      if columns == nil { try findColumns(in: block) }
      let (columns, header) = (columns ?? .first, header)
      let parts = Cores.map(block) { JudgedPairs($0, columns, header: header, text, judge: judge) }
      for part in parts {
        if !part.faults.isEmpty { progress.finish() }
        try output.write(part.output)
        counts += part.counts
        faults.report(part.faults)
      }
      try output.flush()
      done += block.range.count
      progress.advance(to: done)
    }
    faults.finish()
    return (counts, faults.count)
  }

  /// Looks at the first line that is neither empty nor a comment: it is the header, or there is none.
  private mutating func findColumns(in block: LineBlock) throws {
    guard let line = block.first(where: { PairLine.holdsPair(block.bytes, $0.range) }) else {
      return
    }
    let row = block.bytes[line.range]
    let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if let named = try PairColumns(header: cells, in: reader.name) {
      columns = named
      header = line.number
      return
    }
    columns = .first
    if cells.count > 1, NameScript.side(of: cells[0]) == .english,
      NameScript.side(of: cells[1]) == .persian
    {
      throw Failure(
        "\(reader.name): the English names stand before the Persian ones; name the columns in a "
          + "header row: en, fa")
    }
  }
}
