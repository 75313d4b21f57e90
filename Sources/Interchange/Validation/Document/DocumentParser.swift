import CLibXML2
import PersianText

/// Parses a document that comes in pieces of UTF-8: the owner of one of libxml2's push parsers.
///
/// As everywhere in Dabir no entity is expanded, no DTD is loaded, nothing is fetched, and libxml2's own limits stand.
struct DocumentParser: ~Copyable {
  private let handle: xmlParserCtxtPtr
  private let events: DocumentEvents

  init(_ events: DocumentEvents) throws(XMLFault) {
    LibXML2.start
    var handler = xmlSAXHandler()
    DocumentParser.set(&handler)
    guard
      let handle = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(events).toOpaque(), nil, 0, nil)
    else { throw XMLFault(line: 0, column: 0, reason: "libxml2 is out of memory") }
    // The bytes are UTF-8 already, whatever the declaration says.
    xmlCtxtUseOptions(
      handle, Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue))
    events.handle = handle
    self.handle = handle
    self.events = events
  }

  deinit {
    if let document = handle.pointee.myDoc { xmlFreeDoc(document) }
    withExtendedLifetime(events) {
      events.handle = nil
      xmlFreeParserCtxt(handle)
    }
  }

  /// Reads the next piece. What is wrong with it is among the events.
  mutating func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) {
    guard !events.hasFailed else { return }
    let code = bytes.withUnsafeBytes { bytes in
      xmlParseChunk(
        handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count),
        isLast ? 1 : 0)
    }
    if code != 0, handle.pointee.wellFormed == 0, !events.hasFailed {
      events.fail(
        XMLProblem(
          code: Int(code), message: "is not well-formed XML", position: events.position,
          isFatal: true))
    }
  }

  private static func set(_ handler: inout xmlSAXHandler) {
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, prefix, uri, count, declarations, total, _, attributes in
      guard let events = DocumentParser.events(data), let name else { return }
      events.start(
        MarkupElement(
          prefix: DocumentParser.string(prefix), localName: String(cString: name),
          namespace: DocumentParser.string(uri), at: events.tagPosition,
          attributes: DocumentParser.attributes(attributes, Int(total)),
          declarations: DocumentParser.declarations(declarations, Int(count))))
    }
    handler.endElementNs = { data, name, _, _ in
      guard let name else { return }
      DocumentParser.events(data)?.end(String(cString: name))
    }
    handler.characters = { data, bytes, count in
      DocumentParser.events(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { data, text in
      DocumentParser.events(data)?.remark("<!--\(DocumentParser.string(text))-->")
    }
    handler.processingInstruction = { data, target, text in
      let words = [target, text].map(DocumentParser.string).filter { !$0.isEmpty }
      DocumentParser.events(data)?.remark("<?\(words.joined(separator: " "))?>")
    }
    handler.internalSubset = { data, name, _, system in
      DocumentParser.events(data)?.doctype(
        DocumentParser.string(name), DocumentParser.string(system))
    }
    handler.serror = { data, error in
      guard let events = DocumentParser.events(data), let error,
        error.pointee.level != XML_ERR_WARNING
      else { return }
      events.fail(
        XMLProblem(
          code: Int(error.pointee.code),
          message: error.pointee.message.map { String(cString: $0).trimmed } ?? "",
          position: events.origin.place(
            line: Int(error.pointee.line), column: Int(error.pointee.int2)),
          isFatal: error.pointee.level == XML_ERR_FATAL))
    }
  }

  private static func events(_ data: UnsafeMutableRawPointer?) -> DocumentEvents? {
    data.map { Unmanaged<DocumentEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private typealias Pointers = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  /// Five pointers an attribute: name, prefix, namespace, and both ends of the value.
  private static func attributes(_ pointers: Pointers?, _ count: Int) -> [MarkupElement.Attribute] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let own = pointers + 5 * index
      var value = ""
      if let start = own[3], let end = own[4] {
        value = String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
      return MarkupElement.Attribute(
        prefix: string(own[1]), localName: string(own[0]), namespace: string(own[2]), value: value)
    }
  }

  /// Two pointers a declaration: prefix and URI.
  private static func declarations(_ pointers: Pointers?, _ count: Int)
    -> [(prefix: String, uri: String)]
  {
    guard let pointers else { return [] }
    return (0..<count).map { (string(pointers[2 * $0]), string(pointers[2 * $0 + 1])) }
  }
}
