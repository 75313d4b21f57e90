import Testing
import Transliteration

@testable import NameTraining

@Suite struct AlignerTests {
  private static func pair(_ persian: String, _ latin: String) -> TrainingPair {
    TrainingPair(
      persian: NameLetters.persianCodes(persian), latin: NameLetters.latinCodes(latin), origin: 0)
  }

  private static let aligner = {
    let names = [
      ("بابا", "baba"), ("شاد", "shad"), ("شام", "sham"), ("باد", "bad"), ("داد", "dad"),
      ("مادر", "madar"), ("ماه", "mah"), ("خان", "khan"), ("خام", "kham"), ("نام", "nam"),
      ("شانه", "shaneh"), ("خانه", "khaneh"), ("دانا", "dana"), ("مانا", "mana"), ("نادر", "nader"),
      ("رام", "ram"), ("بهار", "bahar"), ("شما", "shoma"), ("خدا", "khoda"), ("اکسا", "aksa"),
      ("کار", "kar"), ("کاش", "kash"), ("ساکن", "saken"), ("آکس", "aks"), ("باکس", "bax"),
      ("ماکس", "max"), ("راکس", "rax"), ("شمار", "shomar"), ("شکا", "shoka"), ("شدا", "shoda"),
      ("کادر", "kader"), ("هادر", "hader"), ("بادر", "bader"),
    ]
    var aligner = GraphoneAligner()
    aligner.train(names.map { pair($0.0, $0.1) }, rounds: 8)
    return aligner
  }()

  private static func graphones(_ persian: String, _ latin: String) -> String? {
    aligner.best(pair(persian, latin)).map { best in
      best.graphones.map {
        NameLetters.persianText($0.persianLetters) + NameLetters.latinText($0.latinLetters)
      }.joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("شاد", "shad", "شsh اa دd"), ("خان", "khan", "خkh اa نn"), ("ماکس", "max", "مm اa ک سx"),
      // What is not written goes with the consonant before it.
      ("کادر", "kader", "کk اa دde رr"), ("نادر", "nader", "نn اa دde رr"),
      // A name that was not there.
      ("شادان", "shadan", "شsh اa دd اa نn"), ("خاراکس", "kharax", "خkh اa رr اa ک سx"),
    ])
  func `letters find what stands for them`(_ persian: String, _ latin: String, _ expected: String) {
    #expect(Self.graphones(persian, latin) == expected)
  }

  @Test func `letters of two names do not`() {
    for (persian, latin) in [("شاد", "bbb"), ("خان", "x"), ("بابا", "khodashad")] {
      #expect(Self.graphones(persian, latin) == nil)
    }
    let right = Self.aligner.best(Self.pair("شادان", "shadan"))?.score ?? -.infinity
    let wrong = Self.aligner.best(Self.pair("شادان", "madar"))?.score ?? -.infinity
    #expect(right > wrong + 2)
  }

  @Test func `an untrained aligner, and a name without letters, have no answer`() {
    #expect(GraphoneAligner().best(Self.pair("شاد", "shad")) == nil)
    #expect(Self.aligner.best(Self.pair("", "shad")) == nil)
    #expect(Self.aligner.best(Self.pair("شاد", "")) == nil)
  }

  @Test func `all letters are in the graphones, at most three on a side`() throws {
    let name = ("خاراکساشام", "kharaxasham")
    let best = try #require(Self.aligner.best(Self.pair(name.0, name.1)))
    #expect(NameLetters.persianText(best.graphones.flatMap(\.persianLetters)) == name.0)
    #expect(NameLetters.latinText(best.graphones.flatMap(\.latinLetters)) == name.1)
    #expect(best.graphones.allSatisfy { (1...3).contains($0.persianLetters.count) })
    #expect(best.graphones.allSatisfy { $0.latinLetters.count <= 3 })
  }
}
