import Foundation
import TestSupport
import Testing
import Transliteration

@testable import NameTraining

@Suite struct KneserNeyTests {
  private static let first = NGramTable.firstGraphone
  private static let items = 12
  /// With the end of a name.
  private static let vocabulary = Array(first..<first + UInt16(items)) + [NGramTable.end]
  private static let order = 5

  /// Names in which an item is mostly followed by one of the next three.
  private static func corpus(_ count: Int) -> [[UInt16]] {
    var random = SeededGenerator(seed: 11)
    return (0..<count).map { _ in
      var item = Int.random(in: 0..<items, using: &random)
      return (0..<Int.random(in: 1...7, using: &random)).map { _ in
        let isUsual = Int.random(in: 0..<6, using: &random) > 0
        item = (item + Int.random(in: isUsual ? 1...3 : 0...items - 1, using: &random)) % items
        return first + UInt16(item)
      }
    }
  }

  private static func estimate(least: Double, names: Int = 400) -> [NGramTable.Entry] {
    KneserNey(order: order, least: least)
      .estimate(corpus(names), vocabulary: vocabulary.count, salt: 0)
  }

  /// All histories that the names hold, each with its length.
  private static func histories(_ names: [[UInt16]]) -> [(history: UInt64, length: Int)] {
    var seen: Set<[UInt16]> = [[]]
    for name in names {
      let items = [NGramTable.start] + name
      for end in items.indices {
        for start in max(0, end - order + 2)...end { seen.insert(Array(items[start...end])) }
      }
    }
    return seen.sorted { $0.lexicographicallyPrecedes($1) }.map { items in
      (items.reduce(0) { $0 << 12 | UInt64($1) }, items.count)
    }
  }

  @Test(arguments: [0, 2.0])
  func `after every context the probabilities make one`(_ least: Double) {
    let entries = Self.estimate(least: least)
    let model = ExactModel(entries)
    let table = NGramTable(entries)
    let histories = Self.histories(Self.corpus(400))
    #expect(histories.count > 1000)
    for (history, length) in histories {
      let exact = Self.vocabulary.reduce(0) {
        $0 + exp(model.logProbability($1, history, length))
      }
      #expect(abs(exact - 1) < 2e-3, "after \(String(history, radix: 16)): \(exact)")
      let context = table.context(history, length: length, salt: 0)
      let tabled = Self.vocabulary.reduce(0) {
        $0 + exp(Double(table.logProbability($1, after: context)))
      }
      // Eighths of a nat, sixteenths in up to four backoffs.
      #expect(abs(tabled - 1) < 0.15, "after \(String(history, radix: 16)): \(tabled)")
    }
  }

  @Test func `what was seen often in a place is more probable there`() {
    let table = NGramTable(Self.estimate(least: 0))
    var counts: [Int] = Array(repeating: 0, count: Self.items)
    for name in Self.corpus(400) {
      for (a, b) in zip(name, name.dropFirst()) where a == Self.first {
        counts[Int(b - Self.first)] += 1
      }
    }
    let context = table.context(UInt64(Self.first), length: 1, salt: 0)
    let values = (0..<Self.items).map {
      table.logProbability(Self.first + UInt16($0), after: context)
    }
    for usual in 1...3 {
      for odd in 5..<Self.items {
        #expect(counts[usual] > counts[odd] && values[usual] > values[odd])
      }
    }
  }

  @Test func `pruning leaves out n-grams, but none that another one needs`() {
    let all = Self.estimate(least: 0)
    let pruned = Self.estimate(least: 2)
    #expect(pruned.count < all.count / 2)
    let kept = Set(pruned.map { NGram(key: $0.key, order: $0.order) })
    #expect(kept.count == pruned.count, "each once")
    for ngram in kept where ngram.order > 1 {
      #expect(kept.contains(ngram.context) && kept.contains(ngram.suffix))
    }
    // Pairs of items all stay.
    #expect(pruned.count { $0.order == 2 } == all.count { $0.order == 2 })
    #expect(pruned.contains { $0.order == Self.order })
  }

  @Test func `items by themselves count by what they were seen after`() throws {
    // As frequent as any item, but always after the same one: what Francisco is to San.
    let follower = Self.first + UInt16(Self.items)
    let names = Self.corpus(400) + Array(repeating: [Self.first, follower], count: 150)
    let entries = KneserNey(order: 3, least: 0)
      .estimate(names, vocabulary: Self.vocabulary.count + 1, salt: 0)
    func alone(_ item: UInt16) throws -> Double {
      try #require(entries.first { $0.order == 1 && $0.key == UInt64(item) }).logProbability
    }
    for item in 1..<Self.items {
      #expect(try alone(Self.first + UInt16(item)) > alone(follower) + 1)
    }
    let table = NGramTable(entries)
    let start = UInt64(NGramTable.start) << 12 | UInt64(Self.first)
    #expect(table.logProbability(follower, after: table.context(start, length: 2, salt: 0)) > -1)
  }

  @Test func `the same names give the same entries in the same order`() {
    let (one, other) = (Self.estimate(least: 1), Self.estimate(least: 1))
    #expect(one.map(\.key) == other.map(\.key))
    #expect(one.map(\.logProbability) == other.map(\.logProbability))
    #expect(one.map(\.logBackoff) == other.map(\.logBackoff))
  }
}

private struct NGram: Hashable {
  var key: UInt64
  var order: Int

  var context: NGram { NGram(key: key >> 12, order: order - 1) }
  var suffix: NGram {
    NGram(key: key & (1 << UInt64(12 * (order - 1)) - 1), order: order - 1)
  }
}

/// The entries as they were estimated, before a table makes them coarse.
private struct ExactModel {
  private var entries: [NGram: NGramTable.Entry] = [:]

  init(_ all: [NGramTable.Entry]) {
    for entry in all { entries[NGram(key: entry.key, order: entry.order)] = entry }
  }

  func logProbability(_ item: UInt16, _ history: UInt64, _ length: Int) -> Double {
    let context = history & (1 << UInt64(12 * length) - 1)
    if let entry = entries[NGram(key: context << 12 | UInt64(item), order: length + 1)] {
      return entry.logProbability
    }
    guard length > 0 else { return -.infinity }
    let backoff = entries[NGram(key: context, order: length)]?.logBackoff ?? 0
    return backoff + logProbability(item, history, length - 1)
  }
}
