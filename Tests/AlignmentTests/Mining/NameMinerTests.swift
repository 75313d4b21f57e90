import PersianText
import Termbase
import TestSupport
import Testing
import Transliteration

@testable import Alignment

@Suite struct NameMinerTests {
  /// The names of the news in the fixtures that the shipped glossary does not have.
  private static let known: Set<String> = ["گوتنبرگ", "بی‌بی‌سی", "رویترز"]

  @Test func `the names of news are found, and nothing else`() throws {
    let proposals = try mine(news(), Termbase.read([Fixtures.package + "/Glossaries"]))
    let gold = Set(
      try Fixtures.rows("mine/news.names.tsv").map { Pair($0[0], $0[1]) }
        .filter { !Self.known.contains($0.persian) })
    let found = Set(proposals.flatMap { $0.places.map { Pair($0.persian, $0.english) } })
    // A single word that begins a sentence: "Mark took her hand."
    #expect(gold.subtracting(found) == [Pair("مارک", "Mark")])
    #expect(found.subtracting(gold).count <= 1)
  }

  @Test func `a result does not hang on the pieces of a bitext`() throws {
    let units = MiningUnit.list(try news())
    let model = try NameModel.embedded()
    var whole = NameMiner(termbase: Termbase(concepts: []), model: model)
    whole.read(units)
    var pieces = NameMiner(termbase: Termbase(concepts: []), model: model)
    for unit in units { pieces.read([unit]) }
    #expect(whole.proposals().map(\.forms) == pieces.proposals().map(\.forms))
  }

  @Test func `a surname is a short form of its bearer`() throws {
    let proposal = try #require(
      mine([
        ("کامران بهزادنیا از سفر بازگشت.", "Kamran Behzadnia is back from his journey."),
        ("بهزادنیا خبر تازه‌ای نداشت.", "“No news,” Behzadnia said."),
      ]).first)
    #expect(proposal.concept.id == "kamran-behzadnia")
    #expect(proposal.concept.kind == .person)
    #expect(proposal.concept.terms.allSatisfy { $0.status == .proposed })
    let forms = proposal.concept.terms.map { "\($0.language) \($0.type) \($0.text)" }
    #expect(
      forms == [
        "fa full کامران بهزادنیا", "en full Kamran Behzadnia", "fa short بهزادنیا",
        "en short Behzadnia",
      ])
    #expect(
      proposal.forms.first?.term.note.hasPrefix("seen once, in unit 1; confidence 0.9") == true)
    #expect(proposal.forms.last?.firstUnit == 2)
  }

  @Test func `spellings are grouped, and a ZWNJ that was lost is not preferred`() throws {
    let proposals = try mine([
      ("رستم کمالاف به سمرقند آمد.", "Rustam Kamalov came to Samarkand."),
      ("دیروز رستم کمالاف رفت.", "Rustam Kamalov went yesterday."),
      ("ما رستم کمال‌اف را دیدیم.", "We saw Rustam Kamalov."),
    ])
    let persian = proposals.first?.concept.terms.filter { $0.language == .persian }.map(\.text)
    #expect(persian == ["رستم کمال‌اف"])
    #expect(proposals.first?.count == 3)
  }

  @Test func `parts that are one word in English are joined`() throws {
    let proposals = try mine([("با دمیر ساگین بایف دیدار کرد.", "He met Damir Sagynbaev.")])
    #expect(proposals.first?.concept.terms.first?.text == "دمیر ساگین‌بایف")
  }

  @Test func `what is known is not proposed, but a new spelling of it is`() throws {
    let termbase = Termbase(concepts: [
      Concept(
        id: "bishkek", kind: .place,
        terms: [term("بیشکک", .persian), term("Bishkek", .english)]),
      Concept(
        id: "hanna-lindstrom", kind: .person,
        terms: [term("هانا لیندستروم", .persian), term("Hanna Lindström", .english)]),
    ])
    let proposals = try mine(
      [
        ("هانا لیندستروم در بیشکک بود.", "Hanna Lindström was in Bishkek."),
        ("هانا لیندشتروم رفت.", "Then Hanna Lindström left."),
        ("خبرنگاران هانا لیندشتروم را دیدند.", "Reporters saw Hanna Lindström."),
      ], termbase)
    #expect(proposals.map(\.concept.id) == ["hanna-lindstrom"])
    #expect(proposals.first?.isKnown == true)
    #expect(proposals.first?.concept.terms.map(\.text) == ["هانا لیندشتروم"])
    #expect(proposals.first?.concept.terms.first?.type == .variant)
  }

  @Test func `a title on both sides is told`() throws {
    let termbase = Termbase(concepts: [
      Concept(
        id: "foreign-minister", kind: .title,
        terms: [term("وزیر امور خارجه", .persian), term("Foreign Minister", .english)])
    ])
    let proposal = try #require(
      mine(
        [("وزیر امور خارجه پاول سیمونیان آمد.", "Foreign Minister Pavel Simonian came.")],
        termbase
      ).first)
    #expect(proposal.titles == ["foreign-minister"])
    #expect(proposal.concept.terms.first?.note.hasSuffix("with the title وزیر امور خارجه") == true)
  }

  @Test func `an identifier that is taken gets a number`() throws {
    let termbase = Termbase(concepts: [
      Concept(id: "kamran-behzadnia", kind: .work, terms: [term("Another", .english)])
    ])
    let proposals = try mine(
      [("کامران بهزادنیا از سفر بازگشت.", "Kamran Behzadnia is back.")], termbase)
    #expect(proposals.map(\.concept.id) == ["kamran-behzadnia-2"])
  }

  @Test func `ordinary words are no names, however they sound`() throws {
    let proposals = try mine([
      ("کار در سال نو آغاز می‌شود.", "Carr said that Sal would come."),
      ("دکتر در بانک و هتل بود.", "The Doctor was in the Bank and the Hotel."),
      ("این کشور ایرانی‌ها را دوست دارد.", "This country likes Iranians."),
    ])
    #expect(proposals.map(\.concept.id) == [])
  }

  @Test func `nothing comes of nothing`() throws {
    #expect(try mine([]).isEmpty)
    #expect(try mine([("", ""), ("سلام", "hello"), ("…", "—")]).isEmpty)
  }

  // MARK: Support

  private struct Pair: Hashable {
    var persian: String
    var english: String

    init(_ persian: String, _ english: String) {
      (self.persian, self.english) = (persian, english)
    }
  }

  private func news() throws -> [(String, String)] {
    try Fixtures.text("mine/news.tsv").split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells[0], cells[1])
    }
  }
}
