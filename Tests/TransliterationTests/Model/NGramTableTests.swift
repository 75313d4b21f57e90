import TestSupport
import Testing

@testable import Transliteration

@Suite struct NGramTableTests {
  private static let first = UInt64(NGramTable.firstGraphone)
  private static let start = UInt64(NGramTable.start)

  private static func key(_ items: [UInt64]) -> UInt64 { items.reduce(0) { $0 << 12 | $1 } }

  /// All n-grams of some random names, each with its shorter ones.
  private static func entries(
    names: Int, items: UInt64, salt: UInt64, seed: UInt64
  ) -> [NGramTable.Entry] {
    var random = SeededGenerator(seed: seed)
    var keys: [[UInt64]: Bool] = [:]
    for _ in 0..<names {
      let length = Int.random(in: 1...7, using: &random)
      let name =
        [start] + (0..<length).map { _ in first + UInt64.random(in: 0..<items, using: &random) }
        + [UInt64(NGramTable.end)]
      for from in name.indices {
        for to in from..<min(from + 5, name.count) { keys[Array(name[from...to])] = true }
      }
    }
    return keys.keys.sorted { ($0.count, key($0)) < ($1.count, key($1)) }.map { items in
      NGramTable.Entry(
        key(items), items.count, salt: salt,
        logProbability: -Double.random(in: 0...15, using: &random),
        logBackoff: -Double.random(in: 0...3, using: &random))
    }
  }

  @Test func `every n-gram is found with its values`() throws {
    let entries =
      Self.entries(names: 200, items: 30, salt: 0, seed: 1)
      + Self.entries(names: 200, items: 30, salt: 4, seed: 2)
    let table = NGramTable(entries)
    #expect(entries.count > 2000)
    for entry in entries {
      let slot = try #require(table.find(entry.key, order: entry.order, salt: entry.salt))
      #expect(abs(Double(NGramTable.logProbability(slot)) - entry.logProbability) <= 1.0 / 16)
      #expect(abs(Double(NGramTable.logBackoff(slot)) - entry.logBackoff) <= 1.0 / 32)
    }
  }

  @Test func `what is not there is hardly ever found`() {
    let table = NGramTable(Self.entries(names: 300, items: 30, salt: 0, seed: 3))
    let found = (0..<20_000).count { number in
      table.find(Self.first + 31 + UInt64(number), order: 1, salt: 0) != nil
        || table.find(Self.first + UInt64(number) % 30, order: 1, salt: 7 + UInt64(number)) != nil
    }
    #expect(found <= 4)
  }

  @Test(
    arguments: [
      // After a b: seen after both, after b alone, nowhere but by itself, never.
      (2, -0.5), (3, -0.25 - 1.5), (4, -0.25 - 0.75 - 3), (5, -0.25 - 0.75 - 14),
    ] as [(UInt64, Float)])
  func `shorter contexts stand in at the price of the longer ones`(
    _ item: UInt64, _ expected: Float
  ) {
    let (a, b, c, d, e) = (
      Self.first, Self.first + 1, Self.first + 2, Self.first + 3, Self.first + 4
    )
    let table = NGramTable([
      .init(a, 1, logProbability: -2), .init(b, 1, logProbability: -2, logBackoff: -0.75),
      .init(c, 1, logProbability: -2), .init(d, 1, logProbability: -2),
      .init(e, 1, logProbability: -3),
      .init(Self.key([a, b]), 2, logProbability: -1, logBackoff: -0.25),
      .init(Self.key([b, c]), 2, logProbability: -1),
      .init(Self.key([b, d]), 2, logProbability: -1.5),
      .init(Self.key([a, b, c]), 3, logProbability: -0.5),
    ])
    let context = table.context(Self.key([a, b]), length: 2, salt: 0)
    #expect(table.logProbability(UInt16(Self.first + item), after: context) == expected)
  }

  @Test func `the length of a history bounds what is looked at`() {
    let (a, b) = (Self.first, Self.first + 1)
    let table = NGramTable([
      .init(a, 1, logProbability: -2, logBackoff: -0.5), .init(b, 1, logProbability: -4),
      .init(Self.key([a, b]), 2, logProbability: -1),
    ])
    let values = (0...2).map { length in
      table.logProbability(UInt16(b), after: table.context(a, length: length, salt: 0))
    }
    #expect(values == [-4, -1, -1])
  }

