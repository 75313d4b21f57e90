/// The core structure of TBX of 2008 (ISO 30042:2008, ISO 12200), written from the standard's published facts.
enum MARTIFGrammar {
  static let grammar = Grammar(
    root: "martif", frame: ["martif", "text", "body", "back"],
    units: ["termEntry", "refObjectList"], headers: ["martifHeader"],
    frame + entries + groups + inline + TBXParts.header("martifHeader", "fileDesc")
      + TBXParts.back)

  private static let frame = [
    ElementRule(
      "martif", [.required("type"), .required("xml:lang")],
      .elements(.sequence("martifHeader", "text"))),
    ElementRule("text", TBXParts.id, .elements(.sequence("body", .optional("back")))),
    ElementRule("body", TBXParts.id, .elements(.some("termEntry"))),
    ElementRule("back", TBXParts.id, .elements(.many("refObjectList"))),
    ElementRule(
      "fileDesc", TBXParts.id,
      .elements(
        .sequence(.optional("titleStmt"), .optional("publicationStmt"), .some("sourceDesc")))),
    ElementRule(
      "refObjectList", [.required("type")] + TBXParts.id, .elements(.some("refObject"))),
  ]

  private static let auxiliary = Particle.any(
    "descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref")
  private static let links = Particle.any(
    "admin", "adminGrp", "transacGrp", "note", "ref", "xref")
  private static let termNotes = Particle.any("termNote", "termNoteGrp")
  private static let noteText = ["hi", "foreign", "bpt", "ept", "ph"]

  private static let entries = [
    ElementRule("termEntry", TBXParts.id, .elements(.sequence(auxiliary, .some("langSet")))),
    ElementRule(
      "langSet", [.required("xml:lang")] + TBXParts.id,
      .elements(.sequence(auxiliary, .some(.choice("tig", "ntig"))))),
    ElementRule(
      "tig", TBXParts.id, .elements(.sequence("term", .many("termNote"), auxiliary))),
    ElementRule("ntig", TBXParts.id, .elements(.sequence("termGrp", auxiliary))),
    ElementRule(
      "termGrp", TBXParts.id,
      .elements(.sequence("term", termNotes, .many("termCompList")))),
    ElementRule(
      "termCompList", [.required("type")] + TBXParts.id,
      .elements(.sequence(auxiliary, .some(.choice("termComp", "termCompGrp"))))),
    ElementRule(
      "termCompGrp", TBXParts.id, .elements(.sequence("termComp", termNotes, links))),
    ElementRule("termComp", TBXParts.idLang, .text),
    ElementRule("term", TBXParts.id, .mixed(["hi"])),
    ElementRule("date", TBXParts.id, .text),
    ElementRule("note", TBXParts.idLang, .mixed(noteText)),
    ElementRule("xref", TBXParts.idType + [.required("target")], .text),
  ]

  private static let groups: [ElementRule] =
    ["admin", "descrip", "termNote"].map {
      ElementRule($0, TBXParts.category, .mixed(noteText))
    }
    + ["adminNote", "descripNote", "ref", "transac", "transacNote"].map {
      ElementRule($0, TBXParts.category, .text)
    } + [
      ElementRule(
        "adminGrp", TBXParts.id,
        .elements(.sequence("admin", .any("adminNote", "note", "ref", "xref")))),
      ElementRule(
        "descripGrp", TBXParts.id,
        .elements(
          .sequence(
            "descrip",
            .any("descripNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref")))),
      ElementRule("termNoteGrp", TBXParts.id, .elements(.sequence("termNote", links))),
      ElementRule(
        "transacGrp", TBXParts.id,
        .elements(.sequence("transac", .any("transacNote", "date", "note", "ref", "xref")))),
      ElementRule("itemGrp", TBXParts.id, .elements(.sequence("item", links))),
      ElementRule("item", TBXParts.idType, .mixed(noteText)),
    ]

  private static let inline = [
    ElementRule("hi", .optional("type", "target", "xml:lang"), .text),
    ElementRule("foreign", TBXParts.idLang, .mixed(noteText)),
    ElementRule("bpt", .optional("i", "type"), .text),
    ElementRule("ept", .optional("i"), .text),
    ElementRule("ph", .optional("type"), .text),
    ElementRule(
      "p",
      TBXParts.idLang + [.optional("type", ["DCSName", "XCSURI", "XCSContent"])],
      .mixed(noteText)),
  ]
}
