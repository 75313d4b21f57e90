import CLibXML2

/// A grammar that libxml2 has compiled, and its judgement of elements: the owner of a schema of libxml2.
///
/// What is judged is the shape of an element: names, attributes, and where there is text; the text itself no grammar of
/// these formats looks at. So the tree that libxml2 needs stays small, and is gone before the next element comes.
struct RelaxNG: ~Copyable {
  private let schema: xmlRelaxNGPtr
  private let context: xmlRelaxNGValidCtxtPtr
  private let complaint: Complaint
  private let memory: ShapeMemory
  private let namespace: String

  /// - Throws: where libxml2 does not take the grammar, which is a fault of the program, or has no memory.
  init(_ grammar: Grammar, start: Set<String>) throws(XMLFault) {
    LibXML2.start
    let text = grammar.relaxNG(start: start)
    let complaint = Complaint()
    guard let schema = RelaxNG.compile(text, complaint) else {
      throw XMLFault(line: 0, column: 0, reason: "the grammar: \(complaint.first)")
    }
    guard let context = xmlRelaxNGNewValidCtxt(schema) else {
      xmlRelaxNGFree(schema)
      throw XMLFault(line: 0, column: 0, reason: "libxml2 is out of memory")
    }
    xmlRelaxNGSetValidStructuredErrors(
      context, Complaint.handler, Unmanaged.passUnretained(complaint).toOpaque())
    self.schema = schema
    self.context = context
    self.complaint = complaint
    memory = ShapeMemory(grammar)
    namespace = grammar.namespace
  }

  deinit {
    withExtendedLifetime(complaint) {
      xmlRelaxNGFreeValidCtxt(context)
      xmlRelaxNGFree(schema)
    }
  }

  /// What libxml2 first complains of; `nil` of a valid element.
  func complaint(about element: MarkupElement) -> String? {
    let shape = memory.shape(of: element)
    if memory.contains(shape) { return nil }
    guard let document = xmlNewDoc("1.0") else { return "libxml2 is out of memory" }
    defer { xmlFreeDoc(document) }
    ShapeTree(document, namespace: namespace).add(element, to: nil)
    complaint.first = ""
    let code = xmlRelaxNGValidateDoc(context, document)
    if code == 0 { memory.insert(shape) }
    return code == 0 ? nil : complaint.first
  }

  private static func compile(_ text: String, _ complaint: Complaint) -> xmlRelaxNGPtr? {
    var text = text
    return text.withUTF8 { bytes -> xmlRelaxNGPtr? in
      bytes.withMemoryRebound(to: CChar.self) { bytes -> xmlRelaxNGPtr? in
        guard let parser = xmlRelaxNGNewMemParserCtxt(bytes.baseAddress, Int32(bytes.count))
        else { return nil }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        xmlRelaxNGSetParserStructuredErrors(
          parser, Complaint.handler, Unmanaged.passUnretained(complaint).toOpaque())
        return xmlRelaxNGParse(parser)
      }
    }
  }
}

/// The first thing that libxml2 says.
private final class Complaint {
  var first = ""

  static let handler: xmlStructuredErrorFunc = { data, error in
    guard let data, let error, let message = error.pointee.message else { return }
    let complaint = Unmanaged<Complaint>.fromOpaque(data).takeUnretainedValue()
    guard complaint.first.isEmpty else { return }
    complaint.first = String(cString: message).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// Makes libxml2's tree of an element.
private struct ShapeTree {
  private let document: xmlDocPtr
  private let namespace: String

  init(_ document: xmlDocPtr, namespace: String) {
    self.document = document
    self.namespace = namespace
  }

  func add(_ element: MarkupElement, to parent: xmlNodePtr?, _ own: xmlNsPtr? = nil) {
    guard let node = xmlNewDocNode(document, nil, element.localName, nil) else { return }
    var own = own
    if let parent {
      xmlAddChild(parent, node)
    } else {
      xmlDocSetRootElement(document, node)
      if !namespace.isEmpty { own = xmlNewNs(node, namespace, nil) }
    }
    if element.namespace == namespace {
      xmlSetNs(node, own)
    } else if !element.namespace.isEmpty {
      xmlSetNs(node, xmlNewNs(node, element.namespace, "other"))
    }
    for attribute in element.attributes { add(attribute, to: node) }
    var hasText = false
    for content in element.content {
      switch content {
      case .element(let child): add(child, to: node, own)
      case .remark: continue
      case .text(let text):
        if !hasText, !text.isBlank {
          hasText = true
          xmlAddChild(node, xmlNewDocText(document, "x"))
        }
      }
    }
  }

  private func add(_ attribute: MarkupElement.Attribute, to node: xmlNodePtr) {
    if attribute.prefix == "xml" {
      let xml = xmlSearchNsByHref(document, node, "http://www.w3.org/XML/1998/namespace")
      xmlNewNsProp(node, xml, attribute.localName, attribute.value)
    } else if attribute.prefix.isEmpty {
      xmlNewProp(node, attribute.localName, attribute.value)
    } else {
      let other = xmlNewNs(node, attribute.namespace, attribute.prefix)
      xmlNewNsProp(
        node, other ?? xmlSearchNs(document, node, attribute.prefix),
        attribute.localName, attribute.value)
    }
  }
}
