import Glibc

/// The tag that starts or ends an element, read from where libxml2 has it; not to be kept.
struct XMLTag {
  /// Without its prefix. The same name has the same address all through a document: see ``XMLEventSink/intern(_:)``.
  let localName: UnsafePointer<UInt8>
  let prefix: UnsafePointer<UInt8>?
  /// The URI.
  let namespace: UnsafePointer<UInt8>?
  /// Two pointers a declaration: prefix and URI.
  var declarations: UnsafePointer<UnsafePointer<UInt8>?>?
  var declarationCount = 0
  var attributes = XMLAttributes(nil, count: 0)

  var name: String { String(cString: localName) }

  func isNamed(_ name: StaticString) -> Bool {
    strcmp(localName, name.utf8Start) == 0
  }

  /// The start tag with its namespaces and without its attributes, as it would be written again.
  var replay: [UInt8] {
    var text = "<" + (prefix.map { String(cString: $0) + ":" } ?? "") + name
    for index in 0..<declarationCount {
      guard let uri = declarations?[2 * index + 1] else { continue }
      let prefix = declarations?[2 * index].map { ":" + String(cString: $0) } ?? ""
      let value = String(cString: uri).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
      text += " xmlns\(prefix)=\"\(value)\""
    }
    return Array((text + ">").utf8)
  }
}

/// The attributes of an element, read from where libxml2 has them; not to be kept.
struct XMLAttributes {
  /// Five pointers an attribute: name, prefix, namespace, and both ends of the value.
  private let pointers: UnsafePointer<UnsafePointer<UInt8>?>?
  let count: Int

  init(_ pointers: UnsafePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointers = pointers
    self.count = count
  }

  /// The value of an attribute by its name and, where one is given, its prefix.
  func value(_ name: String, prefix: String? = nil) -> String? {
    for index in 0..<count {
      guard let own = localName(index), String(cString: own) == name,
        self.prefix(index).map({ String(cString: $0) }) == prefix
      else { continue }
      return text(index)
    }
    return nil
  }

  /// The bytes of a value, in which an ampersand is `&#38;`, by its name and, where one is given, its prefix.
  func bytes(_ name: StaticString, prefix: StaticString? = nil) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count {
      guard let own = localName(index), strcmp(own, name.utf8Start) == 0 else { continue }
      switch (self.prefix(index), prefix) {
      case (nil, nil): return bytes(index)
      case (let own?, let prefix?) where strcmp(own, prefix.utf8Start) == 0: return bytes(index)
      default: continue
      }
    }
    return nil
  }

  /// All of them, in the order of the document, with their prefixes.
  var all: [KeptElement.Attribute] { (0..<count).map(attribute) }

  func attribute(_ index: Int) -> KeptElement.Attribute {
    let local = localName(index).map { String(cString: $0) } ?? ""
    let name = prefix(index).map { String(cString: $0) + ":" + local } ?? local
    return KeptElement.Attribute(name, text(index))
  }

  private func text(_ index: Int) -> String { XMLAttributes.text(bytes(index)) }

  /// The text of a value. As long as entities are not expanded, libxml2 leaves an ampersand as `&#38;`.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
  }

  func localName(_ index: Int) -> UnsafePointer<UInt8>? { pointers?[5 * index] }
  func prefix(_ index: Int) -> UnsafePointer<UInt8>? { pointers?[5 * index + 1] }

  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = pointers?[5 * index + 3], let end = pointers?[5 * index + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The bytes of all the values.
  var byteCount: Int {
    var sum = 0
    for index in 0..<count { sum += bytes(index).count }
    return sum
  }
}
