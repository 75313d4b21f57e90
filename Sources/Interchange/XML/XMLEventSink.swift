/// What takes the events of a document as they come; made to be subclassed. A class, since libxml2 holds on to it.
///
/// An event may ``fail(_:)``; the parser then stops before the next piece.
class XMLEventSink {
  /// What is wrong with the document; the first fault stands.
  private(set) var fault: XMLFault?
  /// The line that is being read, from 1, set before each event that starts an element.
  var line = 0

  /// An element starts.
  /// - Parameters:
  ///   - name: without its prefix.
  ///   - attributes: in the order of the document.
  func start(_ name: String, _ attributes: XMLAttributes) {}

  func end(_ name: String) {}

  /// A stretch of text; the text of an element may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  final func fail(_ reason: String, line: Int? = nil, column: Int = 0) {
    if fault == nil { fault = XMLFault(line: line ?? self.line, column: column, reason: reason) }
  }
}

/// The attributes of an element, read from where libxml2 has them; not to be kept.
struct XMLAttributes {
  /// Five pointers an attribute: name, prefix, namespace, and both ends of the value.
  private let pointers: UnsafePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(_ pointers: UnsafePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointers = pointers
    self.count = count
  }

  /// The value of an attribute by its name and, where one is given, its prefix.
  func value(_ name: String, prefix: String? = nil) -> String? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let own = pointers[5 * index], String(cString: own) == name else { continue }
      let ownPrefix = pointers[5 * index + 1].map { String(cString: $0) }
      guard ownPrefix == prefix, let start = pointers[5 * index + 3],
        let end = pointers[5 * index + 4]
      else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }
}
