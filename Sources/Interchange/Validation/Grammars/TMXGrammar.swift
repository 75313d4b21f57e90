/// The structure of TMX 1.1 to 1.4b (LISA OSCAR, 1998 to 2005), written from the specification.
///
/// What the versions differ in: 1.2 brought `hi`, took `sub` out of the segment itself, and gave it attributes; 1.3
/// replaced `lang` by `xml:lang`, and left it to old tools; 1.4 lets `ut` hold `sub`.
enum TMXGrammar {
  enum Version: String, CaseIterable, Sendable, Comparable {
    case v1_1 = "1.1"
    case v1_2 = "1.2"
    case v1_3 = "1.3"
    case v1_4 = "1.4"

    static func < (a: Version, b: Version) -> Bool { a.rawValue < b.rawValue }

    /// The version that a document claims; revisions of 1.4 are one.
    init?(claimed text: String) {
      self.init(rawValue: ["1.4a", "1.4b"].contains(text) ? "1.4" : text)
    }

    /// True where `xml:lang` names the language, and not `lang`.
    var hasXMLLang: Bool { self >= .v1_3 }
  }

  static let segmentTypes = ["block", "paragraph", "sentence", "phrase"]

  static func grammar(_ version: Version) -> Grammar {
    // The DTDs of 1.3 and 1.4 fix the value; a revision in it is told of by a rule.
    let root: [AttributeRule] = [.required("version")]
    let elements: [ElementRule] = [
      ElementRule("tmx", root, .elements(.sequence("header", "body"))),
      ElementRule("header", headerAttributes, .elements(.any("note", "prop", "ude"))),
      ElementRule("body", [], .elements(.many("tu"))),
      ElementRule("note", .optional("o-encoding") + language(version), .text),
      // The DTD of 1.3 alone has forgotten its lang.
      ElementRule(
        "prop",
        [.required("type"), .optional("o-encoding")]
          + (version == .v1_3 ? .optional("xml:lang") : language(version)), .text),
      ElementRule("ude", [.required("name"), .optional("base")], .elements(.some("map"))),
      ElementRule(
        "map", [.required("unicode")] + .optional("code", "ent", "subst"), .empty),
      ElementRule(
        "tu",
        .optional("tuid", "srclang") + [.optional("segtype", segmentTypes)] + history,
        .elements(.sequence(.any("note", "prop"), .some("tuv")))),
      ElementRule(
        "tuv", variantLanguage(version) + history,
        .elements(.sequence(.any("note", "prop"), "seg"))),
    ]
    return Grammar(
      root: "tmx", frame: ["tmx", "body"], units: ["tu"], headers: ["header"],
      elements + codes(version))
  }

  /// The segment and its inline codes.
  private static func codes(_ version: Version) -> [ElementRule] {
    let hi = version >= .v1_2 ? ["hi"] : []
    let inline = ["bpt", "ept", "ph", "it", "ut"] + hi
    var elements = [
      ElementRule("seg", [], .mixed(version >= .v1_2 ? inline : inline + ["sub"])),
      ElementRule("bpt", [.required("i")] + .optional("x", "type"), .mixed(["sub"])),
      ElementRule("ept", [.required("i")], .mixed(["sub"])),
      ElementRule(
        "it", [.required("pos", ["begin", "end"])] + .optional("x", "type"), .mixed(["sub"])),
      ElementRule("ph", .optional("x", "assoc", "type"), .mixed(["sub"])),
      ElementRule("ut", .optional("x"), version >= .v1_4 ? .mixed(["sub"]) : .text),
      ElementRule(
        "sub", version >= .v1_2 ? .optional("datatype", "type") : [], .mixed(inline)),
    ]
    if version >= .v1_2 {
      elements.append(ElementRule("hi", .optional("x", "type"), .mixed(inline)))
    }
    return elements
  }

  private static let headerAttributes: [AttributeRule] =
    [
      .required("creationtool"), .required("creationtoolversion"),
      .required("segtype", segmentTypes), .required("o-tmf"), .required("adminlang"),
      .required("srclang"), .required("datatype"),
    ] + .optional("o-encoding", "creationdate", "creationid", "changedate", "changeid")

  private static let history: [AttributeRule] = .optional(
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "changeid", "o-tmf")

  private static func language(_ version: Version) -> [AttributeRule] {
    version.hasXMLLang ? .optional("xml:lang", "lang") : .optional("lang")
  }

  private static func variantLanguage(_ version: Version) -> [AttributeRule] {
    version.hasXMLLang ? [.required("xml:lang"), .optional("lang")] : [.required("lang")]
  }
}

extension [AttributeRule] {
  static func optional(_ names: String...) -> [AttributeRule] {
    names.map { AttributeRule.optional($0) }
  }
}
