import PersianText

/// Reads a document to its end past any fault: where the markup breaks, it begins anew at the next unit.
struct DocumentReader<Consumer: DocumentConsumer>: ~Copyable {
  private let consumer: Consumer
  private let events: DocumentEvents
  private var parser: DocumentParser?
  private var hasParser = false
  private let log: FindingLog
  /// What the document is in, where that is not UTF-8.
  private let encoding: String?
  /// True from a fault to the next unit.
  private var isLost = false

  init(
    _ consumer: Consumer, encoding: String?, limits: ValidationLimits, log: FindingLog
  ) {
    self.consumer = consumer
    self.encoding = encoding
    events = DocumentEvents(limits: limits) { root in
      DocumentFormat(root: root)?.grammar(in: root.namespace)
    }
    self.log = log
  }

  /// Reads a document to its end.
  /// - Parameter progress: is told how many bytes were read.
  /// - Throws: where the file cannot be read.
  mutating func read(
    _ source: inout CleanStream, _ progress: (Int) -> Void
  ) throws(FileFault) {
    while let piece = try source.next() {
      do { try read(piece) } catch { throw FileFault(path: source.name, reason: "\(error)") }
      progress(source.position)
    }
    do { try end() } catch { throw FileFault(path: source.name, reason: "\(error)") }
  }

  private mutating func read(_ piece: Scrubber.Piece) throws(XMLFault) {
    var start = 0
    var findings = piece.findings[...]
    for cut in piece.cuts {
      try feed(piece.bytes[start..<cut.offset])
      report(&findings, before: cut.offset)
      start = cut.offset
      try begin(at: cut.position)
    }
    try feed(piece.bytes[start...])
    report(&findings, before: piece.bytes.count + 1)
  }

  private mutating func end() throws(XMLFault) {
    if !hasParser {
      log.add(
        XMLRules.malformed, at: TextPosition(line: 1, column: 1), "the file is empty")
    }
    parser?.parse([], isLast: true)
    try drain(atEnd: true)
    try consumer.end(isWhole: !isLost)
  }

  /// A unit begins: a fault before it is over, and a unit that has not ended lacks its end.
  private mutating func begin(at position: TextPosition) throws(XMLFault) {
    if let part = events.part, let grammar = events.grammar, !isLost,
      grammar.units.contains(part.localName)
    {
      log.entry = consumer.label(of: part)
      log.add(
        consumer.isMending ? RepairRules.leftOut : XMLRules.malformed, at: part.position,
        "the \(part.tag) that begins here has no </\(part.name)> before the next one; it is passed over"
      )
      consumer.passOver()
      isLost = true
    }
    guard isLost else { return }
    let prologue = consumer.prologue
    guard !prologue.isEmpty else { return }
    isLost = false
    parser = nil
    var next = try DocumentParser(events)
    events.restart(
      in: [],
      at: TextOrigin(line: position.line, column: position.column, prologue: prologue.utf8.count))
    next.parse(Array(prologue.utf8)[...])
    _ = events.take()
    parser = consume next
  }

  private mutating func feed(_ bytes: ArraySlice<UInt8>) throws(XMLFault) {
    guard !isLost, !bytes.isEmpty else { return }
    if !hasParser {
      parser = try DocumentParser(events)
      hasParser = true
    }
    parser?.parse(bytes)
    try drain()
  }

  private mutating func drain(atEnd: Bool = false) throws(XMLFault) {
    let queue = events.take()
    for (index, event) in queue.enumerated() {
      if case .fault(let problem) = event, problem.isFatal {
        let part = events.part
        if let part { log.entry = consumer.label(of: part) } else { log.entry = nil }
        let (rule, message) = XMLWords.tell(
          problem, part: part, innermost: events.innermost, isAtEnd: atEnd)
        if !(isLost && atEnd) {
          log.add(
            consumer.isMending ? RepairRules.leftOut : rule, at: problem.position, message)
        }
        if part != nil { consumer.passOver() }
        isLost = true
        continue
      }
      if case .fault = event { log.entry = label(behind: queue[index...]) }
      try consumer.take(event)
    }
  }

  /// Of the part that the first of some events belongs to: the next that is whole, or the one that is being built.
  private func label(behind events: ArraySlice<DocumentEvent>) -> String? {
    for case .part(let part) in events { return consumer.label(of: part) }
    return self.events.part.flatMap { consumer.label(of: $0) }
  }

  /// Tells what was taken out before a place in the piece.
  private func report(_ findings: inout ArraySlice<Scrubber.Finding>, before offset: Int) {
    guard !findings.isEmpty else { return }
    let entry = log.entry
    if let part = events.part {
      log.entry = consumer.label(of: part)
    } else {
      log.entry = consumer.lastLabel
    }
    while let finding = findings.first, finding.offset < offset {
      let (rule, message) =
        consumer.isMending
        ? XMLWords.done(finding.kind, encoding) : XMLWords.tell(finding.kind, encoding)
      log.add(rule, at: finding.position, message)
      findings.removeFirst()
    }
    log.entry = entry
  }
}
