public import PersianText
import Termbase

/// Reads a termbase entry by entry: TBX of 2019 (ISO 30042:2019; DCA and DCT; Core, Min, Basic, Linguist), of 2008
/// (`martif`; `tig` and `ntig`), and TBX-Min of 2013; in any encoding that the system knows, gzip or not.
///
/// What the model has no place for is kept in the entry, to be written back. What cannot be kept (markup within texts,
/// attributes, the back matter) is told once, at the end. Memory is that of the longest entry, and the identifiers.
public struct TBXReader: ~Copyable, TermReading {
  private var stream: EntryStream
  private var parser = TBXEntryParser()
  private var diagnostics: [Diagnostic] = []
  /// The lines in which the identifiers stand first.
  private var identifiers: [String: Int] = [:]
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no TBX.
  public init(_ path: String, options: ReadOptions = ReadOptions()) throws(FileFault) {
    try self.init(DocumentStream(path, encoding: options.encoding), options: options)
  }

  init(
    _ stream: consuming DocumentStream, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    self.stream = try EntryStream(stream, TBXReader.form, options: options)
  }

  /// What messages call the file.
  public var name: String { stream.name }
  public var position: Int { stream.position }
  /// The size of the file; 0 of a pipe and of gzip.
  public var byteCount: Int { stream.byteCount }

  /// The dialect and the style that the document names: `TBX-Basic`, `dca`; empty where it does not.
  public var dialect: (type: String, style: String) {
    let root = stream.root
    return (root?["type"] ?? root?["dialect"] ?? "", root?["style"] ?? "")
  }

  /// The next entry; `nil` at the end. One that has no term is reported and passed over.
  public mutating func next() throws(FileFault) -> TermEntry? {
    while let element = try stream.next() {
      diagnostics += stream.takeDiagnostics()
      let entry = parser.entry(element)
      let identifier = element["id"]
      for problem in parser.takeProblems() {
        report("import/entry", .error, problem.line, identifier, problem.message)
      }
      guard let entry else { continue }
      note(identifierOf: entry)
      return entry
    }
    diagnostics += stream.takeDiagnostics()
    if !isAtEnd { reportLosses() }
    isAtEnd = true
    return nil
  }

  public mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  private static let form = EntryForm(
    format: "TBX", rules: "tbx", roots: ["tbx", "martif", "TBX"],
    entries: ["conceptEntry", "termEntry"],
    passedOver: ["refObject"])

  private mutating func note(identifierOf entry: TermEntry) {
    guard !entry.identifier.isEmpty else { return }
    if let first = identifiers[entry.identifier] {
      report(
        "import/duplicate-id", .warning, entry.line, entry.identifier,
        "the identifier stands in line \(first) already; both entries are read")
    } else {
      identifiers[entry.identifier] = entry.line
    }
  }

  private mutating func reportLosses() {
    var losses = parser.losses
    for (name, count) in stream.passed {
      losses["the back matter's <\(name)>", default: 0] += count
    }
    for (what, count) in losses.sorted(by: { $0.key < $1.key }) {
      let times = count == 1 ? "once" : "\(count) times"
      diagnostics.append(
        Diagnostic(
          rule: "import/loss", severity: .note, at: .init(stream.name),
          "\(what) is not read: \(times)"))
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ line: Int, _ entry: String?, _ message: String
  ) {
    let place = line == 0 ? nil : TextPosition(line: line, column: 1)
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, at: .init(stream.name, at: place, entry: entry), message))
  }
}
