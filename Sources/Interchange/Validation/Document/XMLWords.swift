import CLibXML2
import PersianText

/// What is wrong with markup, in sentences with the way out.
enum XMLWords {
  /// - Parameter encoding: what the file is in, where that is not UTF-8.
  static func tell(
    _ kind: Scrubber.Finding.Kind, _ encoding: String?
  ) -> (ValidationRule, String) {
    switch kind {
    case .control(let value, let isReference):
      let hex = String(value, radix: 16, uppercase: true)
      let code =
        Unicode.Scalar(value).map(codePoint)
        ?? (value < 0xE000 ? "U+\(hex), half of a character" : "what is no character")
      let what =
        isReference ? "a reference to \(code), which XML forbids" : "\(code), which XML forbids"
      return (
        XMLRules.control,
        "there is \(what); take it out, as --repair does: OmegaT drops a whole memory for one"
      )
    case .halves(let scalar):
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return (
        XMLRules.control,
        "\(codePoint(scalar)) is written as the two halves of UTF-16, which XML forbids; write &#x\(hex);"
      )
    case .entity(let name):
      return (
        XMLRules.entity,
        "&\(name); is not one of the five entities of XML, and is not expanded here; write what it stands for"
      )
    case .ampersand:
      return (XMLRules.malformed, "a bare & stands for itself as &amp; only; write &amp;")
    case .invalidByte(let byte):
      if let encoding {
        return (
          XMLRules.encoding,
          "a byte here means nothing in \(encoding), which the file says that it is; save it as UTF-8, or declare what it is"
        )
      }
      let hex = String(byte, radix: 16, uppercase: true)
      return (
        XMLRules.encoding,
        "the byte 0x\(hex) is no UTF-8, which the file says that it is; perhaps it is windows-1256 or windows-1252: save it as UTF-8, or declare what it is"
      )
    }
  }

  /// What a repair has done about it.
  static func done(
    _ kind: Scrubber.Finding.Kind, _ encoding: String?
  ) -> (ValidationRule, String) {
    switch kind {
    case .control(let value, let isReference):
      let hex = String(value, radix: 16, uppercase: true)
      let code = Unicode.Scalar(value).map(codePoint) ?? "U+\(hex)"
      return (
        RepairRules.changed, "\(isReference ? "a reference to " : "")\(code) was taken out"
      )
    case .halves(let scalar):
      return (RepairRules.changed, "the two halves of \(codePoint(scalar)) were put together")
    case .entity(let name): return (RepairRules.leftOut, "the reference &\(name); was taken out")
    case .ampersand: return (RepairRules.changed, "a bare & was written &amp;")
    case .invalidByte(let byte):
      if let encoding {
        return (
          RepairRules.leftOut,
          "bytes that mean nothing in \(encoding) were written U+FFFD; save the file in its own encoding as UTF-8 first, if they mean something"
        )
      }
      let hex = String(byte, radix: 16, uppercase: true)
      return (
        RepairRules.leftOut,
        "bytes that are no UTF-8, from 0x\(hex) on, were written U+FFFD; save the file in its own encoding as UTF-8 first, if they mean something"
      )
    }
  }

  static func tell(
    _ problem: XMLProblem, part: MarkupElement?, innermost: String?, isAtEnd: Bool
  ) -> (ValidationRule, String) {
    if problem.code == XMLProblem.limit { return (XMLRules.limit, problem.message) }
    if (Int(XML_NS_ERR_XML_NAMESPACE.rawValue)...Int(XML_NS_ERR_COLON.rawValue))
      .contains(problem.code)
    {
      return (
        XMLRules.namespace,
        "\(clean(problem.message)); declare the prefix at the root, xmlns:…=\"…\", or take it off"
      )
    }
    let inside = innermost.map { " within <\($0)>" } ?? ""
    let whole =
      part.map {
        "; the \($0.tag) that begins at \($0.position.line):\($0.position.column) is passed over"
      } ?? ""
    if isAtEnd {
      return (
        XMLRules.malformed,
        innermost == nil
          ? "the file holds no XML document"
          : "the file ends too early,\(inside)\(whole); it was cut off: fetch it anew"
      )
    }
    return (XMLRules.malformed, "\(words(problem, inside))\(whole)")
  }

  private static func words(_ problem: XMLProblem, _ inside: String) -> String {
    switch xmlParserErrors(rawValue: UInt32(max(problem.code, 0))) {
    case XML_ERR_TAG_NAME_MISMATCH:
      "the end tag does not close the element that is open\(inside): \(clean(problem.message))"
    case XML_ERR_ATTRIBUTE_REDEFINED:
      "an attribute stands twice in its tag: \(clean(problem.message))"
    case XML_ERR_LT_IN_ATTRIBUTE: "a < stands in the value of an attribute; write &lt;"
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      "the value of an attribute must stand in quotes: \(clean(problem.message))"
    case XML_ERR_NAME_REQUIRED:
      "a < stands in text, where no tag begins; write &lt;"
    case XML_ERR_DOCUMENT_EMPTY: "the file does not begin as XML does: with < and a name"
    case XML_ERR_DOCUMENT_END: "something stands behind the end of the document; take it out"
    default: "the markup is broken\(inside): \(clean(problem.message))"
    }
  }

  /// libxml2's words without their full stop.
  private static func clean(_ message: String) -> String {
    var message = message
    while message.hasSuffix(".") || message.hasSuffix(" ") { message.removeLast() }
    return message.clipped(to: 160)
  }
}
