/// Letters of a Persian name and the Latin letters that were made of them, or they of those.
public struct LetterPair: Sendable, Hashable {
  /// In the normal form of names; empty where the Latin letters answer to nothing.
  public var persian: String
  /// In lower case, without diacritics; empty where the Persian letters answer to nothing.
  public var latin: String

  public init(persian: String, latin: String) {
    self.persian = persian
    self.latin = latin
  }
}

/// A spelling that a name may have in the other script.
public struct Candidate: Sendable, Hashable {
  public var text: String
  /// The share of this candidate among all spellings, 0…1.
  public var probability: Double
  /// Which letters made which, in the order of the name.
  public var letters: [LetterPair]

  public init(text: String, probability: Double, letters: [LetterPair]) {
    self.text = text
    self.probability = probability
    self.letters = letters
  }
}