  @Test func `nothing is impossible`() {
    let table = NGramTable(Self.entries(names: 50, items: 10, salt: 0, seed: 5))
    var random = SeededGenerator(seed: 6)
    for salt in [0, 3, ModelParts.latinSalt] {
      for _ in 0..<2000 {
        let history = random.next() & (1 << 48 - 1)
        let context = table.context(
          history, length: Int.random(in: 0...4, using: &random), salt: salt)
        let value = table.logProbability(UInt16(random.next() & 4095), after: context)
        #expect(value.isFinite && value <= 0 && value >= -14 - 4 * 8)
      }
    }
    #expect(table.logProbability(letters: Array(1...30), salt: ModelParts.latinSalt).isFinite)
    let empty = NGramTable([])
    let context = empty.context(Self.start, length: 1, salt: 0)
    #expect(empty.logProbability(NGramTable.end, after: context) == -14)
  }

  @Test func `slots that are known beforehand change nothing`() {
    let table = NGramTable(Self.entries(names: 150, items: 8, salt: 0, seed: 10))
    var random = SeededGenerator(seed: 11)
    var lengths: Set<Int> = []
    for _ in 0..<4000 {
      // Of ten items, two were never seen.
      var (history, length) = (Self.start, 1)
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        history = history << 12 | Self.first + UInt64.random(in: 0..<10, using: &random)
        length = min(length + 1, 4)
      }
      history &= 1 << 48 - 1
      let item = UInt16(Self.first + UInt64.random(in: 0..<10, using: &random))
      let context = table.context(history, length: length, salt: 0)
      let value = table.logProbability(
        item, after: context, single: table.single(item, salt: 0),
        double: table.double(item, after: history & NGramTable.mask(1), salt: 0))
      #expect(value == table.logProbability(item, after: context))
      lengths.insert(context.length)
    }
    #expect(lengths == Set(0...4), "all lengths of contexts were met")
  }

  @Test(arguments: [ModelParts.persianSalt, ModelParts.latinSalt])
  func `a name's letters are as probable as n-grams say`(_ salt: UInt64) {
    let table = NGramTable(
      [ModelParts.persianSalt, ModelParts.latinSalt].flatMap {
        Self.entries(names: 150, items: 8, salt: $0, seed: $0)
      })
    var random = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      let letters = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        UInt8.random(in: 0..<10, using: &random)
      }
      var walk = table.walk(salt: salt)
      var sum: Float = 0
      for item in letters.map({ UInt16($0) + NGramTable.firstGraphone }) + [NGramTable.end] {
        let (value, next) = table.step(item, walk, longest: 3, salt: salt)
        sum += value
        walk = next
      }
      #expect(sum == table.logProbability(letters: letters, salt: salt))
    }
  }

  @Test(arguments: [3, 4]) func `a walk says what the contexts of its places say`(_ longest: Int) {
    let salts: [UInt64] = [0, 2]
    let table = NGramTable(
      salts.flatMap { Self.entries(names: 150, items: 8, salt: $0, seed: 8 + $0) })
    var random = SeededGenerator(seed: 9)
    var lengths: Set<Int> = []
    for round in 0..<400 {
      let salt = salts[round % 2]
      var walk = table.walk(salt: salt)
      var history = Self.start
      var length = 1
      for _ in 0..<12 {
        // Of ten items, two were never seen.
        let item = UInt16(Self.first + UInt64.random(in: 0..<10, using: &random))
        let context = table.context(history, length: min(length, longest), salt: salt)
        let (value, next) = table.step(item, walk, longest: longest, salt: salt)
        #expect(abs(value - table.logProbability(item, after: context)) < 1e-4)
        lengths.insert(walk.length)
        walk = next
        history = (history << 12 | UInt64(item)) & (1 << 48 - 1)
        length += 1
      }
    }
    #expect(lengths == Set(0...longest), "all lengths of contexts were met")
  }
}
