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
    handle = try SAX2.parser(for: sink, start: start, options: XML_PARSE_NONET.rawValue)
    self.sink = sink
  }

  /// A parser of UTF-8, whatever the document says of its encoding.
  init(utf8 sink: Sink) throws(XMLFault) {
    handle = try SAX2.parser(
      for: sink, start: [], options: XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
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
      throw XMLFault(
        line: sink.line, column: 0, reason: "is not well-formed XML", offset: sink.offset)
    }
  }
}
