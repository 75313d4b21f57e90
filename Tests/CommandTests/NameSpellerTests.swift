import PersianText
import Termbase
import Testing
import Transliteration

@testable import dabir

/// How names are spelt, with a model that knows two spellings of everything.
@Suite struct NameSpellerTests {
  private static let termbase = Termbase(concepts: [
    Concept(
      id: "damir-sagynbaev", kind: .person,
      terms: [
        term("fa", "دمیر ساگین\u{200C}بایف", .preferred),
        term("fa", "ساگین\u{200C}بایف", .admitted, .short),
        term("fa", "سگینبایف", .deprecated, .short),
        term("fa-Latn", "Sāgin-bāyef", .admitted, .short),
        term("en", "Damir Sagynbaev", .preferred), term("en", "Saginbayev", .proposed, .short),
        term("en", "Sagynbaev", .admitted, .short), term("en", "Sagynbayoff", .superseded, .short),
        term("ru", "Сагынбаев", .admitted, .short),
      ]),
    Concept(
      id: "lidia-sagynbaev", kind: .person,
      terms: [
        term("fa", "ساگین\u{200C}بایف", .admitted, .short),
        term("en", "Sagynbaev", .admitted, .short),
      ]),
  ])

  private static func term(
    _ language: String, _ text: String, _ status: Term.Status, _ type: Term.TermType = .full
  ) -> Term {
    Term(language: Language(language) ?? .english, text: text, status: status, type: type)
  }

  private func speller(
    to side: NameModel.Side? = nil, count: Int = 10, glossary: Termbase = termbase
  ) -> NameSpeller {
    NameSpeller(glossary, to: side, count: count) { name, side, count in
      if name == "؟" || name.hasPrefix("ء") { return [] }
      let letters = [LetterPair(persian: "س", latin: "s")]
      let texts = side == .english ? ["SAGYNBAEV", "Saguinbaiev"] : ["ساگین بایف", "ساگینبایو"]
      return zip(texts, [0.75, 0.125]).prefix(count).map {
        Candidate(text: $0, probability: $1, letters: letters)
      }
    }
  }

  private func spellings(_ name: SpelledName) -> [String] {
    name.spellings.map { spelling in
      let entry = spelling.entry.map { " \($0.concept) \($0.status.rawValue)" } ?? ""
      return "\(spelling.text) \(spelling.probability.map { "\($0)" } ?? "-")\(entry)"
    }
  }

