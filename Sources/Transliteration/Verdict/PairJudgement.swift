/// What the model says of a Persian and an English name: are they one name?
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The English form is a plain romanisation of the Persian one.
  case ok
  /// Another legitimate style, or the name came by a known road; ``PairJudgement/remarks`` names it.
  case variant
  case wrong
}

public struct PairJudgement: Sendable, Hashable {
  /// The calibrated probability that the two are one name, 0…1.
  public var plausibility: Double
  public var verdict: Verdict
  /// Named styles and roads that were taken, and how parts were matched, in the order of the name.
  public var remarks: [Remark]
  /// The letters of both names, side by side; empty where no way leads from one to the other.
  public var letters: [JudgedLetters]
  /// The nearest plausible English spelling, where the verdict is ``Verdict/wrong`` and there is one.
  public var nearest: String?

  /// A reason with a stable identifier (`style/gemination`, `road/russian`, `parts/reversed`).
  public struct Remark: Sendable, Hashable {
    public var identifier: String
    /// One line for a reader: "q for gh".
    public var text: String

    public init(identifier: String, text: String) {
      self.identifier = identifier
      self.text = text
    }
  }

  public struct JudgedLetters: Sendable, Hashable {
    public var pair: LetterPair
    /// False of the letters that do not fit each other.
    public var fits: Bool

    public init(pair: LetterPair, fits: Bool) {
      self.pair = pair
      self.fits = fits
    }
  }

  public init(
    plausibility: Double, verdict: Verdict, remarks: [Remark] = [], letters: [JudgedLetters] = [],
    nearest: String? = nil
  ) {
    self.plausibility = plausibility
    self.verdict = verdict
    self.remarks = remarks
    self.letters = letters
    self.nearest = nearest
  }
}
