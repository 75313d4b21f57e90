public import Termbase

/// Rows that the glossary may take in: one name with the forms that a bitext has of it.
public struct NameProposal: Sendable {
  /// All of its terms are ``Term/Status/proposed``; what is known of each stands in its note.
  public var concept: Concept
  /// The glossary has the concept, and the terms are new spellings of it.
  public var isKnown: Bool
  /// The probability that the pair of forms that is surest is right.
  public var confidence: Double
  /// In how many units the name stands.
  public var count: Int
  /// Where it stands, in the order of the bitext.
  public var places: [Place]
  /// Identifiers of the glossary's titles that stand with the name on both sides, the most frequent first.
  public var titles: [String]
  /// Of each term of the concept in how many units it stands, and how sure it is.
  public var forms: [Form]

  public struct Place: Sendable, Hashable {
    /// From 1.
    public var unit: Int
    public var persian: String
    public var english: String
  }

  public struct Form: Sendable, Hashable {
    public var term: Term
    public var count: Int
    public var firstUnit: Int
    public var confidence: Double
  }
}
