import PersianText
import Termbase
import Testing

private func file(_ path: String, _ concepts: [Concept]) -> GlossaryFile {
  GlossaryReader.read(SourceText(name: path, bytes: GlossaryWriter.bytes(concepts)))
}

private func concepts(_ kind: Concept.Kind, _ ids: String...) -> [Concept] {
  ids.map {
    Concept(id: $0, kind: kind, terms: [Term(language: .english, text: $0, status: .preferred)])
  }
}

@Suite struct LookupTests {
  private let termbase = Termbase(files: [
    file("people.tsv", concepts(.person, "damir-sagynbaev", "ali-daei")),
    file("few.tsv", concepts(.place, "astana") + concepts(.term, "peace", "war")),
    file("places.tsv", concepts(.place, "bishkek")),
    file("more.tsv", concepts(.place, "tehran", "shiraz")),
  ])

  @Test func `a concept is found with its file`() throws {
    let (concept, file) = try termbase.editable("astana")
    #expect(concept.id == "astana")
    #expect(file.path == "few.tsv")
  }

  @Test(arguments: [
    ("damir-saginbaev", "damir-sagynbaev"), ("sagynbaev", "damir-sagynbaev"),
    ("Astana", "astana"), ("tehram", "tehran"),
  ])
  func `an unknown slug is answered with near ones`(id: String, near: String) {
    #expect(throws: EditFault.noSuchConcept(id, near: [near])) { try termbase.editable(id) }
  }

  @Test func `a slug that is like no other has none near`() {
    #expect(termbase.identifiers(near: "zzzzzz").isEmpty)
  }

  @Test func `a concept in two files is not edited`() {
    let divided = Termbase(files: [
      file("a.tsv", concepts(.place, "astana")), file("b.tsv", concepts(.place, "astana")),
    ])
    #expect(throws: EditFault.dividedConcept("astana", files: ["a.tsv", "b.tsv"])) {
      try divided.editable("astana")
    }
  }

  @Test func `a new concept goes where most of its kind are`() {
    #expect(termbase.file(for: .place)?.path == "more.tsv")
    #expect(termbase.file(for: .term)?.path == "few.tsv")
    #expect(termbase.file(for: .event) == nil)
    #expect(Termbase(files: [termbase.files[0]]).file(for: .event)?.path == "people.tsv")
  }

  @Test(arguments: [
    "دمیر ساگین‌بایف", "دمیر ساگين بایف", "دمیرساگینبایف", "damir sagynbaev", "DAMIR-SAGYNBAEV",
  ])
  func `a name is found however it is written`(name: String) {
    let lookup = NameLookup(Termbase(concepts: concepts(.place, "astana") + [sagynbaev]))
    #expect(lookup.concepts(named: name) == [1])
  }

  @Test func `another name is not found, and none has no letters`() {
    let dash = Concept(
      id: "dash", kind: .term, terms: [Term(language: .english, text: "-", status: .admitted)])
    let lookup = NameLookup(Termbase(concepts: [sagynbaev, dash]))
    #expect(lookup.concepts(named: "Damir").isEmpty)
    #expect(lookup.concepts(named: " ").isEmpty)
  }
}
