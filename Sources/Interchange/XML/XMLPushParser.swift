import CLibXML2

/// Parses a document that comes in pieces, and hands its events to a sink: the owner of one of libxml2's push parsers.
///
/// Files come from strangers: no entity is expanded but the five of XML, no DTD is loaded, nothing is fetched, and
/// libxml2's own limits of depth and size stand (never NOENT, DTDLOAD or HUGE; always NONET). Memory does not grow with
/// the document.
struct XMLPushParser<Sink: XMLEventSink>: ~Copyable {
  let sink: Sink
  private let handle: xmlParserCtxtPtr

  /// - Parameter start: the first bytes of the document, four of them or more where it has them: they tell its encoding.
  ///   They are parsed.
  init(_ sink: Sink, start: [UInt8]) throws(XMLFault) {
    handle = try SAX2.parser(for: sink, start: start)
    self.sink = sink
  }

  deinit {
    // With a handler of its own no tree is built, but a DTD's declarations may be.
    if let document = handle.pointee.myDoc { xmlFreeDoc(document) }
    withExtendedLifetime(sink) { xmlFreeParserCtxt(handle) }
  }

  /// Reads the next piece; `isLast` with the last one, which may be empty.
  /// - Throws: where the document is not well formed, or the sink failed.
  mutating func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(XMLFault) {
    let code = bytes.withUnsafeBytes { bytes in
      xmlParseChunk(
        handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count),
        isLast ? 1 : 0)
    }
    if let fault = sink.fault { throw fault }
    if code != 0, handle.pointee.wellFormed == 0 {
      throw XMLFault(line: sink.line, column: 0, reason: "is not well-formed XML")
    }
  }
}

/// The callbacks, which find the sink in libxml2's user data.
enum SAX2 {
  /// So many bytes are given to a new parser, which tells the encoding by them.
  static let startSize = 4

  static func parser(for sink: XMLEventSink, start: [UInt8]) throws(XMLFault) -> xmlParserCtxtPtr {
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
    xmlCtxtUseOptions(handle, Int32(XML_PARSE_NONET.rawValue))
    return handle
  }

  private static func set(_ handler: inout xmlSAXHandler) {
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
      guard let sink = SAX2.sink(data), let name else { return }
      sink.start(
        String(cString: name),
        XMLAttributes(
          attributes.map { pointers in
            UnsafeRawPointer(pointers).assumingMemoryBound(to: UnsafePointer<UInt8>?.self)
          }, count: Int(count)))
    }
    handler.endElementNs = { data, name, _, _ in
      guard let sink = SAX2.sink(data), let name else { return }
      sink.end(String(cString: name))
    }
    handler.characters = { data, bytes, count in
      SAX2.sink(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.reference = { data, name in
      guard let name else { return }
      SAX2.sink(data)?.fail(
        "the entity &\(String(cString: name)); is not one of the five of XML, and is not expanded")
    }
    handler.serror = { data, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      // What libxml2 says of a document that ends too early is "Extra content".
      let message =
        error.pointee.code == XML_ERR_DOCUMENT_END.rawValue
        ? "the document ends too early, or goes on behind its end"
        : error.pointee.message.map { String(cString: $0) } ?? "is not well-formed XML"
      SAX2.sink(data)?.fail(
        SAX2.oneLine(message), line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }
  }

  private static func sink(_ data: UnsafeMutableRawPointer?) -> XMLEventSink? {
    data.map { Unmanaged<XMLEventSink>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func oneLine(_ message: String) -> String {
    message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
