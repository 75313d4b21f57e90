import CLibXML2
import PersianText

/// What a document gives as it streams by: the elements of its frame one by one, its headers and units whole.
enum DocumentEvent {
  /// An element of the frame starts; it holds nothing yet.
  case open(MarkupElement)
  /// A header, a unit, or an element that does not belong here, whole.
  case part(MarkupElement)
  case close(String)
  /// Text between the elements of the frame.
  case stray(String, TextPosition)
  /// A comment or an instruction outside of headers and units, as it is written.
  case remark(String)
  /// A declaration of the type of the document.
  case doctype(name: String, system: String, TextPosition)
  /// What libxml2 finds wrong with the markup; nothing comes behind one that is `isFatal`.
  case fault(XMLProblem)
}

/// What libxml2 said, and where.
struct XMLProblem {
  let code: Int
  let message: String
  let position: TextPosition
  let isFatal: Bool
}

/// Builds the events of a document of libxml2's callbacks. A class, since libxml2 holds on to it.
final class DocumentEvents {
  /// What came and was not taken yet.
  private var events: [DocumentEvent] = []
  /// The open elements of the part that is being built, the outermost first.
  private var building: [MarkupElement] = []
  private var text: [UInt8] = []
  private var textPosition = TextPosition(line: 1, column: 1)
  /// The names of the open elements of the frame.
  private(set) var frame: [String] = []
  /// How big the part that is being built has grown, in bytes and a little for each element.
  private var size = 0
  private(set) var hasFailed = false

  var grammar: Grammar?
  /// Chooses the grammar by the root element.
  let choose: (MarkupElement) -> Grammar?
  let limits: ValidationLimits
  var handle: xmlParserCtxtPtr?
  /// What to add to the places that libxml2 tells, which count from where its parser began.
  var origin = TextOrigin()

  init(limits: ValidationLimits, choose: @escaping (MarkupElement) -> Grammar?) {
    self.limits = limits
    self.choose = choose
  }

  func take() -> [DocumentEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Forgets a part that was being built, and stands in the elements of the frame that are named, as after a fault.
  func restart(in frame: [String], at origin: TextOrigin) {
    building = []
    text = []
    size = 0
    hasFailed = false
    self.frame = frame
    self.origin = origin
  }

  /// The part that is being built.
  var part: MarkupElement? { building.first }
  /// The innermost open element.
  var innermost: String? { building.last?.name ?? frame.last }

  func fail(_ problem: XMLProblem) {
    if hasFailed { return }
    if problem.isFatal { hasFailed = true }
    events.append(.fault(problem))
  }

  // MARK: Callbacks

  func start(_ element: MarkupElement) {
    guard !hasFailed else { return }
    flushText()
    if building.isEmpty, isFrame(element) {
      frame.append(element.localName)
      events.append(.open(element))
      return
    }
    size += 64 + element.attributes.reduce(0) { $0 + $1.value.utf8.count }
    if let parent = building.last { parent.content.append(.element(element)) }
    building.append(element)
    checkSize()
  }

  func end(_ name: String) {
    guard !hasFailed else { return }
    flushText()
    if let last = building.popLast() {
      if building.isEmpty {
        events.append(.part(last))
        size = 0
      }
    } else {
      if !frame.isEmpty { frame.removeLast() }
      events.append(.close(name))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !hasFailed else { return }
    if text.isEmpty { textPosition = position }
    // Between the elements of the frame stands white space, of which one piece is as good as all.
    if building.isEmpty, text.count > 256 { return }
    text.append(contentsOf: bytes)
    size += bytes.count
    if size > limits.partSize { checkSize() }
  }

  /// A comment or an instruction; those of a document type go with it.
  func remark(_ markup: String) {
    guard !hasFailed, handle?.pointee.inSubset == 0 else { return }
    guard let parent = building.last else { return events.append(.remark(markup)) }
    flushText()
    parent.content.append(.remark(markup))
    size += markup.utf8.count
    checkSize()
  }

  func doctype(_ name: String, _ system: String) {
    events.append(.doctype(name: name, system: system, position))
  }

  private func isFrame(_ element: MarkupElement) -> Bool {
    if frame.isEmpty, grammar == nil { grammar = choose(element) }
    guard let grammar else { return frame.isEmpty }
    return element.namespace == grammar.namespace && grammar.frame.contains(element.localName)
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    let string = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: text.capacity < 1 << 16)
    if let parent = building.last {
      parent.content.append(.text(string))
    } else if !string.isBlank {
      events.append(.stray(string, textPosition))
    }
  }

  private func checkSize() {
    guard size > limits.partSize || building.count > limits.depth else { return }
    let what =
      building.count > limits.depth
      ? "elements are nested more than \(limits.depth) deep"
      : "\(building.first?.tag ?? "a part") is larger than \(limits.partSize >> 20) MiB"
    fail(
      XMLProblem(
        code: XMLProblem.limit, message: "\(what); no tool writes such a thing",
        position: building.first?.position ?? position, isFatal: true))
  }

  // MARK: Places

  /// Where the parser is.
  var position: TextPosition {
    guard let input = handle?.pointee.input else { return TextPosition(line: 1, column: 1) }
    return origin.place(line: Int(input.pointee.line), column: Int(input.pointee.col))
  }

  /// Where the start tag begins whose end the parser has come to: behind the `<` nearest before it, since no tag holds
  /// another.
  var tagPosition: TextPosition {
    guard let input = handle?.pointee.input, let base = input.pointee.base,
      let end = input.pointee.cur
    else { return position }
    var line = Int(input.pointee.line)
    var column = Int(input.pointee.col)
    var at = end
    while at > base, at.pointee != UInt8(ascii: "<") || at == end {
      at -= 1
      if at.pointee == UInt8(ascii: "\n") {
        line -= 1
        column = -1
      } else if column > 0, at.pointee & 0xC0 != 0x80 {
        column -= 1
      }
    }
    if column < 0 {
      // The tag runs over lines: its column is counted from the end of the line before it.
      column = 1
      while at > base, (at - 1).pointee != UInt8(ascii: "\n") {
        at -= 1
        if at.pointee & 0xC0 != 0x80 { column += 1 }
      }
    }
    return origin.place(line: line, column: max(column, 1))
  }
}

extension XMLProblem {
  /// Not one of libxml2's: a limit of Dabir's own.
  static let limit = -1
}

/// Where in the file a parser began.
struct TextOrigin {
  var line = 1
  var column = 1
  /// How long what was put before it is, on its first line.
  var prologue = 0

  func place(line: Int, column: Int) -> TextPosition {
    TextPosition(
      line: line + self.line - 1,
      column: max(line == 1 ? column - prologue + self.column - 1 : column, 1))
  }
}
