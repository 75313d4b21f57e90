import Testing
import Transliteration

@Suite struct NameIndexTests {
  private static let names = [
    "محمد", "احمد", "محمود", "حمید", "مهدی", "حسین", "حسن", "محسن", "علی", "علیرضا", "رضا", "فاطمه",
    "زهرا", "تهران", "تبریز", "شیراز", "اصفهان", "مشهد", "قم", "ساگین\u{200C}بایف", "پاتروشف",
    "نوروف",
    "چینگدائو", "شانگهای", "ژنگژو", "بیشکک", "Sagynbaev", "Tashkent", "Душанбе",
  ]
  private let index = NameIndex(names)

  @Test(arguments: [
    ("Muhammed", "محمد"), ("Hossein", "حسین"), ("Alireza", "علیرضا"), ("Shiraz", "شیراز"),
    ("Esfahan", "اصفهان"), ("Ghom", "قم"), ("Patrushev", "پاتروشف"), ("Qingdao", "چینگدائو"),
    ("Циндао", "چینگدائو"), ("تاشکند", "Tashkent"), ("Saginbayev", "Sagynbaev"),
    ("سگینبایف", "ساگین\u{200C}بایف"), ("Bischkek", "بیشکک"), ("دوشنبه", "Душанбе"),
  ])
  func `a name is found by its sound in any script`(_ name: String, _ expected: String) {
    let first = index.nearest(to: name, count: 3).first
    #expect(first.map { index.name($0.number) } == expected)
  }

  @Test func `as many as are asked for, the nearest first`() {
    for count in [0, 1, 5, 100] {
      let matches = index.nearest(to: "Mohammad", count: count)
      #expect(matches.count <= count)
      #expect(matches.map(\.distance) == matches.map(\.distance).sorted())
      #expect(Set(matches.map(\.number)).count == matches.count)
    }
    #expect(index.nearest(to: "Mohammad", count: 5).count == 5)
  }

  @Test func `distances are those of the sounds`() {
    for match in index.nearest(to: "Mahmood", count: 10) {
      let name = NameSounds(index.name(match.number))
      #expect(name.distance(to: NameSounds("Mahmood")) == match.distance)
    }
  }

  @Test func `names keep their numbers, the same name both of its`() {
    let index = NameIndex(["Ali", "Reza", "Ali", ""])
    #expect(index.count == 4)
    #expect((0..<4).map { index.name($0) } == ["Ali", "Reza", "Ali", ""])
    #expect(index.nearest(to: "علی", count: 4).prefix(2).map(\.number) == [0, 2])
  }

  @Test func `nothing is near where there is nothing`() {
    #expect(NameIndex([]).nearest(to: "Ali", count: 5).isEmpty)
    #expect(index.nearest(to: "", count: 5).isEmpty)
    #expect(index.nearest(to: "۱۲", count: 5).isEmpty)
    #expect(NameIndex(["", "۱۲", "北京"]).nearest(to: "Ali", count: 5).isEmpty)
  }
}
