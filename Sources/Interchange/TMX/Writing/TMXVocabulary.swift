/// What `tmx14.dtd` lets stand where.
enum TMXVocabulary {
  /// The attributes that an element may have.
  struct Attributes {
    private let names: [(string: String, written: StaticString)]

    init(_ names: StaticString...) { self.names = names.map { ($0.description, $0) } }

    subscript(_ name: String) -> StaticString? { names.first { $0.string == name }?.written }
  }

  /// By the names of their elements, in the order of the DTD. `xml:lang` of a `tuv` is the writer's own to set.
  static let attributes: [String: Attributes] = [
    "header": Attributes(
      "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
      "o-encoding", "creationdate", "creationid", "changedate", "changeid"),
    "tu": Attributes(
      "tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool",
      "creationtoolversion", "creationdate", "creationid", "changedate", "segtype", "changeid",
      "o-tmf", "srclang"),
    "tuv": Attributes(
      "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool",
      "creationtoolversion", "creationdate", "creationid", "changedate", "o-tmf", "changeid"),
    "note": Attributes("o-encoding", "xml:lang"),
    "prop": Attributes("type", "xml:lang", "o-encoding"),
    "ude": Attributes("name", "base"),
    "map": Attributes("unicode", "code", "ent", "subst"),
    "bpt": Attributes("i", "x", "type"),
    "ept": Attributes("i"),
    "sub": Attributes("datatype", "type"),
    "it": Attributes("pos", "x", "type"),
    "ph": Attributes("x", "assoc", "type"),
    "hi": Attributes("x", "type"),
    "ut": Attributes("x"),
  ]

  static let segmentTypes = ["block", "paragraph", "sentence", "phrase"]

  /// What the header must say, and what it says where nothing is known. The tool's version is the writer's own.
  static let headerDefaults: [(name: String, value: String)] = [
    ("creationtool", "Dabir"), ("creationtoolversion", ""), ("segtype", "sentence"),
    ("o-tmf", "unknown"), ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "unknown"),
  ]

  /// An inline element by its name.
  static func inline(_ name: String) -> StaticString? {
    switch name {
    case "bpt": "bpt"
    case "ept": "ept"
    case "sub": "sub"
    case "it": "it"
    case "ph": "ph"
    case "hi": "hi"
    case "ut": "ut"
    default: nil
    }
  }

  /// Whether the element holds text of the language, or native code with sub-flows in it.
  static func holdsText(_ name: String) -> Bool { name == "seg" || name == "hi" || name == "sub" }
}
