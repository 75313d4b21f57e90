import FoundationEssentials
public import PersianText

/// Reads a bitext unit by unit: TMX, a table of two columns, or JSON lines, told apart by their first bytes.
///
/// Memory is that of the longest unit.
public struct BitextReader: ~Copyable {
  public enum Format: String, Sendable { case tmx, tsv, jsonl }

  /// A unit and its place.
  public struct Unit: Sendable, Hashable {
    public var source: String
    public var target: String
    /// Among the units of the file, from 1; those that lack a side count.
    public var number: Int
  }

  /// A line that holds no unit, and why.
  public struct LineFault: Sendable, Hashable {
    public var line: Int
    public var reason: String
  }

  public let format: Format
  /// Lines that hold no unit since the last call of ``takeFaults()``.
  private var faults: [LineFault] = []
  /// Units that lack a side, or one of the languages.
  public private(set) var skipped = 0
  /// The languages of a TMX document, as they are written there.
  public var languages: Set<String> { choice.seen }
  private var number = 0
  private var input: Input
  private var columns: TableColumns?
  private var choice: LanguageChoice
  private let decoder = JSONDecoder()

  private enum Input {
    case memory(Box<TMXReader>)
    case lines(Box<LineStream>)
  }

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - source: of a TMX document, the language of the source; of the others the first column is it.
  /// - Throws: where the file cannot be read, or its beginning shows that it is none of the three.
  public init(_ path: String, source: Language, target: Language) throws(FileFault) {
    let stream = try DocumentStream(path)
    let start = stream.peek()
    let byteCount = stream.byteCount
    let format = BitextReader.format(of: start)
    if format == .tmx {
      let input = Input.memory(Box(try TMXReader(stream, .texts)))
      self.init(input, format, byteCount, source, target)
    } else {
      self.init(.lines(Box(LineStream(stream))), format, byteCount, source, target)
    }
  }

  private init(
    _ input: Input, _ format: Format, _ byteCount: Int, _ source: Language, _ target: Language
  ) {
    self.input = input
    self.format = format
    self.byteCount = byteCount
    choice = LanguageChoice(source: source, target: target)
  }

  private static func format(of start: [UInt8]) -> Format {
    // Past a byte order mark, white space, and the zero bytes of UTF-16.
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    switch start.first(where: { !marks.contains($0) }) {
    case UInt8(ascii: "<"): return .tmx
    case UInt8(ascii: "{"): return .jsonl
    default: return .tsv
    }
  }

  /// What messages call the file.
  public var name: String {
    switch input {
    case .memory(let reader): reader.value.name
    case .lines(let lines): lines.value.name
    }
  }

  /// The size of the file; 0 of a pipe.
  public let byteCount: Int

  /// Bytes that were read.
  public var position: Int {
    switch input {
    case .memory(let reader): reader.value.position
    case .lines(let lines): lines.value.position
    }
  }

  public mutating func takeFaults() -> [LineFault] {
    defer { faults = [] }
    return faults
  }

  /// The next unit that has both sides; `nil` at the end.
  /// - Throws: where the file cannot be read, or a TMX document is not well formed. Faulty lines are passed over and kept
  ///   for ``takeFaults()``.
  public mutating func next() throws(FileFault) -> Unit? {
    while let (source, target) = try sides() {
      guard let source, let target else { continue }
      number += 1
      if BitextReader.isBlank(source) || BitextReader.isBlank(target) {
        skipped += 1
        continue
      }
      return Unit(source: source, target: target, number: number)
    }
    return nil
  }

  /// The sides of the next unit or line; both `nil` of one that is no unit.
  private mutating func sides() throws(FileFault) -> (String?, String?)? {
    switch input {
    case .memory(let reader):
      guard let unit = try reader.value.next() else { return nil }
      let (source, target) = choice.sides(of: unit)
      return (
        source.map { unit.variants[$0].text } ?? "", target.map { unit.variants[$0].text } ?? ""
      )
    case .lines(let lines):
      guard let line = try lines.value.next() else { return nil }
      return sides(of: line, number: lines.value.line)
    }
  }

  private mutating func sides(of line: LineStream.Line, number: Int) -> (String?, String?) {
    switch line {
    case .fault(let reason):
      faults.append(LineFault(line: number, reason: reason))
      return (nil, nil)
    case .text(let bytes):
      if bytes.isEmpty { return (nil, nil) }
      return format == .jsonl ? object(bytes, number) : row(bytes, number)
    }
  }

  private mutating func object(_ bytes: [UInt8], _ line: Int) -> (String?, String?) {
    do {
      let unit = try decoder.decode(JSONUnit.self, from: Data(bytes))
      return (unit.source, unit.target)
    } catch {
      faults.append(LineFault(line: line, reason: JSONUnit.reason(error)))
      return (nil, nil)
    }
  }

  private mutating func row(_ bytes: [UInt8], _ line: Int) -> (String?, String?) {
    let cells = bytes.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if columns == nil {
      columns = TableColumns(header: cells)
      if columns != nil { return (nil, nil) }
      columns = .first
    }
    let columns = columns ?? .first
    guard max(columns.source, columns.target) < cells.count else {
      let count = cells.count == 1 ? "1 column" : "\(cells.count) columns"
      faults.append(
        LineFault(
          line: line,
          reason:
            "the row has \(count), and needs \(max(columns.source, columns.target) + 1), with tabs between them"
        ))
      return (nil, nil)
    }
    return (cells[columns.source], cells[columns.target])
  }

  private static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
  }
}
