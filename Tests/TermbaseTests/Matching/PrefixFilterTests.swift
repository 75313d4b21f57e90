import TestSupport
import Testing

@testable import Termbase

@Suite struct PrefixFilterTests {
  /// Against sets: no key and no beginning of one is missed, and of the rest few are taken for one.
  @Test(arguments: 0..<40)
  func `it misses no beginning of a key, and no end`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys = randomKeys(using: &random)
    var filter = PrefixFilter(
      letters: keys.reduce(0) { $0 + $1.count }, parts: keys.count, names: keys.count)
    for key in keys { _ = filter.insert(key[...]) }
    for key in keys {
      var hash = PrefixHash()
      for byte in key {
        hash.add(byte)
        #expect(filter.mayGoOn(hash))
      }
      #expect(filter.mayEnd(hash))
    }
    let all = Set(keys)
    var strangers = 0
    var mistaken = 0
    for key in keys {
      var other = key
      other.append(UInt8.random(in: 1...0x7F, using: &random))
      guard !all.contains(other) else { continue }
      var hash = PrefixHash()
      for byte in other { hash.add(byte) }
      strangers += 1
      if filter.mayEnd(hash) { mistaken += 1 }
    }
    #expect(mistaken <= strangers / 3 + 2)
  }

  /// Of few letters, so that they share beginnings, or of all in ASCII.
  private func randomKeys(using random: inout SeededGenerator) -> [[UInt8]] {
    let alphabets: [ClosedRange<UInt8>] = [2...4, 0x61...0x7A, 1...0x7F]
    let letters = alphabets.randomElement(using: &random) ?? 1...0x7F
    let count = [1, 10, 300, 3000].randomElement(using: &random) ?? 1
    let keys = (0..<count).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        UInt8.random(in: letters, using: &random)
      }
    }
    return Array(Set(keys))
  }
}
