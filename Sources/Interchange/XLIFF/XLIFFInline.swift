/// Makes segments of the text of a `source` or `target`, with the inline elements of XLIFF as those of TMX.
///
/// `g`, `pc`, `bx`, `sc`, `ex`, `ec` are the beginnings and ends of codes (`bpt`, `ept`), `x` and `ph` stand alone (`ph`),
/// an annotation (`mrk`) is highlighted text (`hi`).
struct XLIFFInline {
  private let keepsCodes: Bool
  private let whole = SegmentBuilder()
  private let part = SegmentBuilder()
  private var parts: [(id: String, segment: TMXSegment)] = []
  private var partIdentifier: String?
  /// What each open element does when it ends.
  private var open: [Ending] = []
  /// Numbers of pairs, by what binds them.
  private var numbers: [String: Int] = [:]
  /// The codes of a unit of 2.x, which stand apart from their places.
  private var data: [String: [UInt8]] = [:]

  private enum Ending {
    case end
    case pair(Int, reference: String?)
    case part
    case nothing
  }

  init(keepsCodes: Bool) { self.keepsCodes = keepsCodes }

  mutating func clearData() { data = [:] }
  mutating func addData(_ id: String, _ text: [UInt8]) { data[id] = text }

  /// - Parameter place: in the document, where that is asked for.
  mutating func begin(at place: Int?) {
    whole.begin(at: place)
    parts = []
    partIdentifier = nil
    open = []
    numbers = [:]
  }

  mutating func finish() -> XLIFFSide { XLIFFSide(whole: whole.segment(), parts: parts) }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    whole.append(bytes)
    if partIdentifier != nil { part.append(bytes) }
  }

  /// - Parameters:
  ///   - isSegmented: a `mrk` may be a segment here.
  ///   - place: in the document, where that is asked for.
  mutating func start(_ tag: XMLTag, isSegmented: Bool, at place: Int?) {
    let attributes = tag.attributes
    let id = attributes.value("id")
    let type = attributes.value("ctype") ?? attributes.value("type")
    switch tag.name {
    case "mrk":
      if isSegmented, attributes.value("mtype") == "seg", partIdentifier == nil {
        partIdentifier = attributes.value("mid") ?? String(parts.count + 1)
        part.begin(at: place)
        open.append(.part)
      } else {
        element("hi", id, attributes.value("mtype") ?? type, isText: true)
        open.append(.end)
      }
    case "g", "pc":
      let number = number(of: id ?? "")
      pair("bpt", number, id, type, attributes.value("dataRefStart"))
      open.append(.pair(number, reference: attributes.value("dataRefEnd")))
    case "bx", "sc":
      let number = number(of: attributes.value("rid") ?? id ?? "")
      pair("bpt", number, id, type, attributes.value("dataRef"))
      open.append(.nothing)
    case "ex", "ec":
      let number = number(of: attributes.value("rid") ?? attributes.value("startRef") ?? id ?? "")
      pair("ept", number, nil, nil, attributes.value("dataRef"))
      open.append(.nothing)
    case "bpt":
      code("bpt", number(of: attributes.value("rid") ?? id ?? ""), id, type)
      open.append(.end)
    case "ept":
      code("ept", number(of: attributes.value("rid") ?? id ?? ""), nil, nil)
      open.append(.end)
    case "it":
      let position = attributes.value("pos") == "close" ? "end" : "begin"
      element("it", id, type, position: position, isText: false)
      open.append(.end)
    case "sub":
      element("sub", nil, type, isText: false)
      open.append(.end)
    case "x", "ph":
      element("ph", id, type, isText: false)
      if let reference = attributes.value("dataRef") { put(data[reference] ?? []) }
      open.append(.end)
    default:
      // `sm`, `em`, `cp`, and what others have added: only that something stood there is kept.
      element("ph", id ?? attributes.value("hex"), tag.name, isText: false)
      open.append(.end)
    }
  }

  mutating func end() {
    switch open.popLast() {
    case .end: builders { $0.end() }
    case .pair(let number, let reference): pair("ept", number, nil, nil, reference)
    case .part:
      if let id = partIdentifier { parts.append((id, part.segment())) }
      partIdentifier = nil
    case .nothing, nil: break
    }
  }

  // MARK: Codes

  private mutating func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count + 1
    return numbers.count
  }

  /// The beginning or the end of a pair, as an element of its own.
  private func pair(
    _ name: String, _ number: Int, _ id: String?, _ type: String?, _ reference: String?
  ) {
    code(name, number, id, type)
    if let reference { put(data[reference] ?? []) }
    builders { $0.end() }
  }

  private func code(_ name: String, _ number: Int, _ id: String?, _ type: String?) {
    let own = KeptElement.Attribute("i", String(number))
    begin(name, [own] + XLIFFInline.attributes(id, type), isText: false)
  }

  private func element(
    _ name: String, _ id: String?, _ type: String?, position: String? = nil, isText: Bool
  ) {
    let own = position.map { [KeptElement.Attribute("pos", $0)] } ?? []
    begin(name, own + XLIFFInline.attributes(id, type), isText: isText)
  }

  private func begin(_ name: String, _ attributes: [KeptElement.Attribute], isText: Bool) {
    builders { $0.start(name, attributes, isText: isText, keepsCodes: keepsCodes) }
  }

  private func put(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in builders { $0.append(bytes) } }
  }

  private func builders(_ body: (SegmentBuilder) -> Void) {
    body(whole)
    if partIdentifier != nil { body(part) }
  }

  private static func attributes(_ id: String?, _ type: String?) -> [KeptElement.Attribute] {
    (id.map { [KeptElement.Attribute("x", $0)] } ?? [])
      + (type.map { [KeptElement.Attribute("type", $0)] } ?? [])
  }
}
