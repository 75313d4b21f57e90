import Testing

@testable import Alignment

@Suite struct MiningPartTests {
  @Test(arguments: [
    ("BBC", "بیبیسی", true), ("CNN", "سیانان", true), ("RNA", "آرانای", true),
    ("DNA", "دیانای", true), ("NATO", "ناتو", false), ("BBC", "بیسی", false),
  ])
  func `acronyms are spelt by the names of their letters`(
    _ acronym: String, _ letters: String, _ isSpelt: Bool
  ) {
    #expect(SpeltLetters.forms(of: acronym).contains(letters) == isSpelt)
  }

  @Test func `what is no acronym has no spelling`() {
    #expect(SpeltLetters.forms(of: "Éa") == [])
    #expect(SpeltLetters.forms(of: "AAAAAAAAAA").count <= 64)
  }

  @Test(arguments: [
    ("Iranian", "ایرانی", false, true), ("Iraqi", "عراقی", true, true),
    ("Hinduism", "هندوئیسم", false, true), ("Larijani", "لاریجانی", false, false),
    ("Hakobian", "هاکوبیان", false, true), ("Ali Tehrani", "تهرانی", true, false),
    ("Iran", "ایران", false, false),
  ])
  func `adjectives of places are no names`(
    _ english: String, _ persian: String, _ isOfPlace: Bool, _ isDemonym: Bool
  ) {
    #expect(Demonym.isOne(english, persian, isOfKnownPlace: isOfPlace) == isDemonym)
  }

  @Test func `the choice within a unit scores most, and no word is in two names`() {
    let records = [
      record(persian: 0..<2, english: 0..<2), record(persian: 0..<1, english: 0..<1),
      record(persian: 1..<2, english: 1..<2), record(persian: 4..<5, english: 0..<1),
    ]
    #expect(UnitAssignment.choose(records[...], weights: [5, 3, 1, 2]) == [0])
    #expect(UnitAssignment.choose(records[...], weights: [5, 3, 3, 2]) == [1, 2])
    #expect(UnitAssignment.choose(records[...], weights: [5, 1, 3, 3]) == [2, 3])
    #expect(UnitAssignment.choose(records[...], weights: [-1, 0, -2, -3]) == [])
  }

  @Test func `many candidates are chosen from in good time`() {
    let records = (0..<400).map { index in
      record(persian: index / 2..<index / 2 + 2, english: index / 3..<index / 3 + 2)
    }
    let chosen = UnitAssignment.choose(records[...], weights: records.indices.map { Float($0 % 7) })
    for (a, b) in zip(chosen, chosen.dropFirst()) { #expect(!records[a].overlaps(records[b])) }
    #expect(chosen.count > 50)
  }

  @Test func `sets grow together`() {
    var sets = DisjointSets(count: 5)
    sets.unite(3, 4)
    sets.unite(1, 3)
    #expect(sets.root(of: 4) == 1)
    #expect(sets.root(of: 2) == 2)
  }

  private func record(persian: Range<UInt16>, english: Range<UInt16>) -> MinedEvidence.Record {
    MinedEvidence.Record(
      unit: 1, persian: 0, english: 0, persianWords: persian, englishWords: english, score: 0,
      isKnown: false, signs: [], parts: 1)
  }
}
