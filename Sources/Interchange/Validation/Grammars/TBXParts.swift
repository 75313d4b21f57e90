/// What the two generations of TBX have in common.
enum TBXParts {
  static let id: [AttributeRule] = .optional("id")
  static let idLang: [AttributeRule] = .optional("id", "xml:lang")
  static let idType: [AttributeRule] = .optional("id", "type")
  /// The attributes of a data category of DCA style.
  static let category: [AttributeRule] =
    [.required("type")] + .optional("id", "xml:lang", "target", "datatype")

  static func header(_ name: String, _ description: String) -> [ElementRule] {
    [
      ElementRule(
        name, id,
        .elements(
          .sequence(.element(description), .optional("encodingDesc"), .optional("revisionDesc")))),
      ElementRule("publicationStmt", id, .elements(.some("p"))),
      ElementRule("titleStmt", idLang, .elements(.sequence("title", .many("note")))),
      ElementRule("title", idLang, .text),
      ElementRule("sourceDesc", idLang, .elements(.some("p"))),
      ElementRule("encodingDesc", id, .elements(.some("p"))),
      ElementRule("revisionDesc", idLang, .elements(.some("change"))),
      ElementRule("change", idLang, .elements(.some("p"))),
    ]
  }

  static let back = [
    ElementRule(
      "refObject", id, .elements(.some(.choice("itemSet", "itemGrp", "item")))),
    ElementRule("itemSet", idType, .elements(.some(.choice("itemGrp", "item")))),
  ]
}
