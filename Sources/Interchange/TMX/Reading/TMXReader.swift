public import PersianText

/// Reads a translation memory unit by unit: TMX 1.1 to 1.4b, in any encoding that the system knows, gzip or not.
///
/// Memory is that of the longest unit. A unit with a fault is reported and left out, and the others are read.
public struct TMXReader: ~Copyable {
  private var reader: XMLUnitReader<TMXEvents>
  private var units: ArraySlice<TMXUnit>

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no TMX.
  public init(_ path: String, options: ReadOptions = ReadOptions()) throws(FileFault) {
    try self.init(
      DocumentStream(path, encoding: options.encoding), .everything, options: options)
  }

  init(
    _ stream: consuming DocumentStream, _ extent: UnitExtent = .everything,
    options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    var reader = try XMLUnitReader(
      stream, TMXEvents(extent, limits: options.limits), format: "tmx", options: options)
    units = try TMXReader.open(&reader)
    self.reader = reader
  }

  /// Reads up to the header or the first unit, and so tells a file that is no TMX.
  private static func open(
    _ reader: inout XMLUnitReader<TMXEvents>
  ) throws(FileFault) -> ArraySlice<TMXUnit> {
    while try reader.advance(), !reader.sink.isHeaderRead, !reader.sink.hasUnits {}
    return reader.sink.take()[...]
  }

  /// What messages call the file.
  public var name: String { reader.name }
  /// The size of the file; 0 of a pipe and of gzip.
  public var byteCount: Int { reader.byteCount }
  /// Bytes that were read.
  public var position: Int { reader.position }
  /// What the document says of itself.
  public var header: TMXHeader { reader.sink.header }
  /// Faults that were found, also those that ``takeDiagnostics()`` leaves out because they are too many.
  public var faultCount: Int { reader.log.count }

  /// What was wrong since the last call, each with its place; of a broken file no more than the first 1,000.
  public mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }

  /// The next sound unit; `nil` at the end.
  /// - Throws: `FileFault` where the file cannot be read on, or has a fault and no sound unit at all; with
  ///   `isStrict`, at the first fault.
  public mutating func next() throws(FileFault) -> TMXUnit? {
    while units.isEmpty {
      let goesOn = try reader.advance()
      units = reader.sink.take()[...]
      if !goesOn, units.isEmpty { return nil }
    }
    return units.popFirst()
  }
}
