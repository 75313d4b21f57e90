/// Elements written down again.
enum MarkupText {
  /// An element with all that it holds.
  static func write(_ element: MarkupElement, to output: inout [UInt8]) {
    startTag(element, isEmpty: element.content.isEmpty, to: &output)
    guard !element.content.isEmpty else { return }
    for content in element.content {
      switch content {
      case .text(let text): put(text, inAttribute: false, to: &output)
      case .element(let child): write(child, to: &output)
      case .remark(let markup): output += markup.utf8
      }
    }
    output += "</\(element.name)>".utf8
  }

  static func startTag(_ element: MarkupElement, isEmpty: Bool = false, to output: inout [UInt8]) {
    output += element.bareTag.dropLast().utf8
    for attribute in element.attributes {
      output += " \(attribute.name)=\"".utf8
      put(attribute.value, inAttribute: true, to: &output)
      output += "\"".utf8
    }
    output += (isEmpty ? "/>" : ">").utf8
  }

  static func escaped(_ text: String, inAttribute: Bool) -> String {
    var output: [UInt8] = []
    put(text, inAttribute: inAttribute, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func put(_ text: String, inAttribute: Bool, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        switch XMLText.special(bytes, at: index, inAttribute: inAttribute) {
        case nil:
          output.append(bytes[index])
          index += 1
        case .escaped(let escape):
          output += UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount)
          index += 1
        case .forbidden(_, let length): index += length
        }
      }
    }
  }
}
