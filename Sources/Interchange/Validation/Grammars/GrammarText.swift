/// A grammar written down in RELAX NG (OASIS, 3 December 2001), XML syntax: the only one that libxml2 reads.
extension Grammar {
  /// - Parameter start: the names of the elements that a document may consist of.
  func relaxNG(start: Set<String>) -> String {
    let elements = rules.values.sorted { $0.name < $1.name }.map { define($0) }.joined()
    let choices = start.sorted().map { "<ref name=\"\($0)\"/>" }.joined()
    return """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="\(namespace)">
      <start><choice>\(choices)</choice></start>
      \(elements)\(foreign)</grammar>

      """
  }

  private func define(_ rule: ElementRule) -> String {
    let attributes = rule.attributes.map(text).joined()
    return """
      <define name="\(rule.name)"><element name="\(rule.name)">\(attributes)\(text(rule.content))</element></define>

      """
  }

  private func text(_ attribute: AttributeRule) -> String {
    let values = attribute.values.map { "<value>\($0)</value>" }.joined()
    let content = values.isEmpty ? "<text/>" : "<choice>\(values)</choice>"
    let pattern = "<attribute name=\"\(attribute.name)\">\(content)</attribute>"
    return attribute.isRequired ? pattern : "<optional>\(pattern)</optional>"
  }

  private func text(_ content: ContentRule) -> String {
    switch content {
    case .empty: "<empty/>"
    case .text: "<text/>"
    case .mixed(let names):
      "<zeroOrMore><choice><text/>"
        + names.map { "<ref name=\"\($0)\"/>" }.joined() + "</choice></zeroOrMore>"
    case .elements(let particle): text(particle)
    }
  }

  private func text(_ particle: Particle) -> String {
    switch particle {
    case .nothing: "<empty/>"
    case .element(let name): "<ref name=\"\(name)\"/>"
    case .foreign(let isPlain): "<ref name=\"\(isPlain ? "foreign.plain" : "foreign.category")\"/>"
    case .sequence(let parts): "<group>" + parts.map(text).joined() + "</group>"
    case .choice(let parts): "<choice>" + parts.map(text).joined() + "</choice>"
    case .many(let part): "<zeroOrMore>\(text(part))</zeroOrMore>"
    }
  }

  /// Elements of any other namespace, with any attributes. Without a namespace of its own a grammar has none of them.
  private var foreign: String {
    guard !namespace.isEmpty, let note = rules["note"] else { return "" }
    func define(_ name: String, _ content: ContentRule) -> String {
      """
      <define name="\(name)"><element><anyName><except><nsName ns="\(namespace)"/></except></anyName>\
      <zeroOrMore><attribute><anyName/></attribute></zeroOrMore>\(text(content))</element></define>

      """
    }
    return define("foreign.category", note.content) + define("foreign.plain", .text)
  }
}
