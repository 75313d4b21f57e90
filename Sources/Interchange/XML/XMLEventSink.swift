import CLibXML2

/// What takes the events of a document as they come; made to be subclassed. A class, since libxml2 holds on to it.
///
/// An event may ``fail(_:line:column:)``; nothing comes after it, and the parser stops before the next piece.
class XMLEventSink {
  /// What is wrong with the document; the first fault stands.
  private(set) var fault: XMLFault?
  /// Whether there is a fault.
  private(set) var isStopped = false
  /// Lines before the first that the parser sees.
  var lineBase = 0
  /// Bytes before the first that the parser sees, less those that only it sees.
  final var offsetBase = 0
  private var context: xmlParserCtxtPtr?

  /// The line that is being read, from 1.
  final var line: Int { Int(context?.pointee.input?.pointee.line ?? 0) + lineBase }

  /// Bytes of the document that the parser has read.
  final var offset: Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Where the document is being read: within a start tag, its end; at an end tag, behind it.
  final var textPlace: Int { offset + offsetBase }

  // MARK: Events

  /// An element starts.
  /// - Parameters:
  ///   - name: without its prefix.
  ///   - attributes: in the order of the document.
  func start(_ name: String, _ attributes: XMLAttributes) {}

  func end(_ name: String) {}

  /// A stretch of text; the text of an element may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// What comes before ``start(_:_:)``, without a string made of the name.
  func open(_ tag: XMLTag) { start(tag.name, tag.attributes) }

  /// What comes before ``end(_:)``, without a string made of the name.
  func close(_ tag: XMLTag) { end(tag.name) }

  /// What comes before ``text(_:)``.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text(bytes) }

  /// Something is wrong that the parser can go on from.
  func flaw(_ reason: String) { fail(reason) }

  // MARK: Faults and parsers

  final func fail(
    _ reason: String, line: Int? = nil, column: Int = 0, kind: XMLFault.Kind = .other
  ) {
    isStopped = true
    guard fault == nil else { return }
    fault = XMLFault(
      line: line ?? self.line, column: column, reason: reason, offset: offset, kind: kind)
  }

  /// A parser begins to send events: the first one, or another after a fault.
  final func attach(_ context: xmlParserCtxtPtr) {
    self.context = context
    fault = nil
    isStopped = false
    didAttach()
  }

  /// Names that were interned by the parser before are of no use any more.
  func didAttach() {}

  /// The address that a name has in all the tags of the parser.
  final func intern(_ name: StaticString) -> UnsafePointer<UInt8>? {
    guard let dictionary = context?.pointee.dict else { return nil }
    return xmlDictLookup(dictionary, name.utf8Start, Int32(name.utf8CodeUnitCount))
  }
}
