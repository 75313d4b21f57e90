import PersianText

/// Reads the messages of a PO file (GNU gettext). A message with a fault is reported and left out.
///
/// Memory is that of the longest message.
struct POReader: ~Copyable {
  private var lines: LineStream
  private let isStrict: Bool
  private(set) var log = DiagnosticLog()
  private var entry = POEntry()
  /// Where a string on a line of its own goes on.
  private var open: Part?
  private var text: [UInt8] = []
  /// Where its strings stand in the file.
  private var strings: [Range<Int>] = []
  private var isFaulty = false
  private var isDone = false

  private enum Part: Equatable { case context, message, plural, translation(Int), previous }

  init(_ stream: consuming DocumentStream, options: ReadOptions) {
    lines = LineStream(stream)
    isStrict = options.isStrict
  }

  var name: String { lines.name }
  var position: Int { lines.position }

  mutating func takeDiagnostics() -> [Diagnostic] { log.take() }

  /// The encoding that the header of a file names, by the file's first bytes.
  static func charset(in start: [UInt8]) -> String? {
    let text = String(decoding: start, as: Unicode.ASCII.self).lowercased()
    guard let key = text.firstRange(of: "charset=") else { return nil }
    let name = text[key.upperBound...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
    }
    // The template that no one has filled in says CHARSET.
    return ["", "charset", "utf-8", "utf8", "us-ascii", "ascii"].contains(name) ? nil : String(name)
  }

  /// The next sound message, the header and obsolete ones too; `nil` at the end.
  mutating func next() throws(FileFault) -> POEntry? {
    while !isDone {
      guard let line = try lines.next() else {
        isDone = true
        return finished()
      }
      switch line {
      case .fault(let reason): try report(reason)
      case .text(let bytes): if let entry = try read(bytes[...]) { return entry }
      }
    }
    return nil
  }

  /// - Returns: the message that ends before the line.
  private mutating func read(_ line: ArraySlice<UInt8>) throws(FileFault) -> POEntry? {
    var line = line.drop { $0 == 0x20 || $0 == 0x09 }
    if line.isEmpty { return finished() }
    let range = lines.offset..<lines.offset + line.endIndex
    var isObsolete = false
    if line.starts(with: "#~".utf8) {
      isObsolete = true
      line = line.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
      if line.first == UInt8(ascii: "|") || line.isEmpty { return nil }
    } else if line.first == UInt8(ascii: "#") {
      let done = entry.message != nil ? finished() : nil
      comment(line.dropFirst())
      extend(to: range)
      return done
    }
    var done: POEntry?
    do throws(Problem) {
      if line.first == 0x22 {
        guard open != nil || isFaulty else { throw Problem("a string stands alone here") }
        text += try string(line)
        strings.append(place(of: line))
        extend(to: range)
        return nil
      }
      close()
      let (part, rest) = try keyword(line)
      if part == .context || part == .message, entry.message != nil { done = finished() }
      if part == .message { entry.line = lines.line }
      entry.isObsolete = isObsolete
      open = part
      extend(to: range)
      text = try string(rest)
      strings = [place(of: rest)]
    } catch {
      try report(error.reason)
    }
    return done
  }

  private mutating func extend(to line: Range<Int>) {
    entry.range = (entry.range.isEmpty ? line.lowerBound : entry.range.lowerBound)..<line.upperBound
  }

  /// What stands between the quotes of a sound string, in the file.
  private func place(of string: ArraySlice<UInt8>) -> Range<Int> {
    let end = string.lastIndex(of: 0x22) ?? string.endIndex
    return lines.offset + min(string.startIndex + 1, end)..<lines.offset + end
  }

  /// What is wrong with a line.
  private struct Problem: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private func string(_ bytes: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
    do {
      return try POString.read(bytes)
    } catch {
      throw Problem(error.reason)
    }
  }

  private func keyword(
    _ line: ArraySlice<UInt8>
  ) throws(Problem) -> (Part, ArraySlice<UInt8>) {
    let word = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 }
    let rest = line[word.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    switch String(decoding: word, as: UTF8.self) {
    case "msgctxt": return (.context, rest)
    case "msgid": return (.message, rest)
    case "msgid_plural": return (.plural, rest)
    case "msgstr": return (.translation(0), rest)
    case let name where name.hasPrefix("msgstr[") && name.hasSuffix("]"):
      guard let number = Int(name.dropFirst(7).dropLast()), 0..<100 ~= number else {
        throw Problem("«\(name)» has no number of a form in it")
      }
      return (.translation(number), rest)
    default:
      throw Problem("the line begins with none of msgctxt, msgid, msgid_plural, msgstr, # and \"")
    }
  }

  private mutating func comment(_ line: ArraySlice<UInt8>) {
    close()
    func rest(_ count: Int) -> String {
      String(decoding: line.dropFirst(count).drop { $0 == 0x20 }, as: UTF8.self)
    }
    switch line.first {
    case UInt8(ascii: ","):
      entry.flags += rest(1).split(separator: ",").map { String($0.drop { $0 == " " }) }
    case UInt8(ascii: ":"): if !rest(1).isEmpty { entry.references.append(rest(1)) }
    case UInt8(ascii: "."): if !rest(1).isEmpty { entry.comments.append(rest(1)) }
    case UInt8(ascii: "|"): break
    default: if !rest(0).isEmpty { entry.comments.append(rest(0)) }
    }
  }

  /// Gives the string that was open to the part that it belongs to.
  private mutating func close() {
    let string = String(decoding: text, as: UTF8.self)
    switch open {
    case .context: entry.context = string
    case .message: (entry.message, entry.places.message) = (string, strings)
    case .plural: (entry.plural, entry.places.plural) = (string, strings)
    case .translation(let number):
      (entry.translations[number], entry.places.translations[number]) = (string, strings)
    case .previous, nil: break
    }
    open = nil
    text = []
    strings = []
  }

  private mutating func finished() -> POEntry? {
    close()
    let done = entry
    let isSound = !isFaulty && done.message != nil
    entry = POEntry()
    isFaulty = false
    return isSound ? done : nil
  }

  private mutating func report(_ reason: String) throws(FileFault) {
    if isStrict {
      throw FileFault(path: name, reason: "line \(lines.line): \(reason)")
    }
    if !isFaulty {
      log.add(
        Diagnostic(
          rule: "po/broken-unit", severity: .error,
          at: Diagnostic.Location(
            name, at: TextPosition(line: lines.line, column: 1), entry: entry.message),
          reason + "; the message is left out"))
    }
    isFaulty = true
  }
}
