public import Alignment
public import PersianText

/// Writes a translation memory: TMX 1.4b (LISA OSCAR, 2005), valid by its DTD.
///
/// It takes the units of a bitext, or units as ``TMXReader`` gives them, with all they have. Text is written as it is, without normalisation and without direction marks; only what XML cannot hold is taken
/// out, and reported. A unit of which a side is empty is left out and counted. What is known of a unit's
/// confidence goes before its variants, as the property `x-confidence` with four decimals. The document goes out as it is
/// made, in memory that does not grow with it.
public struct TMXWriter: ~Copyable {
  var xml: XMLWriter
  private let source: String
  private let target: String
  let name: String
  /// Units that were added.
  var units = 0
  var report = ExportReport()
  var tally = TMXLosses()
  let languages: TMXLanguages

  /// Writes the head of the document for a bitext.
  ///
  /// - Parameters:
  ///   - source, target: the codes of the two sides, as they are to be written: `fa`, `en-US`.
  ///   - sourceLanguage: the `srclang` of the header, for a tool that takes no other; by default that of the source.
  ///   - output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(
    from source: Language, to target: Language, sourceLanguage: Language? = nil, output: Int32,
    options: ExportOptions
  ) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    self.source = source.tag
    self.target = target.tag
    name = options.name
    languages = TMXLanguages()
    start()
    xml.leaf("header", TMXWriter.header(options, sourceLanguage: sourceLanguage ?? source))
    startBody()
  }

  /// Writes the head of the document for units that have all their languages with them.
  ///
  /// - Parameters:
  ///   - header: of the memory that the units come from, or an empty one. What the DTD asks for and the header lacks is
  ///     filled in, and reported.
  ///   - languages: what the languages are to be called.
  ///   - output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking.
  public init(
    _ header: TMXHeader, languages: TMXLanguages = TMXLanguages(), output: Int32,
    options: ExportOptions
  ) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    source = ""
    target = ""
    name = options.name
    self.languages = languages
    start()
    write(header, options)
    startBody()
  }

  private mutating func start() {
    xml.startDocument()
    xml.doctype("tmx", system: "tmx14.dtd")
    xml.start("tmx", [("version", "1.4")])
  }

  private mutating func startBody() {
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
    var report = report
    report.diagnostics += tally.diagnostics(of: name)
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

  private static func header(
    _ options: ExportOptions, sourceLanguage: Language
  ) -> [XMLWriter.Attribute] {
    var attributes: [XMLWriter.Attribute] = [
      ("creationtool", "Dabir"),
      ("creationtoolversion", options.toolVersion),
      ("segtype", "sentence"),
      ("o-tmf", "Dabir"),
      ("adminlang", "en"),
      ("srclang", sourceLanguage.tag),
      ("datatype", "plaintext"),
    ]
    if let date = options.date { attributes.append(("creationdate", date.basic)) }
    return attributes
  }

  private mutating func variant(_ language: String, _ text: String) {
    xml.start("tuv", [("xml:lang", language)])
    xml.leaf("seg", text: text)
    xml.end()
  }
}