  @Test(arguments: ["ساگین\u{200C}بایف", "ساگين بايف"])
  func `what the glossary has stands first, the short before the full, and once`(name: String)
    throws
  {
    #expect(
      spellings(try speller().spell(name)) == [
        "Sagynbaev 0.75 damir-sagynbaev admitted", "Saginbayev - damir-sagynbaev proposed",
        "Damir Sagynbaev - damir-sagynbaev preferred", "Saguinbaiev 0.125",
      ])
  }

  @Test func `a full name is answered by full names, and neither wrong nor foreign ones`() throws {
    #expect(
      spellings(try speller().spell("Damir SAGYNBAEV")) == [
        "دمیر ساگین\u{200C}بایف - damir-sagynbaev preferred",
        "ساگین\u{200C}بایف 0.75 damir-sagynbaev admitted", "ساگینبایو 0.125",
      ])
  }

  @Test func `a form that is wrong is answered by what is right`() throws {
    #expect(try speller().spell("سگینبایف").spellings.first?.text == "Sagynbaev")
  }

  @Test func `so many are given and no more`() throws {
    #expect(spellings(try speller(count: 1).spell("ساگین\u{200C}بایف")).count == 1)
    #expect(spellings(try speller(count: 1).spell("زهرا")) == ["SAGYNBAEV 0.75"])
  }

  @Test(arguments: [
    ("زهرا", NameModel.Side.english), ("Zahra", .persian), ("دکتر Zahra زهرایی", .english),
    ("ʿAlī", .persian),
  ])
  func `the letters of a name say where it is spelt`(_ name: String, _ side: NameModel.Side) throws
  {
    #expect(try speller().spell(name).side == side)
    #expect(try speller(to: side).spell(name).side == side)
  }

  @Test(arguments: [
    ("Zahra", NameModel.Side?.some(.english), "--to fa"), ("زهرا", .persian, "--to en"),
    ("", nil, "neither"), ("123 ۴۵", nil, "neither"), ("Душанбе", .english, "neither"),
    ("東京", nil, "neither"), ("a\tb", nil, "U+0009"), ("a\u{7F}", .persian, "U+007F"),
    ("ء", nil, "no letters"),
  ])
  func `what cannot be spelt is said, and why`(
    _ name: String, _ side: NameModel.Side?, _ reason: String
  ) {
    do throws(NameFault) {
      _ = try speller(to: side, glossary: Termbase(concepts: [])).spell(name)
      Issue.record("\(name) was spelt")
    } catch {
      #expect(error.reason.contains(reason))
    }
  }

  @Test func `people see columns, tables have a row a spelling, and JSON a line a name`() throws {
    let name = try speller(count: 3).spell("ساگین\u{200C}بایف")
    #expect(
      SpellingText(format: .human, isExplained: true).text(of: name) == """
        ساگین\u{200C}بایف
          1  0.75  glossary  admitted   damir-sagynbaev  Sagynbaev
                س→s
          2        glossary  proposed   damir-sagynbaev  Saginbayev
          3        glossary  preferred  damir-sagynbaev  Damir Sagynbaev

        """)
    let table = SpellingText(format: .tsv, isExplained: false)
    #expect(table.header == "name\trank\tcandidate\tprobability\torigin\tconcept\tstatus\n")
    let zahra = try speller(glossary: Termbase(concepts: [])).spell("زهرا")
    #expect(
      table.text(of: zahra)
        == "زهرا\t1\tSAGYNBAEV\t0.75\tmodel\t\t\nزهرا\t2\tSaguinbaiev\t0.125\tmodel\t\t\n")
    let explained = SpellingText(format: .tsv, isExplained: true)
    #expect(explained.header.hasSuffix("\tstatus\tletters\n"))
    #expect(explained.text(of: zahra).hasPrefix("زهرا\t1\tSAGYNBAEV\t0.75\tmodel\t\t\tس→s\n"))
    let one = try speller(count: 2).spell("ساگین\u{200C}بایف")
    #expect(
      SpellingText(format: .jsonl, isExplained: false).text(of: one)
        == "{\"name\":\"ساگین\u{200C}بایف\",\"to\":\"en\",\"candidates\":["
        + #"{"rank":1,"candidate":"Sagynbaev","probability":0.75,"origin":"glossary","#
        + #""concept":"damir-sagynbaev","status":"admitted","letters":[{"fa":"س","en":"s"}]},"#
        + #"{"rank":2,"candidate":"Saginbayev","probability":null,"origin":"glossary","#
        + #""concept":"damir-sagynbaev","status":"proposed","letters":[]}]}"# + "\n")
  }

  @Test(arguments: [
    (NameModel.Side.english, "م→mo ه→∅ ∅→a ·→␣"), (.persian, "mo→م ∅→ه a→∅ ␣→·"),
  ])
  func `letters that cannot be seen are shown`(_ side: NameModel.Side, _ expected: String) {
    let letters = [
      LetterPair(persian: "م", latin: "mo"), LetterPair(persian: "ه", latin: ""),
      LetterPair(persian: "", latin: "a"), LetterPair(persian: "\u{200C}", latin: " "),
    ]
    #expect(LetterText.line(letters, to: side) == expected)
  }

  @Test(arguments: [
    (0.5, "0.5"), (1, "1"), (0, "0"), (-1, "0"), (Double.nan, "0"), (.infinity, "0"),
    (0.123456789, "0.123457"), (0.9999996, "1"), (0.00012345649, "0.000123456"),
    (1.23456789e-7, "1.23457e-07"), (1e-300, "0"), (0.1 + 0.2, "0.3"),
  ])
  func `numbers have six significant digits`(_ number: Double, _ text: String) {
    #expect(Significant.text(number) == text)
  }
}
