import TestSupport
import Testing

@testable import Termbase

@Suite struct MatcherTrieTests {
  @Test func `an empty trie holds nothing`() {
    let trie = DoubleArrayTrie(keys: [])
    #expect(trie.value(DoubleArrayTrie.root) == nil)
    #expect((0...255).allSatisfy { trie.next(DoubleArrayTrie.root, $0) == nil })
  }

  /// Against a dictionary: the keys, their beginnings, and keys with a byte changed, cut or added.
  @Test(arguments: 0..<40)
  func `it holds its keys and no others`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys = randomKeys(using: &random)
    let trie = DoubleArrayTrie(keys: keys)
    let values = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
    let beginnings = Set(keys.flatMap { key in (0...key.count).map { Array(key[..<$0]) } })
    var probes = keys + [[], [1], [255]]
    for key in keys.prefix(200) {
      var changed = key
      changed[Int.random(in: key.indices, using: &random)] = UInt8.random(
        in: 1...255, using: &random)
      probes += [changed, Array(key.dropLast()), key + [UInt8.random(in: 1...255, using: &random)]]
    }
    for probe in probes {
      let state = end(of: probe, in: trie)
      #expect((state != nil) == (beginnings.contains(probe) || probe.isEmpty))
      #expect(state.flatMap(trie.value) == values[probe])
    }
  }

  private func end(of key: [UInt8], in trie: DoubleArrayTrie) -> Int32? {
    var state = DoubleArrayTrie.root
    for byte in key {
      guard let next = trie.next(state, byte) else { return nil }
      state = next
    }
    return state
  }

  /// Sorted and unique; of few letters, so that they share beginnings, or of all bytes.
  private func randomKeys(using random: inout SeededGenerator) -> [[UInt8]] {
    let alphabets: [ClosedRange<UInt8>] = [2...4, 0x61...0x7A, 1...255]
    let letters = alphabets.randomElement(using: &random) ?? 1...255
    let count = [1, 10, 300, 3000].randomElement(using: &random) ?? 1
    let keys = (0..<count).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        UInt8.random(in: letters, using: &random)
      }
    }
    return Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
