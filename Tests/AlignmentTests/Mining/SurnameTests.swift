import PersianText
import Termbase
import Testing

@testable import Alignment

@Suite struct SurnameTests {
  private static let known = Termbase(concepts: [
    .pair("tajikistan", .place, "تاجیکستان", "Tajikistan"),
    .pair("deputy-minister", .title, "معاون وزیر", "Deputy Minister"),
  ])

  @Test
  func `a surname in other spellings is its bearer's, though a country stands behind the name`()
    throws
  {
    let proposals = try mine(
      [
        (
          "«انور رسولاف» معاون وزیر تاجیکستان از مهمانان قدردانی کرد.",
          "Anvar Rasulov, Tajikistan's Deputy Minister, thanked the guests."
        ),
        ("به گفته رسول‌اف، کار ادامه دارد.", "The work goes on, Rasulov said."),
        (
          "رسولف در گفت‌وگو با خبرنگاران ابراز امیدواری کرد.",
          "Speaking to reporters, Rasulov was hopeful."
        ),
      ], Self.known)
    #expect(proposals.map(\.concept.id) == ["anvar-rasulov"])
    #expect(proposals.first?.concept.kind == .person)
    #expect(
      proposals.first?.rows == [
        "fa full انور رسول‌اف", "en full Anvar Rasulov", "fa short رسول‌اف", "fa short رسولف",
        "en short Rasulov",
      ])
  }

  @Test func `a surname alone is that of the one person of the glossary who bears it`() throws {
    let bearer = Concept.pair("anvar-rasulov", .person, "انور رسول‌اف", "Anvar Rasulov")
    let texts = [
      ("به گفته رسولف، کار ادامه دارد.", "The work goes on, Rasulov said."),
      ("ما رسولف را دیدیم.", "We saw Rasulov."),
    ]
    let proposal = try #require(mine(texts, Termbase(concepts: [bearer])).first)
    #expect(proposal.concept.id == "anvar-rasulov")
    #expect(proposal.isKnown)
    #expect(proposal.rows == ["fa short رسولف", "en short Rasulov"])
    #expect(proposal.count == 2)

    let other = Concept.pair("karim-rasulov", .person, "کریم رسول‌اف", "Karim Rasulov")
    let open = try mine(texts, Termbase(concepts: [bearer, other]))
    #expect(open.map(\.concept.id) == ["rasulov"])
  }

  @Test func `a new spelling of a short form is a short form`() throws {
    var bearer = Concept.pair("anvar-rasulov", .person, "انور رسول‌اف", "Anvar Rasulov")
    bearer.terms += [term("رسول‌اف", .persian, .short), term("Rasulov", .english, .short)]
    let proposals = try mine(
      [
        ("به گفته رسولوف، کار ادامه دارد.", "The work goes on, Rasulov said."),
        ("ما رسولوف را دیدیم.", "We saw Rasulov."),
      ], Termbase(concepts: [bearer]))
    #expect(proposals.map(\.rows) == [["fa short رسولوف"]])
  }

  @Test func `of two bearers the one is meant who stands in the unit`() throws {
    let proposals = try mine([
      (
        "انور رسول‌اف آمد. به گفته رسول‌اف، کار ادامه دارد.",
        "Anvar Rasulov came. The work goes on, Rasulov said."
      ),
      ("کریم رسول‌اف دیروز به خانه بازگشت.", "Yesterday Karim Rasulov went home."),
    ])
    let short = proposals.filter { $0.rows.contains("en short Rasulov") }
    #expect(short.map(\.concept.id) == ["anvar-rasulov"])
    #expect(proposals.count == 2)
  }

  @Test func `a town that is called like someone of the glossary is a town`() throws {
    let bearer = Concept.pair("harold-dunmore", .person, "هارولد دانمور", "Harold Dunmore")
    let proposals = try mine(
      [("او در دانمور زندگی می‌کند.", "She lives in Dunmore.")], Termbase(concepts: [bearer]))
    #expect(proposals.map(\.concept.id) == ["dunmore"])
    #expect(proposals.first?.concept.kind == .place)
  }

  @Test(arguments: [
    ("نیو بلمونت", "New Belmont", 2), ("بلمونت تایمز", "Belmont Times", 2),
    ("دارا بلمونت", "Dara Belmont", 1),
  ])
  func `what is no person has no surname`(_ persian: String, _ english: String, _ count: Int) {
    let last = english.hasSuffix("Times") ? ("تایمز", "Times") : ("بلمونت", "Belmont")
    let pairs = [(persian, english, 2), (last.0, last.1, 1)].map { persian, english, parts in
      Settlement.Pair(
        persian: persian, english: english, confidence: 0.9, units: [parts], signs: [],
        parts: parts, titles: [])
    }
    #expect(NameGrouping.groups(of: pairs, Termbase(concepts: [])).count == count)
  }

  @Test(arguments: [
    ("کمال‌اف", "Kamalov", true), ("کمالف", "Kamalov", true), ("کمالوف", "kamalov", true),
    ("نوروزف", "Kamalov", false), ("کمالف", "Kamalova", false), ("رستم", "Rustam", false),
  ])
  func `surnames sound alike in Persian and are one word in English`(
    _ persian: String, _ english: String, _ isOne: Bool
  ) {
    var surnames = SurnameSounds()
    surnames.insert(persian: "رستم کمالاف", english: "Rustam Kamalov")
    surnames.insert(persian: "خدابنده", english: "Khodabandeh")
    #expect(surnames.contains(persian: persian, english: english) == isOne)
    #expect(!surnames.contains(persian: "خدابنده", english: "Khodabandeh"))
  }
}
