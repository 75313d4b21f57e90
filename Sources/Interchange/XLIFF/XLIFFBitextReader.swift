import PersianText

/// Reads the segments of an XLIFF document, 1.0 to 1.2 and 2.0 to 2.2, as units of a memory.
///
/// Memory is that of the longest unit. A unit with a fault is reported and left out.
struct XLIFFBitextReader: ~Copyable {
  private var reader: XMLUnitReader<XLIFFEvents>
  private var units: ArraySlice<TMXUnit> = []

  init(
    _ stream: consuming DocumentStream, _ extent: UnitExtent, options: ReadOptions
  ) throws(FileFault) {
    var reader = try XMLUnitReader(
      stream, XLIFFEvents(extent, limits: options.limits), format: "xliff", options: options)
    while try reader.advance(), !reader.sink.hasUnits {}
    units = reader.sink.take()[...]
    self.reader = reader
  }

  var name: String { reader.name }
  var byteCount: Int { reader.byteCount }
  var position: Int { reader.position }
  var faultCount: Int { reader.log.count }
  /// As the document has it; empty where it names none.
  var sourceLanguage: String { reader.sink.sourceLanguage }

  mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }

  /// The next segment, its source first; without a target where it is not translated.
  mutating func next() throws(FileFault) -> TMXUnit? {
    while units.isEmpty {
      let goesOn = try reader.advance()
      units = reader.sink.take()[...]
      if !goesOn, units.isEmpty { return nil }
    }
    return units.popFirst()
  }
}
