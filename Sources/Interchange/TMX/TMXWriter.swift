public import Alignment
public import PersianText

/// Writes a bitext as a translation memory: TMX 1.4b (LISA OSCAR, 2005), two variants a unit, no inline codes.
///
/// Text is written as it is, without normalisation and without direction marks; only what XML cannot hold is taken
/// out, and reported. A unit of which a side is empty is left out and counted. What is known of a unit's
/// confidence goes before its variants, as the property `x-confidence` with four decimals. The document goes out as it is
/// made, in memory that does not grow with it.
public struct TMXWriter: ~Copyable {
  private var xml: XMLWriter
  private let source: String
  private let target: String
  private let name: String
  private var units = 0
  private var report = ExportReport()

  /// Writes the head of the document.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(
    from source: Language, to target: Language, output: Int32, options: ExportOptions
  ) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    self.source = source.tag
    self.target = target.tag
    name = options.name
    xml.startDocument()
    xml.doctype("tmx", system: "tmx14.dtd")
    xml.start("tmx", [("version", "1.4")])
    writeHeader(options)
    xml.start("body")
    report.note(removed: xml.takeRemoved(), from: "header", of: name)
  }

  /// Writes a unit; its `tuid` is its place among all the units added, from 1.
  ///
  /// - Throws: where the output refuses. The document is then lost.
  public mutating func add(_ unit: Bitext.Unit) throws(InterchangeFault) {
    units += 1
    guard !XMLText.isBlank(unit.source), !XMLText.isBlank(unit.target) else {
      report.skipped += 1
      return
    }
    xml.start("tu", [("tuid", String(units))])
    if let confidence = unit.confidence {
      xml.leaf("prop", [("type", "x-confidence")], text: BeadFile.decimal(confidence))
    }
    variant(source, unit.source)
    variant(target, unit.target)
    xml.end()
    report.written += 1
    report.note(removed: xml.takeRemoved(), from: "unit \(units)", of: name)
    try xml.check()
  }

  /// Closes the document. One that is let go without this stays broken, so that no tool takes it for whole.
  ///
  /// - Throws: where the output refused a byte, the last among them.
  public consuming func end() throws(InterchangeFault) -> ExportReport {
    let report = report
    try xml.endDocument()
    return report
  }

  /// Writes a whole bitext.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close.
  /// - Throws: where the output refuses; what was written is then not a whole document.
  public static func write(
    _ bitext: Bitext, to output: Int32, options: ExportOptions
  ) throws(InterchangeFault) -> ExportReport {
    var writer = try TMXWriter(
      from: bitext.sourceLanguage, to: bitext.targetLanguage, output: output, options: options)
    for unit in bitext.units { try writer.add(unit) }
    return try writer.end()
  }

  private mutating func writeHeader(_ options: ExportOptions) {
    var attributes: [XMLWriter.Attribute] = [
      ("creationtool", "Dabir"),
      ("creationtoolversion", options.toolVersion),
      ("segtype", "sentence"),
      ("o-tmf", "Dabir"),
      ("adminlang", "en"),
      ("srclang", source),
      ("datatype", "plaintext"),
    ]
    if let date = options.date { attributes.append(("creationdate", date.basic)) }
    xml.leaf("header", attributes)
  }

  private mutating func variant(_ language: String, _ text: String) {
    xml.start("tuv", [("xml:lang", language)])
    xml.leaf("seg", text: text)
    xml.end()
  }
}
