import PersianText
import Termbase
import Testing

/// A person with a preferred form in two languages, as the tests of edits begin with.
let sagynbaev = Concept(
  id: "damir-sagynbaev", kind: .person,
  terms: [
    Term(language: .persian, text: "دمیر ساگین‌بایف", status: .preferred),
    Term(language: .persian, text: "ساگین‌بایف", status: .admitted, type: .short),
    Term(language: .english, text: "Damir Sagynbaev", status: .preferred, scheme: "press"),
  ])

@Suite struct ConceptEditTests {
  private let variant = Term(
    language: .english, text: "Damir Saginbaev", status: .admitted, type: .variant)

  @Test func `a term is added`() throws {
    let result = try sagynbaev.adding(variant)
    #expect(result.terms == sagynbaev.terms + [variant])
  }

  @Test func `a term that is there is not added again`() throws {
    let present = sagynbaev.terms[2]
    let again = Term(language: .english, text: "Damir Sagynbaev", status: .deprecated)
    #expect(throws: EditFault.termExists(present, concept: "damir-sagynbaev")) {
      try sagynbaev.adding(again)
    }
    let german = try #require(Language("de"))
    let inGerman = Term(language: german, text: present.text, status: .admitted)
    #expect(try sagynbaev.adding(inGerman).terms.last == inGerman)
  }

  @Test func `a language has one preferred full form`() throws {
    var second = variant
    second.status = .preferred
    let fault = EditFault.secondPreferred(present: sagynbaev.terms[2], concept: "damir-sagynbaev")
    #expect(throws: fault) { try sagynbaev.adding(second) }
    #expect(fault.description.contains("--status admitted"))
    let selection = TermSelection("Damir Saginbaev")
    let both = try sagynbaev.adding(variant)
    #expect(throws: fault) { try both.changing(selection, TermChange(status: .preferred)) }
    second.type = .short
    #expect(try sagynbaev.adding(second).terms.last == second)
  }

  @Test func `a fault that was there before does not stop an edit`() throws {
    var faulty = sagynbaev
    let second = Term(language: .english, text: "Damir Saginbaev", status: .preferred)
    faulty.terms.append(second)
    let result = try faulty.changing(TermSelection(second.text), TermChange(note: "n"))
    #expect(result.terms.last?.note == "n")
  }

  @Test func `only the columns that are named change`() throws {
    let selection = TermSelection("Damir Sagynbaev")
    let result = try sagynbaev.changing(selection, TermChange(text: "Damir Saginbaev", note: "n"))
    var expected = sagynbaev.terms[2]
    expected.text = "Damir Saginbaev"
    expected.note = "n"
    #expect(result.terms[2] == expected)
    #expect(result.terms[2].scheme == "press")
    let cleared = try sagynbaev.changing(selection, TermChange(scheme: ""))
    #expect(cleared.terms[2].scheme.isEmpty)
  }

  @Test func `a term does not become one that is there`() throws {
    let concept = try sagynbaev.adding(variant)
    #expect(throws: EditFault.termExists(sagynbaev.terms[2], concept: concept.id)) {
      try concept.changing(
        TermSelection("Damir Saginbaev"), TermChange(text: "Damir Sagynbaev"))
    }
  }

  @Test func `a term that is not there is answered with those that are`() {
    #expect(throws: EditFault.noSuchTerm("Sagynbaev", of: sagynbaev)) {
      try sagynbaev.removing(TermSelection("Sagynbaev"))
    }
    // The spelling without ZWNJ is another term: an edit must not hit one that was not meant.
    let fault = #expect(throws: EditFault.self) {
      try sagynbaev.removing(TermSelection("ساگینبایف"))
    }
    #expect(fault?.description.contains("«ساگین‌بایف» (fa)") == true)
  }

  @Test func `a text in two languages needs the language`() throws {
    let german = Term(
      language: try #require(Language("de")), text: "Damir Sagynbaev", status: .preferred)
    let concept = try sagynbaev.adding(german)
    #expect(throws: EditFault.severalLanguages("Damir Sagynbaev", [.english, german.language])) {
      try concept.removing(TermSelection("Damir Sagynbaev"))
    }
    let rest = try concept.removing(TermSelection("Damir Sagynbaev", language: german.language))
    #expect(rest == sagynbaev)
  }

  @Test func `the last term goes with its concept only`() throws {
    let one = Concept(id: "one", kind: .place, terms: [variant])
    #expect(throws: EditFault.lastTerm("Damir Saginbaev", concept: "one")) {
      try one.removing(TermSelection("Damir Saginbaev"))
    }
  }

  @Test func `the first full form is preferred and the next a variant`() throws {
    let russian = try #require(Language("ru"))
    #expect(sagynbaev.usualType(in: .english) == .variant)
    #expect(sagynbaev.usualType(in: russian) == .full)
    #expect(sagynbaev.usualStatus(in: russian, type: .full) == .preferred)
    #expect(sagynbaev.usualStatus(in: russian, type: .short) == .admitted)
    #expect(sagynbaev.usualStatus(in: .english, type: .full) == .admitted)
  }
}
