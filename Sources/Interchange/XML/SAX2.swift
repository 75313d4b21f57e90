import CLibXML2

/// libxml2's callbacks, which find the sink in its user data.
enum SAX2 {
  /// So many bytes are given to a new parser, which tells the encoding by them.
  static let startSize = 4

  static func parser(
    for sink: XMLEventSink, start: [UInt8], options: UInt32
  ) throws(XMLFault) -> xmlParserCtxtPtr {
    LibXML2.start
    var handler = xmlSAXHandler()
    set(&handler)
    let data = Unmanaged.passUnretained(sink).toOpaque()
    let handle = start.prefix(startSize).withUnsafeBytes { bytes in
      xmlCreatePushParserCtxt(
        &handler, data, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil)
    }
    guard let handle else {
      throw XMLFault(line: 0, column: 0, reason: "libxml2 is out of memory")
    }
    xmlCtxtUseOptions(handle, Int32(options))
    sink.attach(handle)
    return handle
  }

  /// No handler declares an entity, so that none is ever known.
  private static func set(_ handler: inout xmlSAXHandler) {
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = {
      data, name, prefix, uri, namespaceCount, namespaces, count, _, attributes in
      guard let name else { return }
      let tag = XMLTag(
        localName: name, prefix: prefix, namespace: uri,
        declarations: SAX2.constant(namespaces), declarationCount: Int(namespaceCount),
        attributes: XMLAttributes(SAX2.constant(attributes), count: Int(count)))
      SAX2.with(data) { if !$0.isStopped { $0.open(tag) } }
    }
    handler.endElementNs = { data, name, prefix, uri in
      guard let name else { return }
      let tag = XMLTag(localName: name, prefix: prefix, namespace: uri)
      SAX2.with(data) { if !$0.isStopped { $0.close(tag) } }
    }
    handler.characters = { data, bytes, count in
      let bytes = UnsafeBufferPointer(start: bytes, count: Int(count))
      SAX2.with(data) { if !$0.isStopped { $0.characters(bytes) } }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.reference = { data, name in
      guard let name else { return }
      SAX2.with(data) { $0.flaw(SAX2.unknown(String(cString: name))) }
    }
    handler.serror = { data, error in
      guard let error else { return }
      SAX2.with(data) { SAX2.report(error.pointee, to: $0) }
    }
  }

  private static func report(_ error: xmlError, to sink: XMLEventSink) {
    let code = UInt32(bitPattern: error.code)
    let message = error.message.map { oneLine(String(cString: $0)) } ?? "is not well-formed XML"
    guard error.level == XML_ERR_FATAL else {
      // With an external DTD that is not read, this is no more than a warning; in an attribute nothing else tells of it.
      if code == XML_WAR_UNDECLARED_ENTITY.rawValue || code == XML_ERR_UNDECLARED_ENTITY.rawValue {
        let name = error.str1.map { String(cString: $0) } ?? ""
        sink.flaw(unknown(name))
      }
      return
    }
    if code == XML_ERR_UNDECLARED_ENTITY.rawValue {
      return sink.fail(unknown(error.str1.map { String(cString: $0) } ?? ""))
    }
    let (line, column) = (Int(error.line) + sink.lineBase, Int(error.int2))
    switch code {
    case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_DOCUMENT_EMPTY.rawValue:
      // What libxml2 says of a document that ends too early is "Extra content".
      sink.fail(
        "the document ends too early, or goes on behind its end", line: line, column: column,
        kind: .end)
    case XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue:
      sink.fail(message, line: line, column: column, kind: .nesting)
    case XML_ERR_INVALID_ENCODING.rawValue:
      sink.fail(message, line: line, column: column, kind: .encoding)
    case XML_ERR_INVALID_CHAR.rawValue where message.contains("not proper UTF-8"):
      sink.fail(message, line: line, column: column, kind: .encoding)
    case XML_ERR_INVALID_CHAR.rawValue where error.int1 > 0:
      let hex = String(error.int1, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(4 - hex.count, 0)) + hex
      sink.fail(
        "\(code) is no character that XML can hold: take it out", line: line, column: column)
    default:
      sink.fail(message, line: line, column: column)
    }
  }

  private static func unknown(_ name: String) -> String {
    "the entity &\(name); is not one of the five of XML, and is not expanded: write what it stands for"
  }

  private static func constant(
    _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> UnsafePointer<UnsafePointer<UInt8>?>? { pointers.map { UnsafePointer($0) } }

  /// The sink outlives its parser, so that no event needs to keep it.
  @inline(__always)
  private static func with(_ data: UnsafeMutableRawPointer?, _ body: (XMLEventSink) -> Void) {
    guard let data else { return }
    Unmanaged<XMLEventSink>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }

  private static func oneLine(_ message: String) -> String {
    message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
