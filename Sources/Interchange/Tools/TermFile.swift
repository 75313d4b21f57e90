public import PersianText

/// A form of file that terms are written to, for people or for a tool.
public struct TermFile: Sendable, Hashable {
  /// By which it is chosen: `csv`, `tbx`.
  public let name: String
  /// With the dot.
  public let suffix: String
  let form: Form
  public var limits = ToolLimits()
  var pairs = Pairing.Options()
  /// What is good to know of it, in a sentence or two.
  public var note = ""

  enum Form: Sendable, Hashable {
    /// One term a row.
    case table(TableStyle)
    case pairs(PairTable)
    case utx
    /// TMX with a unit a pair.
    case memory
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
    case .table: false
    case .pairs, .utx, .memory: true
    }
  }

  public var carriage: FormatCarriage {
    switch form {
    case .table: TermTableWriter.carriage
    case .pairs(let table): table.carriage
    case .utx: UTXWriter.carriage
    case .memory: PairMemoryWriter.carriage
    }
  }

  /// Writes entries.
  ///
  /// - Parameters:
  ///   - source: of the pairs; other languages are left out, and told. Forms that hold all languages pass over it.
  ///   - consumer: what messages call the tool; `nil` says the format.
  ///   - output: a file descriptor, which stays the caller's to close.
  /// - Returns: what was written, in pairs or entries, and what was left out or could not be carried.
  /// - Throws: where the output refuses; what was written is then not a whole document.
  public func write(
    _ entries: some Sequence<TermEntry>, from source: Language, to target: Language,
    choosing statuses: StatusSelection, consumer: String? = nil, to output: Int32,
    options: ExportOptions
  ) throws(InterchangeFault) -> ExportReport {
    var pairOptions = pairs
    // What was chosen before is not to be left out again.
    pairOptions.proposed = true
    let pairing = Pairing(from: source, to: target, options: pairOptions)
    var statuses = statuses
    let chosen = entries.compactMap { statuses.entry($0) }
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
    }
    report.diagnostics += statuses.diagnostics(of: options.name)
    return report
  }
}
