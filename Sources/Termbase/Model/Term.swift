public import PersianText

/// One written form of a concept in one language: a row of a glossary file.
public struct Term: Sendable, Hashable {
  public var language: Language
  public var text: String
  public var status: Status
  public var type: TermType
  /// The romanisation that the form follows, `press`, `traditional` and `translated` among them; empty where none is
  /// named.
  public var scheme: String
  /// The public authority behind the form; empty where there is none.
  public var source: String
  public var note: String

  public init(
    language: Language, text: String, status: Status, type: TermType = .full,
    scheme: String = "", source: String = "", note: String = ""
  ) {
    self.language = language
    self.text = text
    self.status = status
    self.type = type
    self.scheme = scheme
    self.source = source
    self.note = note
  }

  /// What a form may be used for: TBX's administrative statuses, and one for what nobody has reviewed.
  public enum Status: String, Sendable, CaseIterable {
    case preferred, admitted, proposed, superseded, deprecated

    /// True of a form that may stand in a text.
    public var isApproved: Bool { self == .preferred || self == .admitted }

    /// True of a form that may not, or no longer.
    public var isRejected: Bool { self == .superseded || self == .deprecated }
  }

  /// What kind of form it is.
  public enum TermType: String, Sendable, CaseIterable {
    case full, short, acronym, abbreviation, variant
    /// Also a common word: «آستانه» is a city and a threshold.
    case homograph

    /// True of a form that says less than the full one, and so is no rival of it.
    public var isShortened: Bool { self == .short || self == .acronym || self == .abbreviation }
  }

  /// False of a form that its row says is no transliteration: a name of its own in each language (آلمان, Germany), one
  /// that is translated (دریای خزر, Caspian Sea), or one whose note says so and why (`not transliterated: a stage name`).
  public var isTransliterated: Bool {
    scheme != "traditional" && scheme != "translated" && !note.hasPrefix("not transliterated:")
  }

  /// The one form of its language that is right without a reason to choose another.
  public var isPreferredFull: Bool { status == .preferred && !type.isShortened }

  /// True of a form that has all the words of another inside, and more: «جمهوری اسلامی ایران» beside «ایران».
  public func isFuller(than other: Term) -> Bool {
    guard text.utf8.count > other.text.utf8.count else { return false }
    let words = NormalForm(text).bytes.split(separator: 0x20)
    let core = NormalForm(other.text).bytes.split(separator: 0x20)
    return words.count > core.count
      && words.indices.contains { words[$0...].starts(with: core, by: { $0.elementsEqual($1) }) }
  }
}
