import CLibXML2

/// A document on its way to a file descriptor: the owner of one of libxml2's text writers.
///
/// Memory does not grow with the document. Errors are kept: ask ``check()`` once a unit; ``endDocument()`` always
/// asks. A writer that is let go before its end leaves the elements open, so that no reader takes the document for
/// whole.
///
/// Lines are broken and indented here, before elements and never in text: libxml2's own indentation would put
/// white space into mixed content.
struct XMLWriter: ~Copyable {
  typealias Attribute = (name: StaticString, value: String)

  private let handle: xmlTextWriterPtr
  private let sink: DescriptorSink
  /// How many elements are open.
  private var depth = 0
  private var refused = false
  /// What had to be taken out of texts and attributes since ``takeRemoved()``.
  private var removed: [Unicode.Scalar] = []

  init(descriptor: Int32) throws(InterchangeFault) {
    LibXML2.start
    sink = DescriptorSink(descriptor)
    let output = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes else { return 0 }
        Unmanaged<DescriptorSink>.fromOpaque(context).takeUnretainedValue()
          .put(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
    guard let output else { throw .memory }
    guard let handle = xmlNewTextWriter(output) else {
      xmlOutputBufferClose(output)
      throw .memory
    }
    self.handle = handle
  }

  deinit {
    // To free the writer is to flush it, into the sink that libxml2 holds no reference to.
    withExtendedLifetime(sink) { xmlFreeTextWriter(handle) }
  }

  /// - Throws: what went wrong since the start.
  func check() throws(InterchangeFault) {
    if sink.failure != 0 { throw .write(code: sink.failure) }
    if refused { throw .memory }
  }

  /// The characters that XML cannot hold and that were left out since the last call.
  mutating func takeRemoved() -> [Unicode.Scalar] {
    defer { removed = [] }
    return removed
  }

  // MARK: Structure

  mutating func startDocument() {
    accept(xmlTextWriterStartDocument(handle, "1.0", "UTF-8", nil))
  }

  mutating func doctype(_ name: StaticString, system: StaticString) {
    accept(xmlTextWriterWriteDTD(handle, name.utf8Start, nil, system.utf8Start, nil))
    raw("\n")
  }

  /// Opens an element that holds elements.
  mutating func start(_ name: StaticString, _ attributes: [Attribute] = []) {
    // The declaration has already ended its line.
    if depth > 0 { breakLine() }
    open(name, attributes)
    depth += 1
  }

  /// Closes the element that ``start(_:_:)`` opened last.
  mutating func end() {
    depth -= 1
    breakLine()
    accept(xmlTextWriterEndElement(handle))
  }

  /// A whole element that holds text or nothing, on a line of its own.
  mutating func leaf(_ name: StaticString, _ attributes: [Attribute] = [], text: String = "") {
    breakLine()
    open(name, attributes)
    put(text, inAttribute: false)
    accept(xmlTextWriterEndElement(handle))
  }

  /// The same for a name that is known at run time only; the caller vouches for it.
  mutating func start(named name: String, _ attributes: [(name: String, value: String)] = []) {
    if depth > 0 { breakLine() }
    open(named: name, attributes)
    depth += 1
  }

  mutating func leaf(
    named name: String, _ attributes: [(name: String, value: String)] = [], text: String = ""
  ) {
    breakLine()
    open(named: name, attributes)
    put(text, inAttribute: false)
    accept(xmlTextWriterEndElement(handle))
  }

  // MARK: Mixed content

  /// Opens an element on a line of its own whose content is text with elements in it. Nothing is indented up to its
  /// ``endMixed()``.
  mutating func startMixed(_ name: StaticString, _ attributes: [Attribute] = []) {
    breakLine()
    open(name, attributes)
  }

  /// Opens an element within text.
  mutating func startInline(_ name: StaticString, _ attributes: [Attribute] = []) {
    open(name, attributes)
  }

  mutating func startMixed(named name: String, _ attributes: [(name: String, value: String)] = []) {
    breakLine()
    open(named: name, attributes)
  }

  mutating func startInline(
    named name: String, _ attributes: [(name: String, value: String)] = []
  ) {
    open(named: name, attributes)
  }

  mutating func text(_ text: String) { put(text, inAttribute: false) }

  /// Closes the element that ``startInline(_:_:)`` opened last.
  mutating func endInline() { accept(xmlTextWriterEndElement(handle)) }

  mutating func endMixed() { endInline() }

  /// Closes what is open and hands the last byte to the system.
  ///
  /// - Throws: what went wrong at any time before; the document is whole where it does not throw.
  consuming func endDocument() throws(InterchangeFault) {
    while depth > 0 { end() }
    accept(xmlTextWriterEndDocument(handle))
    try check()
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    accept(xmlTextWriterStartElement(handle, name.utf8Start))
    for (name, value) in attributes {
      accept(xmlTextWriterStartAttribute(handle, name.utf8Start))
      put(value, inAttribute: true)
      accept(xmlTextWriterEndAttribute(handle))
    }
  }

  private mutating func open(named name: String, _ attributes: [(name: String, value: String)]) {
    accept(xmlTextWriterStartElement(handle, name))
    for (name, value) in attributes {
      accept(xmlTextWriterStartAttribute(handle, name))
      put(value, inAttribute: true)
      accept(xmlTextWriterEndAttribute(handle))
    }
  }

  // MARK: Bytes

  /// Writes the runs between the special bytes from where they are, without a copy.
  private mutating func put(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard let special = XMLText.special(bytes, at: index, inAttribute: inAttribute) else {
          index += 1
          continue
        }
        raw(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        switch special {
        case .escaped(let escape):
          raw(escape)
          index += 1
        case .forbidden(let scalar, let length):
          removed.append(scalar)
          index += length
        }
        start = index
      }
      raw(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private mutating func breakLine() {
    // In one call: a line break comes with every element. Deeper than this, no format goes.
    let white: StaticString = "\n                        "
    let count = min(1 + 2 * depth, white.utf8CodeUnitCount)
    raw(UnsafeBufferPointer(start: white.utf8Start, count: count))
  }

  private mutating func raw(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    // libxml2 counts in 32 bits.
    var rest = bytes
    while !rest.isEmpty {
      let count = min(rest.count, 1 << 20)
      accept(xmlTextWriterWriteRawLen(handle, rest.baseAddress, Int32(count)))
      rest = UnsafeBufferPointer(rebasing: rest[count...])
    }
  }

  /// The sink never fails for libxml2, so that all it can mean by an error is memory.
  private mutating func accept(_ result: Int32) {
    if result < 0 { refused = true }
  }
}

/// libxml2's own state.
enum LibXML2 {
  /// Prepares the library; the first use does it, and no second thread may come before it.
  static let start: Void = xmlInitParser()
}
