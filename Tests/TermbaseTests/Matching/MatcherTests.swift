import PersianText
import TestSupport
import Testing

@testable import Termbase

/// What the matcher finds of some terms in a text, as the text has it.
func found(_ terms: [String], kind: Concept.Kind = .person, in text: String) -> [String] {
  let glossary = Termbase(
    concepts: terms.enumerated().flatMap { index, term in
      termbase(("c\(index)", kind, [term])).concepts
    })
  let source = Array(text.utf8)
  let matcher = TermMatcher(glossary, languages: bothLanguages)
  return matcher.matches(in: NormalForm(source)).map {
    String(decoding: source[$0.range], as: UTF8.self)
  }
}

private func same(_ a: [String], _ b: [String]) -> Bool {
  a.map { Array($0.utf8) } == b.map { Array($0.utf8) }
}

@Suite struct MatcherTests {
  /// The term, then the ways to write it that are found whole.
  @Test(arguments: [
    (
      "نخست\u{200C}وزیر",
      [
        "نخست\u{200C}وزیر", "نخست وزیر", "نخستوزیر", "نخست\u{200C}\u{200C}وزیر", "نخست\u{A0}وزیر",
        "نخست\nوزیر",
        "نخست\r\nوزیر", "نخست  وزیر", "نخست\tوزیر",
      ]
    ),
    ("علی کیان", ["علي كيان", "على کیان", "علی\u{200C}کیان", "علی-کیان", "علیکیان", "ﻋﻠﯽ ﮐﯿﺎﻥ"]),
    (
      "پوتین",
      [
        "پوتین", "پُوتین", "پــوتین", "پو\u{200E}تین", "پو\u{202B}ت\u{202C}ین", "پوت\u{AD}ین",
        "پو\u{200C}تین",
      ]
    ),
    ("رئیس", ["رئیس", "رییس", "رئيس", "ري\u{654}يس"]),
    ("رییس", ["رئیس", "رییس"]),
    ("قرآن", ["قرآن", "قرا\u{653}ن"]),
    ("مؤمن", ["مؤمن", "مومن"]),
    ("فاطمه", ["فاطمة", "فاطمه", "فاطمۀ"]),
    (
      "شانگهای–افغانستان",
      ["شانگهای–افغانستان", "شانگهای- افغانستان", "شانگهای افغانستان", "شانگهای—افغانستان"]
    ),
    ("قطعنامه ۲۲۳۱", ["قطعنامه ۲۲۳۱", "قطعنامه 2231", "قطعنامه ٢٢٣١", "قطعنامهٔ ۲۲۳۱"]),
    ("Sana’a", ["Sana’a", "Sana'a", "Sanaa", "Sana‘a"]),
    (
      "Jean-Yves Le Drian",
      ["Jean-Yves Le Drian", "Jean Yves Le Drian", "Jean-Yves\nLe Drian", "Jean‑Yves Le Drian"]
    ),
    ("İnönü", ["İnönü", "I\u{307}no\u{308}nu\u{308}"]),
    ("Łódź", ["Łódź", "Łódz\u{301}"]),
    ("قم", ["قم"]),
  ])
  func `ways to write one name are one`(_ term: String, _ written: [String]) {
    for text in written {
      #expect(same(found([term], in: text), [text]), "\(text)")
      #expect(same(found([term], in: "«\(text)» (\(text)),"), [text, text]), "\(text)")
    }
  }

