/// What a format lets stand where: the source of the RELAX NG that libxml2 judges by (``relaxNG(start:)``) and of the
/// sentences that tell people what is wrong (``GrammarExplainer``).
///
/// Each name has one rule wherever it stands, as in a DTD; none of the formats needs more.
struct Grammar: Sendable {
  /// The namespace of the elements; empty where they have none.
  let namespace: String
  let root: String
  /// The elements above the parts: `tmx` and `body`. They stay open as long as the file goes on.
  let frame: Set<String>
  /// The elements that come by the thousand, and are judged one by one: `tu`.
  let units: Set<String>
  /// The elements of the frame's own that are judged whole: `header`.
  let headers: Set<String>
  let rules: [String: ElementRule]

  init(
    namespace: String = "", root: String, frame: Set<String>, units: Set<String>,
    headers: Set<String>, _ rules: [ElementRule]
  ) {
    self.namespace = namespace
    self.root = root
    self.frame = frame
    self.units = units
    self.headers = headers
    self.rules = Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The grammar of the frame alone: units and headers are judged apart, and stand in it as empty elements.
  var ofFrame: Grammar {
    let leaves = (units.union(headers)).map { ElementRule($0, [], .empty) }
    return Grammar(
      namespace: namespace, root: root, frame: frame, units: units, headers: headers,
      rules.values.filter { !units.contains($0.name) && !headers.contains($0.name) } + leaves)
  }
}

/// The attributes and the content of an element.
struct ElementRule: Sendable {
  let name: String
  let attributes: [AttributeRule]
  let content: ContentRule

  init(_ name: String, _ attributes: [AttributeRule], _ content: ContentRule) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }
}

struct AttributeRule: Sendable {
  /// With its prefix: `xml:lang`.
  let name: String
  let isRequired: Bool
  /// The values that it may have; empty where any text will do.
  let values: [String]

  static func required(_ name: String, _ values: [String] = []) -> AttributeRule {
    AttributeRule(name: name, isRequired: true, values: values)
  }

  static func optional(_ name: String, _ values: [String] = []) -> AttributeRule {
    AttributeRule(name: name, isRequired: false, values: values)
  }

}

enum ContentRule: Sendable {
  case empty
  /// Text and no element.
  case text
  /// Text with elements of these names among it, in any order.
  case mixed([String])
  /// Elements only.
  case elements(Particle)
}

/// A regular expression over the names of elements.
indirect enum Particle: Sendable, Equatable, ExpressibleByStringLiteral {
  /// Matches the empty sequence.
  case nothing
  case element(String)
  /// An element of another namespace: a data category of a TBX module. Where it is `plain`, it holds text only.
  case foreign(isPlain: Bool)
  case sequence([Particle])
  case choice([Particle])
  case many(Particle)

  init(stringLiteral name: String) { self = .element(name) }

  static func optional(_ particle: Particle) -> Particle { .choice([particle, .nothing]) }
  static func some(_ particle: Particle) -> Particle { .sequence([particle, .many(particle)]) }
  static func any(_ particles: Particle...) -> Particle { .many(.choice(particles)) }
  static func sequence(_ particles: Particle...) -> Particle { .sequence(particles) }
  static func choice(_ particles: Particle...) -> Particle { .choice(particles) }
}
