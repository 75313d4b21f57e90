import PersianText
import Termbase
import Testing

@testable import Interchange

@Suite struct PairingTests {
  /// `en Osh preferred full`, with the words behind the term.
  private func entry(
    _ kind: Concept.Kind = .place, _ terms: [(String, String, String)]
  ) -> TermEntry {
    var entry = TermEntry(identifier: "e", kind: kind)
    for (language, text, words) in terms {
      let words = words.split(separator: " ").map(String.init)
      let form = TermEntry.Form(
        text, status: words.first.flatMap(Term.Status.init),
        type: words.count > 1 ? Term.TermType(rawValue: words[1]) : .full)
      if let index = entry.sections.firstIndex(where: { $0.language == language }) {
        entry.sections[index].terms.append(form)
      } else {
        entry.sections.append(.init(language: language, terms: [form]))
      }
    }
    return entry
  }

  private func pairs(
    _ entry: TermEntry, _ options: Pairing.Options = .init(), from: String = "fa", to: String = "en"
  ) throws -> [String] {
    let pairing = Pairing(
      from: try #require(Language(from)), to: try #require(Language(to)), options: options)
    return pairing.pairs(of: entry).pairs.map {
      "\($0.source.text)=\($0.target.text)\($0.isForbidden ? "!" : "")"
    }
  }

  private let united: [(String, String, String)] = [
    ("fa", "سازمان ملل متحد", "preferred"), ("fa", "سازمان ملل", "admitted short"),
    ("fa", "ملل متحد", "deprecated"), ("en", "UN", "admitted acronym"),
    ("en", "United Nations", "preferred"), ("en", "United Nations Org.", "admitted variant"),
    ("en", "U.N.O.", "deprecated acronym"), ("ru", "ООН", "admitted"),
  ]

  @Test func `full goes to full, short to short, and no target is deprecated`() throws {
    #expect(
      try pairs(entry(.organization, united)) == [
        "سازمان ملل متحد=United Nations", "سازمان ملل=UN", "ملل متحد=United Nations",
      ])
    #expect(
      try pairs(entry(.organization, united), from: "en", to: "fa") == [
        "UN=سازمان ملل", "United Nations=سازمان ملل متحد",
        "United Nations Org.=سازمان ملل متحد", "U.N.O.=سازمان ملل",
      ])
  }

  @Test func `deprecated sources are left out where they are not asked for`() throws {
    #expect(
      try pairs(entry(.organization, united), .init(rejectedSources: false)) == [
        "سازمان ملل متحد=United Nations", "سازمان ملل=UN",
      ])
  }

  @Test func `what must not be written stands beside the right source`() throws {
    #expect(
      try pairs(
        entry(.organization, united), .init(rejectedSources: false, forbidden: true)
      ).last == "سازمان ملل=U.N.O.!")
  }

  @Test func `a family name does not become the whole name`() throws {
    let terms = [
      ("fa", "علی دایی", "preferred"), ("fa", "دایی", "admitted short"),
      ("en", "Ali Daei", "preferred"),
    ]
    #expect(try pairs(entry(.person, terms)) == ["علی دایی=Ali Daei"])
    #expect(try pairs(entry(.place, terms)) == ["علی دایی=Ali Daei", "دایی=Ali Daei"])
  }

  @Test func `proposed forms and common words take part where they are asked for`() throws {
    let astana = entry(
      .place,
      [
        ("fa", "آستانه", "preferred homograph"), ("fa", "آستانا", "proposed"),
        ("en", "Astana", "preferred"),
      ])
    #expect(try pairs(astana) == ["آستانه=Astana"])
    #expect(try pairs(astana, .init(proposed: true)).count == 2)
    #expect(try pairs(astana, .init(rejectedSources: true, homographs: false)) == [])
  }

  @Test func `languages are matched for what they mean`() throws {
    let osh = entry(
      .place, [("fa_IR", "اوش", "preferred"), ("prs", "اوچ", "preferred"), ("EN-us", "Osh", "")])
    #expect(try pairs(osh) == ["اوش=Osh"])
    #expect(try pairs(osh, from: "fa-AF") == ["اوچ=Osh"])
    #expect(try pairs(osh, from: "ru") == [])
  }

  @Test func `each form without a pair is counted with its reason`() {
    let result = Pairing(from: .persian, to: .english).pairs(
      of: entry(
        .place,
        [
          ("fa", "الف", "preferred"), ("fa", "ب", "proposed"), ("en", "A", "deprecated"),
          ("en", "B", "proposed"),
        ]))
    #expect(result.pairs.isEmpty)
    let expected: [Pairing.Omission: Int] = [.noTarget: 1, .proposed: 2, .rejected: 1]
    #expect(result.omissions == expected)
  }
}