  /// What is found of the terms in the text between ⟦ and ⟧: the name without what is glued to it.
  @Test(
    arguments: [
      // Longest first, from the left, none inside another.
      (["سازمان ملل", "سازمان ملل متحد", "ملل"], "⟦سازمان ملل متحد⟧ و ⟦سازمان ملل⟧ و ⟦ملل⟧"),
      (["ولادیمیر پوتین", "پوتین"], "⟦ولادیمیر پوتین⟧، ولادیمیر. ⟦پوتین⟧ و ولادیمیر و ⟦پوتین⟧"),
      (["علی رضا", "رضا کیان"], "⟦علی رضا⟧ کیان"),
      (["New York", "York Times"], "the ⟦New York⟧ Times and the ⟦York Times⟧"),
      // Word boundaries.
      (["قم"], "قمر قمری مقم ⟦قم⟧ قمه"),
      (["ری"], "تیری ریل ⟦ری⟧."),
      (["ایران"], "ایرانشهر نایران ایران\u{200C}شناسی ⟦ایران⟧-عراق (⟦ایران⟧)"),
      (["Iran"], "Iranian Tirana UNIran ⟦Iran⟧-led Iran2 pro-⟦Iran⟧"),
      (["Oman"], "Romania, Roman woman Omani ⟦Oman⟧"),
      // Endings and what is glued before.
      (
        ["پوتین"],
        "⟦پوتین⟧\u{200C}ها ⟦پوتین⟧ها ⟦پوتین⟧ ها ⟦پوتین⟧ی ⟦پوتین⟧\u{200C}اش ⟦پوتینِ⟧ ما پوتینگ"
      ),
      (["پوتین"], "و⟦پوتین⟧ و ⟦پوتین⟧ وو وپوتینگ بوپوتین"),
      (["ایران"], "⟦ایران⟧ی\u{200C}ها و⟦ایران⟧یان"),
      (["وین"], "⟦وین⟧ و⟦وین⟧ وینر"),
      (["Putin"], "⟦Putin⟧'s, ⟦Putin⟧’s, the ⟦Putin⟧s, ⟦Putin⟧s' Putinism"),
      (["Iran"], "Irans'x O'⟦Iran⟧ ⟦Iran⟧'"),
      (["Paris"], "⟦Paris⟧' and ⟦Paris⟧’s"),
      // Over a line end, not over a blank line.
      (["ولادیمیر پوتین"], "⟦ولادیمیر\nپوتین⟧ ⟦ولادیمیر \r\n پوتین⟧ ⟦ولادیمیر\rپوتین⟧"),
      (["ولادیمیر پوتین"], "ولادیمیر\n\nپوتین ولادیمیر\r\n\r\nپوتین ولادیمیر \n \t\n پوتین"),
      (["ولادیمیر پوتین"], "ولادیمیر\r\rپوتین"),
      // Other words between and inside are other names.
      (["ولادیمیر پوتین"], "ولادیمیر، پوتین ولادیمیر. پوتین ولادیمیر و پوتین"),
      (["ساگینبایف"], "ساگین بایف ⟦ساگین\u{200C}بایف⟧ ⟦ساگینبایف⟧"),
      (["Moscow"], "Mos cow Mos-cow ⟦Moscow⟧"),
      // Broken text.
      (["پوتین"], "\u{FFFD}⟦پوتین⟧\u{FFFD}\u{0}⟦پوتین⟧\u{0}"),
      ([], "پوتین"),
      (["پوتین"], ""),
    ] as [([String], String)])
  func `names are found in running text`(_ terms: [String], _ marked: String) {
    // By scalars: a ZWNJ behind a bracket is one Character with it.
    let pieces = marked.unicodeScalars.split(separator: "⟦", omittingEmptySubsequences: false)
    let expected = pieces.dropFirst().map { $0.prefix { $0 != "⟧" } }
    let text = marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(same(found(terms, in: String(text)), expected.map(String.init)))
  }

  @Test(arguments: [
    ("Iran", Concept.Kind.place, "Iran IRAN", "iran iRAN"),
    ("acronym:UN", .organization, "UN", "un Un uN"),
    ("abbreviation:Gen.", .title, "Gen.", "gen. GEN."),
    ("Prime Minister", .title, "Prime Minister, prime minister, PRIME MINISTER", "prim minister"),
    ("sanctions", .term, "sanctions Sanctions", "sanction"),
    ("iPhone", .work, "iPhone IPHONE Iphone", "phone"),
    ("Étienne", .person, "Étienne Etienne", "étienne Tienne"),
  ])
  func `case tells a name from a word`(
    _ term: String, _ kind: Concept.Kind, _ yes: String, _ no: String
  ) {
    let expected = yes.split(separator: kind == .title && yes.contains(",") ? ", " : " ")
    #expect(same(found([term], kind: kind, in: yes), expected.map(String.init)))
    #expect(found([term], kind: kind, in: no).isEmpty)
  }

  @Test func `a form of several concepts is all of them, once each`() throws {
    let glossary = termbase(
      ("city", .place, ["آستانه"]), ("threshold", .term, ["آستانه"]),
      ("twice", .person, ["نخست\u{200C}وزیر", "نخستوزیر"]), ("spaced", .person, ["نخست وزیر"]))
    let matcher = TermMatcher(glossary, languages: [.persian])
    #expect(matcher.termCount == 5)
    let city = try #require(matcher.matches(in: NormalForm("در آستانه")).first)
    #expect(city.terms.map(\.reference.concept) == [0, 1])
    let minister = try #require(matcher.matches(in: NormalForm("نخست\u{200C}وزیر")).first)
    #expect(minister.terms.map(\.reference.concept) == [2, 3])
    #expect(minister.terms.first?.reference.term == 0)
    #expect(minister.terms.map(\.spacing) == [[], []])
  }

