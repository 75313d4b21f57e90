import PersianText

/// Reads a document of units, whatever is wrong with some of them.
///
/// libxml2 stops at a fault, and its mode of recovery goes on in Latin-1 behind a byte that is not UTF-8. So the unit
/// with the fault is reported and left out, and a new parser begins at the start tag of the next unit, told first in
/// what elements it stands. What a fault costs is bounded by the size of a unit, and for a file that is made to cost more
/// by a multiple of the file. Memory is that of the longest unit.
struct XMLUnitReader<Sink: XMLUnitSink>: ~Copyable {
  let sink: Sink
  /// The group of the rules that findings name: `tmx`.
  private let format: String
  private let options: ReadOptions
  private var stream: DocumentStream
  private var parser: XMLPushParser<Sink>
  /// What was given to the parser and is not parsed for certain, and what is still to be given.
  private var window = TextWindow()
  /// The place in the text up to which the parser has it.
  private var fed = 0
  /// A place in the text less what the parser calls it.
  private var shift = 0
  private var sliceSize = XMLUnitReader.largestSlice
  private var state = State.parsing
  private var isStreamAtEnd = false
  private var lastRestart = -1
  /// Bytes that were given to a parser another time.
  private var repeated = 0
  private(set) var log = DiagnosticLog()
  /// The first fault, for a file of which no unit was read.
  private var first: FileFault?

  private enum State { case parsing, searching, done }

  private static var largestSlice: Int { 1 << 16 }
  /// After a fault the next is near as likely as not.
  private static var smallestSlice: Int { 512 }

  init(
    _ stream: consuming DocumentStream, _ sink: Sink, format: String, options: ReadOptions
  ) throws(FileFault) {
    do {
      parser = try XMLPushParser(utf8: sink)
    } catch {
      throw FileFault(path: stream.name, reason: "\(error)")
    }
    self.sink = sink
    self.format = format
    self.options = options
    self.stream = stream
  }

  var name: String { stream.name }
  var byteCount: Int { stream.byteCount }
  /// Bytes of the file that were read.
  var position: Int { stream.position }

  mutating func takeDiagnostics() -> [Diagnostic] { log.take() }

  /// Reads on for a piece.
  /// - Returns: false at the end of the document.
  /// - Throws: where the file cannot be read on, is not of the format, or has a fault and no sound unit; with
  ///   `isStrict`, at the first fault.
  mutating func advance() throws(FileFault) -> Bool {
    if state == .done { return false }
    if fed == window.end, !isStreamAtEnd {
      if let piece = try stream.next() { window.append(piece) } else { isStreamAtEnd = true }
    }
    switch state {
    case .parsing: try parse()
    case .searching: try search(from: window.start)
    case .done: break
    }
    return state != .done
  }

  private mutating func parse() throws(FileFault) {
    let end = min(fed + sliceSize, window.end)
    let isLast = isStreamAtEnd && end == window.end
    sliceSize = min(sliceSize * 2, XMLUnitReader.largestSlice)
    do {
      try parser.parse(window[fed..<end], isLast: isLast)
    } catch {
      fed = end
      try reportFlaws()
      return try recover(from: error)
    }
    fed = end
    try reportFlaws()
    window.drop(to: min(sink.offset + shift, fed), line: sink.line)
    // libxml2 would look for the semicolon of a reference through all that follows.
    if window.isBareAmpersand(at: window.start) {
      return try recover(
        from: XMLFault(
          line: 0, column: 0, reason: "an & stands for itself here: write &amp;",
          offset: sink.offset))
    }
    if isLast { try finish() }
  }

  private mutating func recover(from fault: XMLFault) throws(FileFault) {
    let place = fault.offset + shift
    let position = window.position(at: place)
    if fault.kind == .format {
      throw FileFault(path: name, reason: "line \(position.line): \(fault.reason)")
    }
    // After a new start, what stood around the units may not match.
    let isConsequence = lastRestart >= 0 && fault.kind == .nesting && !sink.isInUnit
    if !isConsequence, !(sink.isInUnit && sink.isFlawed) {
      try report(reason(of: fault), at: position, entry: sink.entry)
    }
    let start =
      fault.kind == .unclosedUnit ? window.tagStart(before: place) ?? place : place
    try search(from: max(start, lastRestart + 1))
  }

  /// Looks for the next unit from a place on, and starts a parser there.
  private mutating func search(from place: Int) throws(FileFault) {
    let names = sink.unitNames + sink.scopeNames
    guard let (start, index) = window.startTag(of: names, from: place) else {
      state = .searching
      window.drop(to: max(place, window.end - TextWindow.tagLength))
      fed = window.end
      if isStreamAtEnd { try finish() }
      return
    }
    repeated += max(fed - start - XMLUnitReader.smallestSlice, 0)
    if repeated > 8 * stream.textPosition + (64 << 20) {
      throw FileFault(
        path: name,
        reason:
          "line \(window.position(at: start).line): has so many faults that reading on takes too long"
      )
    }
    window.drop(to: start)
    fed = start
    lastRestart = start
    sliceSize = XMLUnitReader.smallestSlice
    state = .parsing
    let prologue = sink.restart(
      at: index >= sink.unitNames.count ? names[index].description : nil)
    do {
      parser = try XMLPushParser(utf8: sink)
      // The parser counts its lines and bytes from the prologue on.
      sink.lineBase = window.position(at: start).line - 1
      shift = start - prologue.count
      sink.offsetBase = shift
      try parser.parse(prologue[...], isLast: false)
    } catch {
      throw FileFault(path: name, reason: "\(error)")
    }
  }

  private mutating func finish() throws(FileFault) {
    state = .done
    if let first, sink.soundCount == 0 {
      throw FileFault(
        path: name, reason: first.reason + "; no unit of it can be read", offset: first.offset)
    }
  }

  // MARK: Faults

  private mutating func reportFlaws() throws(FileFault) {
    for flaw in sink.takeFlaws() {
      try report(flaw.reason, at: window.position(at: flaw.offset + shift), entry: flaw.entry)
    }
  }

  private mutating func report(
    _ reason: String, at position: TextPosition, entry: String?
  ) throws(FileFault) {
    let fault = FileFault(
      path: name, reason: "line \(position.line), column \(position.column): \(reason)")
    if options.isStrict { throw fault }
    if first == nil { first = fault }
    let consequence = entry == nil ? "" : "; the unit is left out"
    log.add(
      Diagnostic(
        rule: format + "/broken-unit", severity: .error,
        at: Diagnostic.Location(name, at: position, entry: entry), reason + consequence))
  }

  private func reason(of fault: XMLFault) -> String {
    let place = fault.offset + shift
    guard fault.kind == .encoding else {
      // Half a tag at the very end.
      let isCut = isStreamAtEnd && fed == window.end && !window.contains(0x3E, from: place)
      return isCut ? "the document ends too early: " + fault.reason : fault.reason
    }
    if let encoding = stream.encoding {
      return "a byte here means nothing in \(encoding), which the file is said to be in"
    }
    let byte = place < window.end && place >= window.start ? window[place..<place + 1].first : nil
    let hex = byte.map { "0x" + String($0, radix: 16, uppercase: true) + " " } ?? ""
    return
      "the byte \(hex)is not UTF-8, which the file says it is in; name the true encoding, as windows-1256"
  }
}
