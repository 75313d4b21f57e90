import Transliteration

/// Look-ups of English spellings among a great many made-up Persian names.
struct Speed {
  private static let queries = 1_000
  private let count: Int
  private let buildSeconds: Double
  private let searchMilliseconds: Double
  private let rankedMilliseconds: Double
  /// How many of the names looked up were among the first fifty.
  let share: Double

  init(count: Int) throws {
    self.count = count
    var names = MadeUpNames()
    var persian: [String] = []
    var english: [String] = []
    var seen: Set<String> = []
    while persian.count < count {
      let name = names.next()
      guard seen.insert(name.persian).inserted else { continue }
      persian.append(name.persian)
      english.append(name.english)
    }
    seen = []
    var start = CPUClock.milliseconds
    let index = NameIndex(persian)
    buildSeconds = (CPUClock.milliseconds - start) / 1_000
    let asked = stride(from: 0, to: count, by: max(1, count / Speed.queries))
    let queries = Double(asked.underestimatedCount)
    start = CPUClock.milliseconds
    var found = 0
    for number in asked
    where index.nearest(to: english[number], count: 50).contains(where: { $0.number == number }) {
      found += 1
    }
    searchMilliseconds = (CPUClock.milliseconds - start) / queries
    share = Double(found) / queries
    let ranked = RankedNames(persian, model: try NameModel.embedded())
    start = CPUClock.milliseconds
    for number in asked { _ = ranked.nearest(to: english[number], count: 10) }
    rankedMilliseconds = (CPUClock.milliseconds - start) / queries
  }

  var report: String {
    """
    \(count) names: built in \(decimal(buildSeconds, 2)) s, \(CPUClock.peakMegabytes) MB with the lists of names; \
    nearest 50 in \(decimal(searchMilliseconds, 2)) ms, ranked by the model \(decimal(rankedMilliseconds, 2)) ms; \
    \(decimal(100 * share, 1)) % found
    """
  }
}

/// Names of two to four syllables, in Persian and in one of several ways to spell them in English; always the same.
private struct MadeUpNames {
  private var state: UInt64 = 20

  private static let consonants: [(String, [String])] = [
    ("ب", ["b"]), ("پ", ["p"]), ("ت", ["t"]), ("ط", ["t"]), ("ج", ["j", "dj"]), ("چ", ["ch", "č"]),
    ("ح", ["h"]), ("خ", ["kh"]), ("د", ["d"]), ("ر", ["r"]), ("ز", ["z"]), ("ژ", ["zh"]),
    ("س", ["s", "ss"]), ("ص", ["s"]), ("ش", ["sh"]), ("غ", ["gh"]), ("ف", ["f"]),
    ("ق", ["q", "gh"]), ("ک", ["k"]), ("گ", ["g"]), ("ل", ["l", "ll"]), ("م", ["m", "mm"]),
    ("ن", ["n"]), ("و", ["v"]), ("ه", ["h"]),
  ]
  private static let vowels: [(String, [String])] = [
    ("ا", ["a", "aa"]), ("و", ["u", "oo", "ou"]), ("ی", ["i", "ee"]), ("", ["a", "e", "o"]),
  ]
  private static let ends: [(String, [String])] = [
    ("", [""]), ("", [""]), ("ن", ["n"]), ("ر", ["r"]), ("م", ["m"]), ("ف", ["v", "f"]),
    ("ه", ["eh", "e"]),
  ]

  mutating func next() -> (persian: String, english: String) {
    var name = (persian: "", english: "")
    for _ in 0..<2 + random(3) {
      add(MadeUpNames.consonants, to: &name)
      add(MadeUpNames.vowels, to: &name)
      if random(3) == 0 { add(MadeUpNames.consonants, to: &name) }
    }
    add(MadeUpNames.ends, to: &name)
    return name
  }

  private mutating func add(
    _ letters: [(String, [String])], to name: inout (persian: String, english: String)
  ) {
    let (persian, spellings) = letters[random(letters.count)]
    name.persian += persian
    name.english += spellings[random(spellings.count)]
  }

  private mutating func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
