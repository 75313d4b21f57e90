import PersianText
import Termbase
import Testing

@Suite struct ConceptMergeTests {
  private func english(
    _ text: String, _ status: Term.Status, _ type: Term.TermType = .full, note: String = ""
  ) -> Term {
    Term(language: .english, text: text, status: status, type: type, note: note)
  }

  private func concept(_ id: String, note: String = "", _ terms: [Term]) -> Concept {
    Concept(id: id, kind: .person, note: note, terms: terms)
  }

  @Test func `the preferred form of what is merged yields`() throws {
    let into = concept("a", [english("Damir Sagynbaev", .preferred)])
    let from = concept(
      "b", [english("Damir Saginbaev", .preferred), english("Dam", .preferred, .short)])
    let merged = try into.merging(from)
    #expect(
      merged.terms == [
        english("Damir Sagynbaev", .preferred), english("Damir Saginbaev", .admitted, .variant),
        english("Dam", .preferred, .short),
      ])
    #expect(merged.id == "a")
  }

  @Test func `a preferred form stays one where there was none`() throws {
    let into = concept("a", [Term(language: .persian, text: "دمیر", status: .preferred)])
    let from = concept("b", [english("Damir", .preferred)])
    #expect(try into.merging(from).terms == into.terms + from.terms)
  }

  @Test(arguments: [
    ("ساگین‌بایف", "ساگینبایف"), ("ساگین‌بایف", "ساگین بایف"), ("علی دایی", "علي دايی"),
    ("رئیسی", "رییسی"),
  ])
  func `Persian forms that the matcher does not distinguish are one`(a: String, b: String) throws {
    let into = concept("a", [Term(language: .persian, text: a, status: .admitted)])
    for status in [Term.Status.admitted, .deprecated] {
      let from = concept("b", [Term(language: .persian, text: b, status: status)])
      #expect(try into.merging(from).terms == into.terms)
    }
  }

  @Test func `of one term the stronger status stands with all that was known`() throws {
    let into = concept(
      "a", note: "x", [english("Al-Sisi", .deprecated, note: "one"), english("Sisi", .admitted)])
    let from = concept(
      "b", note: "y",
      [
        Term(
          language: .english, text: "al Sisi", status: .admitted, type: .short, source: "S",
          note: "two")
      ])
    let merged = try into.merging(from)
    var expected = from.terms[0]
    expected.note = "one; two"
    #expect(merged.terms == [expected, into.terms[1]])
    #expect(merged.note == "x; y")
  }

  @Test func `the same text is met before the same letters`() throws {
    let into = concept("a", [english("Alsisi", .deprecated), english("al-Sisi", .admitted)])
    let from = concept("b", [english("al-Sisi", .admitted, note: "n")])
    let merged = try into.merging(from)
    #expect(merged.terms == [into.terms[0], from.terms[0]])
  }

  @Test func `one language does not take the terms of another`() throws {
    let into = concept("a", [english("Astana", .preferred)])
    let german = Term(language: try #require(Language("de")), text: "Astana", status: .preferred)
    #expect(try into.merging(concept("b", [german])).terms == into.terms + [german])
  }

  @Test func `what cannot be one is refused`() {
    let a = concept("a", [])
    let place = Concept(id: "b", kind: .place)
    #expect(throws: EditFault.mergeWithItself("a")) { try a.merging(a) }
    #expect(throws: EditFault.kindsDiffer(place, a)) { try a.merging(place) }
  }
}
