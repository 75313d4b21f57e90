import PersianText

/// Makes entries of the trees of one format.
protocol EntryParsing {
  static var form: EntryForm { get }

  init()

  /// - Parameters:
  ///   - element: an entry as it was read.
  ///   - root: the element of the document, without its content.
  mutating func entries(_ element: EntryElement, root: EntryElement) -> [TermEntry]

  /// What was wrong, and what was lost, since the last call and altogether.
  var findings: ReadFindings { get set }
}

/// What a parser of entries has to say.
struct ReadFindings {
  private var problems: [(line: Int, message: String)] = []
  /// What is not in the model and not kept either, counted over the whole file.
  private(set) var losses: [String: Int] = [:]

  /// A part of an entry, or all of it, cannot be read.
  mutating func report(_ message: String, line: Int) { problems.append((line, message)) }

  mutating func takeProblems() -> [(line: Int, message: String)] {
    defer { problems = [] }
    return problems
  }

  /// Markup of which the model takes the text.
  mutating func loseMarkup(in element: EntryElement) {
    guard element.hasElements else { return }
    for child in element.children {
      losses["the markup <\(child.name)>, of which the text stays,", default: 0] += 1
    }
  }

  mutating func lose(attributesOf element: EntryElement, but known: Set<String> = []) {
    for attribute in element.attributes where !known.contains(attribute.name) {
      losses["the attribute \(attribute.name) of <\(element.name)>", default: 0] += 1
    }
  }
}

/// Reads a terminology file of one format entry by entry, and says what is wrong with it. An entry with a fault is
/// reported and left out, and the others are read.
///
/// Memory is that of the longest entry, and the identifiers.
struct EntryReader<Parser: EntryParsing>: ~Copyable, TermReading {
  private var reader: XMLUnitReader<EntrySink>
  private var parser = Parser()
  private var elements: ArraySlice<EntryElement> = []
  private var entries: ArraySlice<TermEntry> = []
  private var log = DiagnosticLog()
  private var losses: [Diagnostic] = []
  /// The lines in which the identifiers stand first.
  private var identifiers: [String: Int] = [:]
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  /// - Throws: where the file cannot be read or its beginning is of another format.
  init(_ path: String, options: ReadOptions = ReadOptions()) throws(FileFault) {
    try self.init(DocumentStream(path, encoding: options.encoding), options: options)
  }

  init(
    _ stream: consuming DocumentStream, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    var reader = try XMLUnitReader(
      stream, EntrySink(Parser.form, limits: options.limits), format: Parser.form.rules,
      options: options)
    while reader.sink.root == nil, try reader.advance() {}
    elements = reader.sink.takeEntries()[...]
    self.reader = reader
  }

  var name: String { reader.name }
  /// The size of the file; 0 of a pipe and of gzip.
  var byteCount: Int { reader.byteCount }
  var position: Int { reader.position }
  /// The element of the document; `nil` before it was read.
  var root: EntryElement? { reader.sink.root }

  mutating func next() throws(FileFault) -> TermEntry? {
    while true {
      if let entry = entries.popFirst() {
        note(identifierOf: entry)
        return entry
      }
      if let element = elements.popFirst(), let root {
        entries = parser.entries(element, root: root)[...]
        for problem in parser.findings.takeProblems() {
          report("import/entry", .error, problem.line, element["id"], problem.message)
        }
        continue
      }
      let goesOn = try reader.advance()
      elements = reader.sink.takeEntries()[...]
      if !goesOn, elements.isEmpty { break }
    }
    if !isAtEnd { reportLosses() }
    isAtEnd = true
    return nil
  }

  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { losses = [] }
    return reader.takeDiagnostics() + log.take() + losses
  }

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
    var counts = parser.findings.losses
    for (name, count) in reader.sink.passed { counts["<\(name)>", default: 0] += count }
    for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
      let times = count == 1 ? "once" : "\(count) times"
      losses.append(
        Diagnostic(
          rule: "import/loss", severity: .note, at: .init(name),
          "\(what) is not read: \(times)"))
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ line: Int, _ entry: String?, _ message: String
  ) {
    let place = line == 0 ? nil : TextPosition(line: line, column: 1)
    log.add(
      Diagnostic(
        rule: rule, severity: severity, at: .init(name, at: place, entry: entry), message))
  }
}
