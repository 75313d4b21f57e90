public import PersianText

/// A thing with a name, and all its names: a person, a place, an office.
public struct Concept: Sendable, Hashable {
  /// A slug (`[a-z0-9]` and hyphens), unique over all the files of a termbase.
  public var id: String
  public var kind: Kind
  /// What belongs to the whole concept; empty where nothing does.
  public var note: String
  public var terms: [Term]

  public init(id: String, kind: Kind, note: String = "", terms: [Term] = []) {
    self.id = id
    self.kind = kind
    self.note = note
    self.terms = terms
  }

  public enum Kind: String, Sendable, CaseIterable {
    case person, place, organization, title, event, work, term
  }

  /// The preferred full form in a language, or `nil`.
  public func preferred(in language: Language) -> Term? {
    terms.first { $0.isPreferredFull && $0.language == language }
  }

  /// The forms that may stand in a text of a language, the preferred one first; where the language has none of its
  /// own, those of its root (RFC 4647, "lookup"): of `en-GB` those of `en`.
  public func approved(in language: Language) -> [Term] {
    let terms = terms.filter { $0.language == language && $0.status.isApproved }
    if terms.isEmpty, language.tag != language.root, let root = Language(language.root) {
      return approved(in: root)
    }
    return terms.filter(\.isPreferredFull) + terms.filter { !$0.isPreferredFull }
  }

  /// True of a well-formed identifier.
  public static func isIdentifier(_ text: String) -> Bool {
    // A hyphen stands between two others.
    var isBehindHyphen = true
    for byte in text.utf8 {
      let isHyphen = byte == 0x2D
      guard isHyphen ? !isBehindHyphen : 0x61...0x7A ~= byte || 0x30...0x39 ~= byte else {
        return false
      }
      isBehindHyphen = isHyphen
    }
    return !isBehindHyphen
  }
}
