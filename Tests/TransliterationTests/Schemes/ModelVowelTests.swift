import Testing
import Transliteration

/// What the name model tells a romaniser of the vowels that are not written.
@Suite struct ModelVowelTests {
  private func vocalise(_ words: String...) throws -> [VocalisedWord?] {
    try EmbeddedModel.read().vocalise(words.map { $0.unicodeScalars.map(\.value) })
  }

  @Test(arguments: [
    ("محمد", [ShortVowel.o, .a, .a, nil]), ("حسن", [.a, .a, nil]),
    ("تهران", [.e, nil, nil, nil, nil]),
  ])
  func `short vowels stand behind the letters that have them`(
    _ word: String, _ vowels: [ShortVowel?]
  ) throws {
    let said = try #require(try vocalise(word).first ?? nil)
    #expect(said.letters.map(\.letter) == word.unicodeScalars.map(\.value))
    #expect(said.letters.map(\.vowel) == vowels)
  }

  @Test func `a letter that stands for a long vowel is one`() throws {
    let said = try #require(try vocalise("شیراز").first ?? nil)
    #expect(
      said.letters.map(\.role) == [.consonant, .longVowel, .consonant, .longVowel, .consonant])
  }

  @Test func `each word has an answer of its own letters`() throws {
    let words = ["محمد", "رضا", "پهلوی"]
    let said = try vocalise(words[0], words[1], words[2])
    #expect(said.count == 3)
    for (word, said) in zip(words, said) {
      let letters = try #require(said).letters.map(\.letter)
      #expect(letters == word.unicodeScalars.map(\.value))
    }
  }

  @Test func `what the model cannot read has no answer`() throws {
    #expect(try vocalise("") == [nil])
    #expect(try vocalise("Tehran") == [nil])
    #expect(try vocalise(String(repeating: "م", count: 200)) == [nil])
    #expect(try EmbeddedModel.read().vocalise([]).isEmpty)
  }

  @Test func `letters that the model has one sign for keep what they are`() throws {
    let said = try vocalise("مصطفى").first ?? nil
    #expect(said?.letters.last?.letter ?? 0x649 == 0x649)
  }

  @Test(arguments: [
    ("press", "محمد رضا", "Mohammad Reza"), ("ala-lc", "تهران", "Tihrān"),
    ("un-2012", "شیراز", "Širāz"),
  ])
  func `a romaniser with the model writes what a reader would say`(
    _ scheme: String, _ text: String, _ expected: String
  ) throws {
    let scheme = try #require(RomanisationScheme.named(scheme))
    #expect(Romaniser(scheme, vowels: try EmbeddedModel.read()).romanise(text) == expected)
  }

  @Test func `signs on the letters go before the model`() throws {
    let scheme = try #require(RomanisationScheme.named("press"))
    #expect(Romaniser(scheme, vowels: try EmbeddedModel.read()).romanise("مُحسِن") == "Mohsen")
  }
}