  @Test(
    arguments: [
      ("نخست\u{200C}وزیر", "نخست\u{200C}وزیر", Spacing()),
      ("نخست\u{200C}وزیر", "نخستوزیر", .joinerLost),
      ("نخست\u{200C}وزیر", "نخست وزیر", .joinerAsSpace),
      ("نخست\u{200C}وزیر", "نخست\nوزیر", .joinerAsSpace),
      ("نخست\u{200C}وزیر", "نخست-وزیر", []),
      ("علی کیان", "علیکیان", .spaceLost),
      ("علی کیان", "علی\u{200C}کیان", []),
      ("علی کیان", "علی-کیان", []),
      ("پوتین", "پو\u{200C}تین", .extraJoiner),
      ("جمعه\u{200C}خان گیاس\u{200C}اف", "جمعه خانگیاس اف", [.joinerAsSpace, .spaceLost]),
      ("جمعه\u{200C}خان گیاس\u{200C}اف", "جمعهخانگیاساف", [.joinerLost, .spaceLost]),
      ("جمعه\u{200C}خان گیاس\u{200C}اف", "جمعه\u{200C}خان گیاساف", .joinerLost),
      ("شانگهای–افغانستان", "شانگهایافغانستان", []),
    ] as [(String, String, Spacing)])
  func `how a name is divided is told`(_ term: String, _ text: String, _ spacing: Spacing) {
    let matcher = TermMatcher(termbase(("c", .person, [term])), languages: [.persian])
    #expect(matcher.matches(in: NormalForm(text)).flatMap(\.terms).map(\.spacing) == [spacing])
  }

  @Test func `only the languages that are asked for are looked for`() throws {
    let dari = Term(
      language: try #require(Language("fa-AF")), text: "پوهنتون", status: .preferred)
    let glossary = Termbase(concepts: [
      Concept(
        id: "a", kind: .term,
        terms: [dari, Term(language: .english, text: "university", status: .preferred)])
    ])
    let form = NormalForm("پوهنتون university")
    #expect(TermMatcher(glossary, languages: [.persian]).matches(in: form).count == 1)
    #expect(TermMatcher(glossary, languages: [.english]).matches(in: form).count == 1)
    #expect(TermMatcher(glossary, languages: bothLanguages).matches(in: form).count == 2)
    #expect(TermMatcher(glossary, languages: []).matches(in: form).isEmpty)
  }

  @Test(arguments: 0..<500)
  func `any text: each match has the letters of its terms, in order and apart`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = [
      "اب", "با", "ا\u{200C}ب", "اب با", "ی", "وا", "ا و", "ABA", "a-s", "s", "ئا", "b'a", "۱ا",
      "É a",
    ]
    let glossary = Termbase(
      concepts: texts.enumerated().flatMap { index, text in
        termbase(("c\(index)", Concept.Kind.allCases[index % 7], [text])).concepts
      })
    let matcher = TermMatcher(glossary, languages: bothLanguages)
    let pieces: [UInt32] = [
      0x627, 0x628, 0x648, 0x6CC, 0x626, 0x64E, 0x640, 0x200C, 0x200E, 0x20, 0x0A, 0x0D, 0x2D, 0x27,
      0x61, 0x62,
      0x73, 0x41, 0x42, 0x301, 0x31, 0xC9, 0x645,
    ]
    var source: [UInt8] = []
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      let isBroken = Int.random(in: 0..<40, using: &random) == 0
      if isBroken { source.append(UInt8.random(in: 0x80...0xFF, using: &random)) }
      UTF8Decoding.append(pieces.randomElement(using: &random) ?? 0x20, to: &source)
    }
    let form = NormalForm(source)
    var (end, normalEnd) = (0, 0)
    for match in matcher.matches(in: form) {
      #expect(match.range.lowerBound >= end && !match.range.isEmpty)
      #expect(match.normalRange.lowerBound >= normalEnd)
      #expect(match.suffix.range.lowerBound == match.normalRange.upperBound)
      #expect(match.range == form.map.sourceRange(of: match.normalRange))
      #expect(Affixes.isWordEnd(form.bytes, match.suffix.range.upperBound))
      (end, normalEnd) = (match.range.upperBound, match.suffix.range.upperBound)
      let letters = TermKey(Array(form.bytes[match.normalRange])).letters
      #expect(!match.terms.isEmpty)
      for form in match.terms {
        let term = glossary.concepts[form.reference.concept].terms[form.reference.term]
        let normal = NormalForm(term.text).bytes
        let spellings = [normal] + HamzaSeats.alternatives(to: normal)
        #expect(spellings.contains { TermKey($0).letters == letters })
      }
    }
  }
}
