/// The core structure of TBX of 2019 (ISO 30042:2019), written from the standard's published facts.
///
/// A data category of DCT style is an element of its module's namespace: here any element of another namespace, which
/// ``TBXCategories`` then knows by its name.
enum TBXGrammar {
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  static let grammar = Grammar(
    namespace: namespace, root: "tbx", frame: ["tbx", "text", "body", "back"],
    units: ["conceptEntry", "refObjectSec"], headers: ["tbxHeader"],
    frame + entries + groups + inline + TBXParts.header("tbxHeader", "fileDesc") + TBXParts.back)

  private static let frame = [
    ElementRule(
      "tbx", [.required("xml:lang"), .required("type"), .required("style", ["dca", "dct"])],
      .elements(.sequence("tbxHeader", "text"))),
    ElementRule(
      "text", TBXParts.id, .elements(.sequence(.optional("body"), .optional("back")))),
    ElementRule("body", TBXParts.id, .elements(.some("conceptEntry"))),
    ElementRule("back", TBXParts.id, .elements(.many("refObjectSec"))),
    ElementRule(
      "fileDesc", TBXParts.id,
      .elements(.sequence(.optional("publicationStmt"), .optional("titleStmt"), "sourceDesc"))),
    ElementRule(
      "refObjectSec", [.required("type")] + TBXParts.id, .elements(.some("refObject"))),
  ]

  /// What may be said of a concept, a language or a term alike.
  private static let auxiliary = Particle.many(
    .choice(
      "admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref",
      .foreign(isPlain: false)))

  private static let links = Particle.many(
    .choice("admin", "adminGrp", "note", "ref", "transacGrp", "xref", .foreign(isPlain: false)))

  private static let entries = [
    ElementRule(
      "conceptEntry", [.required("id")], .elements(.sequence(auxiliary, .some("langSec")))),
    ElementRule(
      "langSec", [.required("xml:lang")], .elements(.sequence(auxiliary, .some("termSec")))),
    ElementRule(
      "termSec", TBXParts.id,
      .elements(
        .sequence(
          "term", .any("termNote", "termNoteGrp", .foreign(isPlain: false)), auxiliary))),
    ElementRule("term", TBXParts.id, .mixed(["hi"])),
    ElementRule("date", TBXParts.id, .text),
    ElementRule("note", TBXParts.idLang, .mixed(noteText)),
    ElementRule("xref", TBXParts.id + [.required("target"), .required("type")], .text),
  ]

  /// The data categories of DCA style, and the groups that hold one with what is said of it.
  private static let groups: [ElementRule] = {
    func group(_ name: String, _ head: String, isPlain: Bool = false, _ rest: Particle)
      -> ElementRule
    {
      let head = Particle.choice(.element(head), .foreign(isPlain: isPlain))
      return ElementRule(name, TBXParts.id, .elements(.sequence(head, rest)))
    }
    let plain = Particle.foreign(isPlain: true)
    return ["admin", "descrip", "termNote"].map {
      ElementRule($0, TBXParts.category, .mixed(noteText))
    }
      + ["adminNote", "descripNote", "ref", "transac", "transacNote"].map {
        ElementRule($0, TBXParts.category, .text)
      } + [
        group("adminGrp", "admin", .any("adminNote", "note", "ref", "xref", plain)),
        group(
          "descripGrp", "descrip",
          .any(
            "admin", "adminGrp", "descripNote", "note", "ref", "transacGrp", "xref",
            .foreign(isPlain: false))),
        group("termNoteGrp", "termNote", links),
        group(
          "transacGrp", "transac", isPlain: true,
          .any("date", "note", "ref", "transacNote", "xref", plain)),
        ElementRule("itemGrp", TBXParts.id, .elements(.sequence("item", links))),
        ElementRule("item", TBXParts.idType, .mixed(noteText)),
      ]
  }()

  private static let noteText = ["ec", "foreign", "hi", "ph", "sc"]

  private static let inline = [
    ElementRule(
      "ec",
      .optional("startRef", "disp", "equiv", "id", "subtype", "target") + [
        .optional("isolated", ["yes", "no"]),
        .optional("type", ["fmt", "ui", "quote", "link", "image", "other"]),
      ], .empty),
    ElementRule("sc", [.required("id"), .optional("isolated", ["yes", "no"])], .empty),
    ElementRule("foreign", TBXParts.idLang, .mixed(noteText)),
    ElementRule(
      "hi",
      [
        .optional("target"),
        .optional(
          "type",
          [
            "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
          ]),
      ], .text),
    ElementRule("ph", .optional("type"), .empty),
    ElementRule("p", TBXParts.idLang + .optional("type"), .mixed(noteText)),
  ]
}
