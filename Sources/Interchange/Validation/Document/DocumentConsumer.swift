/// What takes the events of a document that is read past its faults. A class, since the reader and its owner share it.
protocol DocumentConsumer: AnyObject {
  func take(_ event: DocumentEvent) throws(XMLFault)

  /// What people call a unit: its identifier, else its number; `nil` of what is no unit.
  func label(of part: MarkupElement) -> String?

  /// A unit could not be read.
  func passOver()

  /// The start tags of the frame's elements that are open, for a parser that begins anew.
  var prologue: String { get }
  /// Whether what is taken out of the text is told as done, and not as to be done.
  var isMending: Bool { get }
  /// Of the last unit that was read.
  var lastLabel: String? { get }

  /// - Parameter isWhole: whether the document was read to the end of its root element.
  func end(isWhole: Bool) throws(XMLFault)
}

extension MarkupElement {
  /// Its start tag with the namespaces that it declares, and nothing else.
  var bareTag: String {
    let own = declarations.map { prefix, uri in
      let name = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix
      return " \(name)=\"\(MarkupText.escaped(uri, inAttribute: true))\""
    }
    return "<\(name)\(own.joined())>"
  }
}
