import Synchronization
import Testing
import Transliteration

/// The order of what is found, with a judge that says what the test wants.
@Suite struct RankedNamesTests {
  private static let persian = ["محمد", "احمد", "محمود", "محسن", "حسن", "حسین", "علی", "رضا"]

  private func first(_ names: RankedNames, _ name: String) -> String? {
    names.nearest(to: name, count: 1).first.map { names.name($0.number) }
  }

  @Test func `the judge decides between names that sound much alike`() {
    let names = RankedNames(Self.persian) { persian, english in
      #expect(english == "Hasan")
      return persian == "حسین" ? 0.9 : 0.1
    }
    let matches = names.nearest(to: "Hasan", count: 3)
    #expect(matches.prefix(2).map { names.name($0.number) } == ["حسین", "حسن"])
    #expect(matches.prefix(2).map(\.plausibility) == [0.9, 0.1])
    #expect(matches.count == 3)
    #expect(names.count == Self.persian.count)
  }

  @Test func `a name asked for in Persian is judged as the Persian side`() {
    let names = RankedNames(["Hasan", "Hossein"]) { persian, english in
      #expect(persian == "حسین")
      return english == "Hossein" ? 0.9 : 0.1
    }
    #expect(first(names, "حسین") == "Hossein")
    #expect(names.plausibility(of: "حسین", and: 0) == 0.1)
  }

  @Test func `of names that sound alike, the one that is spelt as the model would goes first`() {
    let names = RankedNames(["سادق", "صادق", "صادغ"], judge: { _, _ in 0.5 }) { name, side, _ in
      name == "Sadeq" && side == .persian
        ? [Candidate(text: "صادق", probability: 0.8, letters: [])] : []
    }
    #expect(first(names, "Sadeq") == "صادق")
    let english = RankedNames(["Mohsin", "Mohsen"], judge: { _, _ in 0.5 }) { _, side, _ in
      side == .english ? [Candidate(text: "mohsen", probability: 0.4, letters: [])] : []
    }
    #expect(first(english, "محسن") == "Mohsen")
  }

  @Test func `what sounds far from a sure name is not judged`() {
    let judged = Mutex<[String]>([])
    let names = RankedNames(Self.persian) { persian, _ in
      judged.withLock { $0.append(persian) }
      return 0.99
    }
    let matches = names.nearest(to: "Mahmood", count: 8)
    #expect(names.name(matches[0].number) == "محمود")
    #expect(matches.contains { $0.plausibility == nil })
    #expect(judged.withLock { $0.count } < matches.count)
  }

  @Test(arguments: [
    ("حسن", "حسن"), ("حَسن", "حسن"), ("Душанбе", "دوشنبه"), ("hasan", "Hasan"), ("Hasen", "Hasan"),
  ])
  func `names of one script, or of none that is judged, go by sound`(
    _ name: String, _ expected: String
  ) {
    let names = RankedNames(["هسن", "حسن", "Hussan", "Hasan", "دوشنبه"]) { _, _ in 0.01 }
    #expect(first(names, name) == expected)
  }

  @Test(arguments: [
    ("Sagynbaev", "دمیر ساگین\u{200C}بایف"), ("Damir", "دمیر ساگین\u{200C}بایف"),
    ("Leitrim", "شهرستان لیتریم"), ("Reza Pahlavi", "محمد رضا پهلوی"), ("Tehran", "تهران"),
  ])
  func `a name is found by its first or last words, behind one that is whole`(
    _ name: String, _ expected: String
  ) {
    let names = RankedNames([
      "دمیر ساگین\u{200C}بایف", "شهرستان لیتریم", "محمد رضا پهلوی", "شهرستان تهران", "تهران",
    ]) { _, _ in 0.5 }
    #expect(first(names, name) == expected)
    let found = names.nearest(to: name, count: 10).map(\.number)
    #expect(Set(found).count == found.count)
  }

  @Test func `the model finds names however they are spelt`() throws {
    let persian = ["محمد", "مصدق", "مسعود", "قاسم", "کاظم", "ساگین\u{200C}بایف", "سیدبابایف"]
    let names = RankedNames(persian, model: try EmbeddedModel.read())
    let found = ["Mossadegh", "Qassem", "Kazem", "Saginbayev"].map { first(names, $0) }
    #expect(found == ["مصدق", "قاسم", "کاظم", "ساگین\u{200C}بایف"])
  }

  @Test func `nothing is near where there is nothing`() {
    let names = RankedNames(["تهران", "", "۱۲"]) { _, _ in 0.5 }
    #expect(names.nearest(to: "", count: 5).isEmpty)
    #expect(names.nearest(to: "Tehran", count: 0).isEmpty)
    #expect(RankedNames([]) { _, _ in 0.5 }.nearest(to: "Tehran", count: 5).isEmpty)
  }
}
