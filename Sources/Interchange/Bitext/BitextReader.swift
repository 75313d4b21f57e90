public import PersianText

/// Reads the two sides of a bitext unit by unit: of any format that ``MemoryReader`` reads, without codes and notes.
///
/// Memory is that of the longest unit.
public struct BitextReader: ~Copyable {
  public typealias Format = BitextFormat

  /// A unit and its place.
  public struct Unit: Sendable, Hashable {
    public var source: String
    public var target: String
    /// Among the units of the file, from 1; those that lack a side count.
    public var number: Int
  }

  /// A line at which a unit is broken, and why.
  public struct LineFault: Sendable, Hashable {
    public var line: Int
    public var reason: String
  }

  private var memory: MemoryReader
  private var choice: LanguageChoice
  private var number = 0
  /// Units that lack a side, or one of the languages.
  public private(set) var skipped = 0

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - source: of a file that names its languages, that of the source; of a table the first column is it.
  /// - Throws: where the file cannot be read, or its beginning shows that it is none of the formats.
  public init(
    _ path: String, source: Language, target: Language, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    try self.init(ByteStream(path), source: source, target: target, options: options)
  }

  init(
    _ bytes: consuming ByteStream, source: Language, target: Language,
    options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    memory = try MemoryReader(bytes, .texts, source, target, options)
    choice = LanguageChoice(source: source, target: target)
  }

  public var format: Format { memory.format }
  /// What messages call the file.
  public var name: String { memory.name }
  /// The size of the file; 0 of a pipe and of gzip.
  public var byteCount: Int { memory.byteCount }
  /// Bytes that were read.
  public var position: Int { memory.position }
  /// The languages of the file, as they are written there.
  public var languages: Set<String> { choice.seen }
  /// Messages of a PO file that are fuzzy or obsolete, and are passed over.
  public var passedOver: Int { memory.fuzzy + memory.obsolete }
  /// Faults that were found, also those that ``takeFaults()`` leaves out because they are too many.
  public var faultCount: Int { memory.faultCount }

  /// What was wrong since the last call; of a broken file no more than the first 1,000.
  public mutating func takeFaults() -> [LineFault] {
    memory.takeDiagnostics().map {
      LineFault(line: $0.location.position?.line ?? 0, reason: $0.message)
    }
  }

  /// The same with columns and entries.
  public mutating func takeDiagnostics() -> [Diagnostic] { memory.takeDiagnostics() }

  /// The next unit that has both sides; `nil` at the end.
  /// - Throws: where the file cannot be read on. Broken units are passed over and kept for ``takeFaults()``.
  public mutating func next() throws(FileFault) -> Unit? {
    while let unit = try memory.nextUnit() {
      number += 1
      let sides = choice.sides(of: unit)
      guard let source = sides.source, let target = sides.target, source != target,
        !unit.variants[source].isBlank, !unit.variants[target].isBlank
      else {
        skipped += 1
        continue
      }
      return Unit(
        source: unit.variants[source].text, target: unit.variants[target].text, number: number)
    }
    return nil
  }
}
