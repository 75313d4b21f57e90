/// Says in words what a grammar refuses: one sentence a fault, at the element that it is about.
///
/// libxml2 judges; where it says no, this finds out why, by the derivatives of the content rules (Brzozowski, 1964). It
/// goes on behind each fault as if it were mended, so that one fault is not told twice.
struct GrammarExplainer {
  struct Fault {
    enum Kind { case element, missing, attribute, value, text }
    let kind: Kind
    /// The element that it is about.
    let element: MarkupElement
    let message: String
    /// What to write instead, where that is plain.
    var suggestion: String?
    /// The attribute that it is about, where it is about one that is there.
    var attribute: String?
  }

  private let grammar: Grammar
  private(set) var faults: [Fault] = []

  init(_ grammar: Grammar) { self.grammar = grammar }

  /// Adds the faults of an element and of what it holds.
  mutating func explain(_ element: MarkupElement) {
    guard element.namespace == grammar.namespace, let rule = grammar.rules[element.localName]
    else { return }
    attributes(of: element, by: rule)
    content(of: element, by: rule)
    for child in element.children { explain(child) }
  }

  // MARK: Attributes

  private mutating func attributes(of element: MarkupElement, by rule: ElementRule) {
    let names = rule.attributes.map(\.name)
    let missing = rule.attributes.filter { $0.isRequired && element[$0.name] == nil }
    var taken: Set<String> = []
    for attribute in element.attributes {
      guard let known = rule.attributes.first(where: { $0.name == attribute.name }) else {
        let near =
          missing.map(\.name).first { Spelling.areNear($0, attribute.name) }
          ?? names.first { Spelling.areNear($0, attribute.name) && element[$0] == nil }
        if let near { taken.insert(near) }
        let way = near.map { "did you mean \($0)?" } ?? known(names)
        add(
          .attribute, element,
          "\(element.tag) has an attribute \(attribute.name) that it may not have; \(way)",
          near, attribute: attribute.name)
        continue
      }
      if !known.values.isEmpty, !known.values.contains(attribute.value) {
        add(
          .value, element,
          "\(known.name)=\"\(attribute.value)\" of \(element.tag) must be \(Words.either(known.values))",
          Spelling.nearest(attribute.value, known.values), attribute: attribute.name)
      }
    }
    for attribute in missing where !taken.contains(attribute.name) {
      let values = attribute.values.isEmpty ? "" : ", \(Words.either(attribute.values))"
      add(.attribute, element, "\(element.tag) needs the attribute \(attribute.name)\(values)")
    }
  }

  private func known(_ names: [String]) -> String {
    names.isEmpty ? "it has none" : "it may have \(Words.list(names.sorted()))"
  }

  // MARK: Content

  private mutating func content(of element: MarkupElement, by rule: ElementRule) {
    switch rule.content {
    case .empty:
      refuseText(of: element, "\(element.tag) must be empty")
      for child in element.children { refuse(child, in: element, "\(element.tag) must be empty") }
    case .text:
      for child in element.children {
        refuse(child, in: element, "\(element.tag) holds text only")
      }
    case .mixed(let names):
      for child in element.children
      where child.namespace != grammar.namespace || !names.contains(child.localName) {
        refuse(
          child, in: element,
          "\(element.tag) may hold text and \(Words.list(names.map { "<\($0)>" }))")
      }
    case .elements(let particle):
      refuseText(of: element, "\(element.tag) may hold elements only")
      match(element, particle)
    }
  }

  private mutating func match(_ element: MarkupElement, _ particle: Particle) {
    var rest = particle
    let alphabet = particle.names
    for child in element.children {
      let name = child.namespace == grammar.namespace ? child.localName : nil
      if let next = rest.derivative(name, in: grammar, child) {
        rest = next
        continue
      }
      // Perhaps one element is missing before this one.
      if let missing = rest.first.first(where: { required in
        rest.isRequired(required)
          && rest.derivative(required, in: grammar, nil)?.derivative(name, in: grammar, child)
            != nil
      }) {
        add(.missing, element, "\(element.tag) needs <\(missing)> before \(child.tag)")
        rest =
          rest.derivative(missing, in: grammar, nil)?
          .derivative(name, in: grammar, child) ?? rest
        continue
      }
      if let name, alphabet.contains(name) {
        let place =
          rest.first.isEmpty
          ? "it has its place before" : "here may stand \(Words.list(rest.first.map { "<\($0)>" }))"
        add(.element, child, "\(child.tag) may not stand here in \(element.tag); \(place)")
      } else {
        refuse(
          child, in: element,
          alphabet.isEmpty
            ? "it holds no elements"
            : "\(element.tag) may hold \(Words.list(alphabet.map { "<\($0)>" }))")
      }
    }
    if !rest.isNullable {
      let missing = rest.first.filter(rest.isRequired)
      let names = (missing.isEmpty ? rest.first : missing).map { "<\($0)>" }
      add(.missing, element, "\(element.tag) needs \(Words.either(names)) in it")
    }
  }

  private mutating func refuse(_ child: MarkupElement, in parent: MarkupElement, _ why: String) {
    let near = grammar.rules.keys.sorted().first {
      $0 != child.localName && Spelling.areNear($0, child.localName)
    }
    let known = child.namespace == grammar.namespace && grammar.rules[child.localName] != nil
    let way = known ? "" : near.map { "; did you mean <\($0)>?" } ?? ""
    add(
      .element, child, "\(child.tag) may not stand in \(parent.tag): \(why)\(way)",
      known ? nil : near)
  }

  private mutating func refuseText(of element: MarkupElement, _ why: String) {
    guard element.hasOwnText else { return }
    let text = element.ownText.trimmed
    add(.text, element, "there is text in \(element.tag), «\(text.clipped(to: 40))»: \(why)")
  }

  private mutating func add(
    _ kind: Fault.Kind, _ element: MarkupElement, _ message: String, _ suggestion: String? = nil,
    attribute: String? = nil
  ) {
    faults.append(
      Fault(
        kind: kind, element: element, message: message, suggestion: suggestion,
        attribute: attribute))
  }
}
