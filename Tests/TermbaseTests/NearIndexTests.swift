import PersianText
import Testing

@testable import Termbase

@Suite struct NearIndexTests {
  private let glossary = termbase(
    ("shanghai", .place, ["شانگهای", "Shanghai"]),
    ("putin", .person, ["ولادیمیر پوتین", "short:پوتین"]),
    ("iran", .place, ["ایران", "Iran"]), ("qom", .place, ["قم"]),
    ("yemen", .place, ["یمن", "Yemen"]),
    ("sagynbaev", .person, ["دمیر ساگین\u{200C}بایف", "short:ساگین\u{200C}بایف"]),
    ("secretary", .title, ["دبیرکل شورا"]), ("terror", .term, ["تروریسم"]),
    ("astana", .place, ["homograph:آستانه\u{200C}ها"]), ("sco", .organization, ["acronym:SHOSCO"]),
    ("khazanov", .person, ["خازانف", "Khazanov"]))

  @Test(arguments: [
    (["شاگهای"], "shanghai"), (["شانگهایی"], "shanghai"), (["شانقهای"], "shanghai"),
    (["شنگهای"], "shanghai"),
    (["شانهگای"], "shanghai"), (["Shangai"], "shanghai"), (["Shanghay"], "shanghai"),
    (["پوتیین"], "putin"),
    (["ساکینبایف"], "sagynbaev"), (["ساگین", "بایوف"], "sagynbaev"),
    (["ولادمیر", "پوتین"], "putin"),
    (["خازانوف"], "khazanov"), (["Khasanov"], "khazanov"),
  ])
  func `a misspelling is near its name`(_ words: [String], _ concept: String) {
    #expect(ids(near: words).first == concept)
  }

  @Test(arguments: [
    ["شانگهای"], ["SHANGHAI"], ["پوتین"], ["ساگین", "بایف"], ["ساگین\u{200C}بایف"], ["رییس"],
  ])
  func `a form of the glossary is near nothing`(_ words: [String]) {
    #expect(ids(near: words).isEmpty)
  }

  @Test(arguments: [
    // Short names have too many neighbours.
    ["قمر"], ["یمنی"], ["یمان"], ["Yemer"], ["قوم"], ["پوتینگ"],
    // Titles, terms, homographs and acronyms are no names to be near to.
    ["دبیرکل", "شوراا"], ["تروریزم"], ["آستانهها"], ["SHOSCU"],
    // Another beginning, or too far.
    ["بانگهای"], ["شاگی"], ["سانفرانسیسکو"], [""], [],
    // More words than the name can fall into.
    ["شان", "گهایی"],
  ])
  func `what is far is not near`(_ words: [String]) {
    #expect(ids(near: words).isEmpty)
  }

  private let foreign = termbase(
    ("auckland", .place, ["اوکلند", "Auckland"]), ("mosul", .place, ["موصل", "Mosul"]),
    ("doval", .person, ["آجیت دووال", "Ajit Doval", "short:Doval"]),
    ("westerwelle", .person, ["گیدو وستروله", "short:وستروله", "short:Westerwelle"]),
    ("boston", .place, ["باستن", "Boston"]), ("reuters", .organization, ["Reuters"]))

  @Test(arguments: [
    (["آکلند"], "اوکلند"), (["وسترول"], "وستروله"),
  ])
  func `a Persian word is near to a name that its foreign form sounds like`(
    _ words: [String], _ form: String
  ) {
    let index = NearIndex(foreign, languages: [.persian])
    let found = index.candidates(for: words.map(letters))
    #expect(
      found.map { foreign.concepts[$0.reference.concept].terms[$0.reference.term].text } == [form])
  }

  @Test(arguments: [
    // Few consonants, as ordinary words have: «بستن», to close.
    ["بستن"], ["مصل"],
    // No Persian form to offer, or none as short.
    ["رویترز"], ["داوال"],
    // Another ending; Latin letters.
    ["آکلندر"], ["Ockland"], ["Westerwell"],
  ])
  func `a Persian word is not near by sound to what it hardly sounds like`(_ words: [String]) {
    #expect(NearIndex(foreign, languages: [.persian]).candidates(for: words.map(letters)).isEmpty)
  }

  @Test func `the nearest comes first, each concept once`() {
    let glossary = termbase(
      ("a", .person, ["محمودوف", "محموداف"]), ("b", .person, ["محمدوف"]),
      ("c", .person, ["محمودزاده"]))
    let index = NearIndex(glossary, languages: [.persian])
    let found = index.candidates(for: [letters("محموداوف")])
    #expect(Set(found.map(\.reference.concept)).count == found.count)
    #expect(found.map(\.distance) == found.map(\.distance).sorted())
    #expect(found.first?.reference.concept == 0)
  }

  @Test func `only names of several words begin with a word`() {
    let index = NearIndex(glossary, languages: bothLanguages)
    #expect(index.places(of: letters("ولادیمیر")).contains(.first))
    #expect(index.places(of: letters("ولدیمیر")).contains(.first))
    #expect(index.places(of: letters("ساگین")).contains(.first))
    #expect(!index.places(of: letters("شانگهای")).contains(.first))
    #expect(index.places(of: []).isEmpty)
  }

  @Test(arguments: [
    ("نخست\u{200C}وزیر", "نخستوزیر"), ("Jean-Yves", "jeanyves"), ("Sana’a", "sanaa"),
    ("رئیس", "رییس"), ("", ""),
  ])
  func `letters are those of the matcher`(_ text: String, _ expected: String) {
    #expect(letters(text) == expected.unicodeScalars.map(\.value))
  }

  private func ids(near words: [String]) -> [String] {
    NearIndex(glossary, languages: bothLanguages).candidates(for: words.map(letters))
      .map { glossary.concepts[$0.reference.concept].id }
  }

  private func letters(_ text: String) -> [UInt32] {
    NearIndex.letters(of: NormalForm(text).bytes)
  }
}
