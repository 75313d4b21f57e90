import Testing
import Transliteration

@testable import NameTraining

@Suite struct WrongPairTests {
  private static let names = [
    "sagynbaev", "mosaddegh", "qassem", "hossein", "hasan", "zelenskyy", "xi", "jinping", "tehran",
    "khatami", "mirzakhani", "vatanzadeh", "george", "wilson", "ali", "o", "rrr", "tsk", "max",
    "mohammad javad zarif", "khalij-e fars",
  ].map { NameLetters.latinCodes($0) }
  private static let vowels = Set(NameLetters.latinCodes("aeiou"))
  /// What styles exchange for each other.
  private static let alike = ["qkg", "cks", "cj", "vw", "xsk", "jgz", "mn"].map {
    Set(NameLetters.latinCodes($0))
  }

  private static func shown(_ letters: [UInt8]) -> String { NameLetters.latinText(letters) }

  /// Where two names of one length differ.
  private static func places(_ one: [UInt8], _ other: [UInt8]) -> [Int] {
    one.indices.filter { one[$0] != other[$0] }
  }

  @Test func `a consonant is exchanged for another, never for one that a style would write`() {
    var wrong = WrongPairs(seed: 31)
    var made = 0
    for name in Self.names {
      for _ in 0..<100 {
        guard let other = wrong.withConsonant(name) else { continue }
        made += 1
        let message = "\(Self.shown(name)) \(Self.shown(other))"
        let places = Self.places(name, other)
        guard other.count == name.count, places.count == 1, let place = places.first else {
          Issue.record("\(message): one letter must differ")
          continue
        }
        let letters: Set = [name[place], other[place]]
        #expect(letters.isDisjoint(with: Self.vowels), "\(message)")
        #expect(!Self.alike.contains { letters.isSubset(of: $0) }, "\(message)")
        // A doubled letter is a style as well.
        for beside in [place - 1, place + 1] where other.indices.contains(beside) {
          #expect(other[beside] != other[place], "\(message)")
          #expect(name[beside] != name[place], "\(message)")
        }
      }
    }
    #expect(made > 1500)
  }

  @Test func `a vowel is exchanged for another`() {
    var wrong = WrongPairs(seed: 32)
    for name in Self.names {
      for _ in 0..<50 {
        guard let other = wrong.withVowel(name) else {
          #expect(Self.vowels.isDisjoint(with: name))
          continue
        }
        let places = Self.places(name, other)
        #expect(other.count == name.count && places.count == 1)
        #expect(places.allSatisfy { Self.vowels.isSuperset(of: [name[$0], other[$0]]) })
      }
    }
  }

  @Test func `a letter more or less makes a name one longer or shorter`() {
    var wrong = WrongPairs(seed: 33)
    var sizes: Set<Int> = []
    for name in Self.names {
      for _ in 0..<50 {
        guard let other = wrong.withOther(name) else { continue }
        sizes.insert(other.count - name.count)
      }
    }
    #expect(sizes == [-1, 1])
  }

  @Test func `a letter more or less is no consonant doubled or made single`() {
    var wrong = WrongPairs(seed: 36)
    var styled: Set<String> = []
    for name in ["hassan", "hasan", "mohammad", "ahmad"].map({ NameLetters.latinCodes($0) }) {
      for _ in 0..<200 {
        guard let other = wrong.withOther(name) else { continue }
        if Self.undoubled(other) == Self.undoubled(name) { styled.insert(Self.shown(other)) }
      }
    }
    #expect(styled == [])
  }

  private static func undoubled(_ letters: [UInt8]) -> [UInt8] {
    letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test func `the nearest other name is one of another Persian name`() {
    let pairs = [
      ("حسن", "hasan"), ("حسن", "hassan"), ("حسین", "hosein"), ("حسنی", "hasani"),
      ("احسان", "ehsan"), ("ویلهلمینا", "wilhelmina"), ("حصن", "hasan"), ("ریحانه", "reyhaneh"),
    ].map {
      TrainingPair(
        persian: NameLetters.persianCodes($0.0), latin: NameLetters.latinCodes($0.1), origin: 0)
    }
    let nearest = WrongPairs.nearest(pairs).map { $0.map(Self.shown) }
    #expect(
      nearest == ["hasani", "hasan", "hasan", "hasan", "hasan", nil, "hassan", nil])
  }

  @Test func `the same seed gives the same wrong names`() {
    func some(_ seed: UInt64) -> [String] {
      var wrong = WrongPairs(seed: seed)
      return Self.names.flatMap { name in
        [wrong.withConsonant(name), wrong.withVowel(name), wrong.withOther(name)]
          .map { $0.map(Self.shown) ?? "" }
      }
    }
    #expect(some(34) == some(34))
    #expect(some(34) != some(35))
  }
}
