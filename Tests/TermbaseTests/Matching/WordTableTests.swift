import TestSupport
import Testing

@testable import Termbase

@Suite struct WordTableTests {
  /// Against a dictionary, over words of all lengths at all places, near the end of the bytes too.
  @Test(arguments: 0..<20)
  func `a word has one number wherever it stands`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = WordTable()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
      let start = Int.random(in: 0..<text.count, using: &random)
      let end = Int.random(in: start + 1...text.count, using: &random)
      let word = Array(text[start..<end])
      let id = table.id(of: start..<end, in: text.span)
      #expect(id == known[word] ?? known.count)
      known[word] = id
      #expect(Array(table.bytes(of: id)) == word && table.id(ofKnown: word) == id)
    }
    #expect(table.count == known.count && table.id(ofKnown: [0x7A]) == nil)
  }
}
