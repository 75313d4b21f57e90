import PersianText
import Termbase
import Testing

@Suite struct ImportPlanTests {
  static let glossary = """
    concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote
    astana\tplace\tfa\tآستانه\tpreferred\thomograph\t\t\t
    astana\tplace\ten\tAstana\tpreferred\tfull\t\tUN\t
    damir-sagynbaev\tperson\tfa\tدمیر ساگین‌بایف\tpreferred\tfull\t\t\t
    damir-sagynbaev\tperson\ten\tDamir Sagynbaev\tpreferred\tfull\tpress\t\t
    rahmon-a\tperson\tfa\tرحمان\tpreferred\tfull\t\t\t
    rahmon-b\tperson\tfa\tرحمان\tpreferred\tfull\t\t\t

    """

  let termbase = Termbase(files: [
    GlossaryReader.read(SourceText(name: "g.tsv", text: Self.glossary))
  ])

  private func term(
    _ language: Language, _ text: String, _ status: Term.Status = .preferred,
    type: Term.TermType = .full
  ) -> Term {
    Term(language: language, text: text, status: status, type: type)
  }

  private func plan(
    _ terms: [Term], id: String = "", kind: Concept.Kind? = nil, _ policy: ConflictPolicy = .stop
  ) -> ImportPlan {
    let concept = Concept(id: id, kind: kind ?? .term, terms: terms)
    return ImportPlan(
      [IncomingConcept(concept, isKindKnown: kind != nil, at: .init("in.tbx"))], into: termbase,
      policy: policy)
  }

  @Test func `what is there is passed over`() {
    let plan = plan([term(.persian, "آستانه"), term(.english, "Astana")])
    #expect(plan.items.map(\.outcome) == [.present])
    #expect(plan.items.map(\.id) == ["astana"])
    #expect(plan.concepts.isEmpty)
  }

  @Test func `a concept is found by a name without its ZWNJ, in Arabic letters`() {
    let plan = plan([
      term(.persian, "دمير ساگين بايف", .deprecated),
      term(.english, "Damir Saginbaev", .admitted, type: .variant),
    ])
    #expect(plan.items.map(\.id) == ["damir-sagynbaev"])
    #expect(plan.items.map(\.outcome) == [.changed])
    #expect(plan.concepts.map(\.concept.terms.count) == [4])
    #expect(plan.concepts.map(\.file?.path) == ["g.tsv"])
  }

  @Test func `a new concept gets a slug that is free`() {
    let plan = plan([term(.persian, "آستانه دیگر"), term(.english, "Astana!")], kind: .person)
    #expect(plan.items.map(\.id) == ["astana-2"])
    #expect(plan.items.map(\.outcome) == [.new])
    #expect(plan.concepts.first?.file == nil)
  }

  @Test(arguments: [
    ("sadyr-japarov", "sadyr-japarov"), ("c12", "sadyr-zhaparov"), ("", "sadyr-zhaparov"),
    ("ad1e20a4-0f5c-4f0e-9a10-73bd61ab15cd", "sadyr-zhaparov"), ("X 1", "sadyr-zhaparov"),
  ])
  func `an identifier is kept where it says something`(given: String, id: String) {
    #expect(plan([term(.english, "Sadyr Zhaparov")], id: given).items.map(\.id) == [id])
  }

  @Test func `two entries of one new concept are one`() {
    let first = Concept(id: "", kind: .place, terms: [term(.english, "Osh")])
    let second = Concept(
      id: "", kind: .place, terms: [term(.english, "Osh"), term(.persian, "اوش")])
    let plan = ImportPlan(
      [first, second].map { IncomingConcept($0, isKindKnown: true, at: .init("in")) },
      into: termbase, policy: .stop)
    #expect(plan.items.map(\.outcome) == [.new, .changed])
    #expect(plan.concepts.map(\.concept.terms.count) == [2])
  }

  @Test(arguments: [
    (ConflictPolicy.stop, ImportItem.Outcome.conflict, [String]()),
    (.skip, .present, []),
    (.propose, .changed, ["en Astana preferred", "en Nur-Sultan proposed"]),
    (.take, .changed, ["en Astana admitted", "en Nur-Sultan preferred"]),
  ])
  func `a second preferred form is a conflict until someone decides`(
    policy: ConflictPolicy, outcome: ImportItem.Outcome, english: [String]
  ) {
    let plan = plan([term(.persian, "آستانه"), term(.english, "Nur-Sultan")], policy)
    #expect(plan.items.map(\.outcome) == [outcome])
    let terms = plan.concepts.first?.concept.terms.filter { $0.language == .english } ?? []
    #expect(terms.map { "en \($0.text) \($0.status)" } == english)
    let told = policy == .stop ? plan.conflicts : plan.warnings
    #expect(told.count == 1)
    #expect(told.first?.message.contains("«Astana» in the glossary, «Nur-Sultan»") == true)
  }

  @Test func `a status that differs is a conflict, a proposal is not`() {
    let deprecated = plan([term(.english, "Astana", .deprecated)])
    #expect(
      deprecated.conflicts.map(\.message) == [
        "en «Astana»: the status is preferred in the glossary, deprecated in the file"
      ])
    #expect(plan([term(.english, "Astana", .proposed)]).items.map(\.outcome) == [.present])
  }

  @Test func `empty cells are filled, and full ones kept`() {
    var known = term(.english, "Astana")
    known.source = "UN"
    known.note = "renamed 2022"
    let plan = plan([known])
    #expect(plan.items.first?.edited.map(\.after.note) == ["renamed 2022"])
    known.source = "GeoNames"
    #expect(self.plan([known]).conflicts.count == 1)
  }

  @Test func `what could be two concepts is asked about`() {
    let plan = plan([term(.persian, "رحمان")], kind: .person)
    #expect(plan.conflicts.map(\.rule) == ["import/ambiguous"])
    #expect(plan.conflicts.first?.message.contains("rahmon-a, rahmon-b") == true)
  }

  @Test func `an identifier of another concept is no match`() {
    let plan = plan([term(.english, "Nur-Sultan")], id: "astana", kind: .place)
    #expect(plan.conflicts.map(\.rule) == ["import/identifier"])
    #expect(plan.concepts.isEmpty)
  }

  @Test func `a name of another kind is another concept`() {
    let plan = plan([term(.english, "Astana")], kind: .person)
    #expect(plan.items.map(\.id) == ["astana-2"])
  }
}
