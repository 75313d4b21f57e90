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
  /// - Throws: ``InterchangeFault`` where the output refuses; what was written is then not a whole document.
  public func write(
    _ entries: some Sequence<TermEntry>, from source: Language, to target: Language,
    choosing statuses: StatusSelection, title: String = "Dabir glossary", consumer: String? = nil,
    to output: Int32, options: ExportOptions
  ) throws -> ExportReport {
    var entries = entries.makeIterator()
    return try write(
      from: source, to: target, choosing: statuses, title: title, consumer: consumer, to: output,
      options: options
    ) { entries.next() }
  }

  /// The same for entries that come one by one, so that they are never all in memory.
  /// - Parameter next: gives the next entry; `nil` at the end. What it throws ends the writing.
  public func write(
    from source: Language, to target: Language, choosing statuses: StatusSelection,
    title: String = "Dabir glossary", consumer: String? = nil, to output: Int32,
    options: ExportOptions, _ next: () throws -> TermEntry?
  ) throws -> ExportReport {
    var pairOptions = pairs
    // What was chosen before is not to be left out again.
    pairOptions.proposed = true
    let pairing = Pairing(from: source, to: target, options: pairOptions)
    var cut = EntryCut(
      statuses, hidesRejected: hidesRejected, languages: isCut ? pairing : nil)
    func pour(_ writer: consuming some TermWriting & ~Copyable) throws -> ExportReport {
      var writer = writer
      while let entry = try next() {
        if let entry = cut.entry(entry) { try writer.add(entry) }
      }
      return try writer.end()
    }
    var report: ExportReport
    switch form {
    case .table(let style):
      report = try pour(TermTableWriter(style, output: output, options: options))
    case .pairs(let table):
      report = try pour(
        PairTableWriter(
          table, pairing, limits: limits, consumer: consumer, output: output, options: options))
    case .utx: report = try pour(UTXWriter(pairing, output: output, options: options))
    case .memory:
      report = try pour(
        PairMemoryWriter(
          pairing, limits: limits, consumer: consumer, output: output, options: options))
    case .tbx(var form):
      // Weblate and the Translate Toolkit take the language of the root for that of the source.
      if isCut { form.language = source.tag }
      report = try pour(TBXWriter(title: title, output: output, options: options, form: form))
    case .multiterm: report = try pour(MultiTermWriter(output: output, options: options))
    case .xliff:
      report = try pour(
        XLIFFGlossaryWriter(from: source, to: target, output: output, options: options))
    }
    report.diagnostics += cut.diagnostics(of: options.name, consumer ?? name)
    return report
  }
}
