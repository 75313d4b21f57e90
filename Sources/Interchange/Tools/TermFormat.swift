public import PersianText

/// A form of file that terms are written to, for people or for a tool.
public struct TermFormat: Sendable, Hashable {
  /// By which it is chosen: `csv`, `tbx`.
  public let name: String
  /// With the dot.
  public let suffix: String
  let form: Form
  public var limits = ToolLimits()
  var pairs = Pairing.Options()
  /// What is good to know of it, in a sentence or two.
  public var note = ""
  /// True where the tool would offer a deprecated or superseded term like any other.
  var hidesRejected = false
  /// True of a form that could hold all languages, where the tool wants two.
  var isCut = false

  enum Form: Sendable, Hashable {
    /// One term a row.
    case table(TableStyle)
    case pairs(PairTable)
    case utx
    /// TMX with a unit a pair.
    case memory
    case tbx(TBXForm)
    case multiterm
    case xliff
  }

  init(_ name: String, _ suffix: String, _ form: Form, note: String = "") {
    self.name = name
    self.suffix = suffix
    self.form = form
    self.note = note
  }

  /// True of a form that holds two languages, and so wants a direction.
  public var isPaired: Bool {
    switch form {
    case .table, .tbx, .multiterm: isCut
    case .pairs, .utx, .memory, .xliff: true
    }
  }

  /// True of a form whose units are pairs; else they are concepts.
  public var holdsPairs: Bool {
    switch form {
    case .table, .tbx, .utx, .multiterm, .xliff: false
    case .pairs, .memory: true
    }
  }

  public var carriage: FormatCarriage {
    switch form {
    case .table: TermTableWriter.carriage
    case .pairs(let table): table.carriage
    case .utx: UTXWriter.carriage
    case .memory: PairMemoryWriter.carriage
    case .tbx(let form): form.carriage
    case .multiterm: MultiTermWriter.carriage
    case .xliff: XLIFFGlossaryWriter.carriage
    }
  }

  /// Writes entries.
  ///
  /// - Parameters:
  ///   - source: of the pairs; other languages are left out, and told. Forms that hold all languages pass over it.
  ///   - title: of the document, where it has one.
  ///   - consumer: what messages call the tool; `nil` says the format.
  ///   - output: a file descriptor, which stays the caller's to close.
  /// - Returns: what was written, in pairs or entries, and what was left out or could not be carried.
  /// - Throws: where the output refuses; what was written is then not a whole document.
  public func write(
    _ entries: some Sequence<TermEntry>, from source: Language, to target: Language,
    choosing statuses: StatusSelection, title: String = "Dabir glossary", consumer: String? = nil,
    to output: Int32, options: ExportOptions
  ) throws(InterchangeFault) -> ExportReport {
    var pairOptions = pairs
    // What was chosen before is not to be left out again.
    pairOptions.proposed = true
    let pairing = Pairing(from: source, to: target, options: pairOptions)
    var cut = EntryCut(
      statuses, hidesRejected: hidesRejected, languages: isCut ? pairing : nil)
    let chosen = entries.compactMap { cut.entry($0) }
    var report: ExportReport
    switch form {
    case .table(let style):
      report = try TermTableWriter(style, output: output, options: options).write(chosen)
    case .pairs(let table):
      report = try PairTableWriter(
        table, pairing, limits: limits, consumer: consumer, output: output, options: options
      ).write(chosen)
    case .utx:
      report = try UTXWriter(pairing, output: output, options: options).write(chosen)
    case .memory:
      report = try PairMemoryWriter(
        pairing, limits: limits, consumer: consumer, output: output, options: options
      ).write(chosen)
    case .tbx(var form):
      // Weblate and the Translate Toolkit take the language of the root for that of the source.
      if isCut { form.language = source.tag }
      report = try TBXWriter(title: title, output: output, options: options, form: form)
        .write(chosen)
    case .multiterm:
      report = try MultiTermWriter(output: output, options: options).write(chosen)
    case .xliff:
      report = try XLIFFGlossaryWriter(from: source, to: target, output: output, options: options)
        .write(chosen)
    }
    report.diagnostics += cut.diagnostics(of: options.name, consumer ?? name)
    return report
  }
}
