extension NameModel: VowelSource {
  /// The likeliest spellings are asked for a way to say the letters; so many, because some have too little in common
  /// with them: «خزر», Caspian.
  private static let readings = 8

  /// How words that stand together are said, as the likeliest English spelling has them: all together, for the ezafe
  /// between them and what the one tells of the other, and one by one where that gives nothing.
  ///
  /// Cost: that of ``candidates(for:to:count:)``.
  public func vocalise(_ words: [[UInt32]]) -> [VocalisedWord?] {
    if let together = reading(of: words) { return together }
    if words.count < 2 { return words.map { _ in nil } }
    return words.map { reading(of: [$0])?.first }
  }

  /// How all of the words are said; `nil` where no likely spelling tells it of each of them.
  private func reading(of words: [[UInt32]]) -> [VocalisedWord]? {
    let letters = Array(words.joined(separator: [0x20]))
    guard letters.count <= NameModel.longestName else { return nil }
    let name = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    for candidate in candidates(for: name, to: .english, count: NameModel.readings) {
      let pairs = NameModel.restored(candidate.letters, letters)
      if let said = VocalisedWord.words(of: pairs),
        said.map(\.letters.count) == words.map(\.count)
      {
        return said
      }
    }
    return nil
  }

  /// The pairs with the letters that were asked for: the model has one letter for several.
  private static func restored(_ pairs: [LetterPair], _ letters: [UInt32]) -> [LetterPair] {
    let counts = pairs.map(\.persian.unicodeScalars.count)
    guard counts.reduce(0, +) == letters.count else { return pairs }
    var rest = letters[...]
    return zip(pairs, counts).map { pair, count in
      let own = rest.prefix(count).compactMap(Unicode.Scalar.init)
      rest = rest.dropFirst(count)
      return LetterPair(persian: String(String.UnicodeScalarView(own)), latin: pair.latin)
    }
  }
}
