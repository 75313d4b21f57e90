public import PersianText

/// A document and its translation, in aligned units.
public struct Bitext: Sendable {
  public var sourceLanguage: Language
  public var targetLanguage: Language
  public var units: [Unit]

  public init(sourceLanguage: Language, targetLanguage: Language, units: [Unit] = []) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.units = units
  }

  /// The two sides of a bead as text; the sentences of a side are joined by a space. A side may be empty.
  public struct Unit: Sendable, Hashable {
    public var source: String
    public var target: String
    /// How probable it is that the sides are each other's translation, in 0…1; `nil` where nothing is known of it.
    public var confidence: Double?

    public init(source: String, target: String, confidence: Double? = nil) {
      self.source = source
      self.target = target
      self.confidence = confidence
    }
  }
}
