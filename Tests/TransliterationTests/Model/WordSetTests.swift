import Testing

@testable import Transliteration

@Suite struct WordSetTests {
  private static func word(_ number: Int) -> [UInt8] {
    var word: [UInt8] = []
    var rest = number * 2_654_435_761 % 308_915_776
    repeat {
      word.append(UInt8(rest % 26 + 1))
      rest /= 26
    } while rest > 0
    return word
  }

  @Test func `every word that was put in is there, and hardly any other`() {
    var words = WordSet()
    // About as many as a model has.
    for number in 0..<180_000 { words.insert(Self.word(number)) }
    let lost = (0..<180_000).count { !words.contains(Self.word($0)) }
    #expect(lost == 0)
    let taken = (180_000..<200_000).count { words.contains(Self.word($0)) }
    #expect(taken < 2000, "of 20,000")
    #expect(taken > 0, "a filter of bits takes some")
  }

  @Test func `a set that was written and read has the same words`() throws {
    var words = WordSet()
    words.insert(Self.word(1))
    words.insert(Self.word(2)[...])
    let again = try #require(WordSet(bytes: words.bytes))
    #expect(again.contains(Self.word(1)) && again.contains(Self.word(2)))
    #expect(!again.contains(Self.word(3)) && !again.contains([]))
    #expect(WordSet(bytes: Array(words.bytes.dropLast())) == nil)
    #expect(WordSet(bytes: words.bytes + [0]) == nil)
  }
}
