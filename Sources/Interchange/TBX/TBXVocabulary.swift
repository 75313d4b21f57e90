import Termbase

/// How the glossary's words are said in TBX, and how tools say them.
enum TBXVocabulary {
  /// The namespace of ISO 30042:2019.
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  /// Slugs may begin with a digit, which an `xs:ID` may not. The underscore occurs in no slug, so that two
  /// concepts never meet in one identifier.
  static func identifier(_ concept: String) -> String {
    guard let first = concept.utf8.first, 0x30...0x39 ~= first else { return concept }
    return "_" + concept
  }

  /// The slug of which ``identifier(_:)`` made this; any other identifier as it is.
  static func slug(_ identifier: String) -> String {
    let rest = identifier.dropFirst()
    guard identifier.hasPrefix("_"), let first = rest.utf8.first, 0x30...0x39 ~= first,
      Concept.isIdentifier(String(rest))
    else { return identifier }
    return String(rest)
  }

  /// The elements that hold a data category named by their `type`.
  static let metaElements: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote",
    "xref",
  ]
  /// The elements that hold one of those first, and more about it behind.
  static let groups: Set<String> = ["adminGrp", "descripGrp", "termNoteGrp", "transacGrp"]
  /// What stands right behind the term by the grammar.
  static let termNotes: Set<String> = ["termNote", "termNoteGrp"]
  /// What may stand anywhere in an entry, a language or a term.
  static let auxiliary: Set<String> = [
    "admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref",
  ]
  /// The categories that say what may be done with a term, the weightiest first: of TBX-Basic to 1.2.1, of TBX-Basic 4,
  /// and of TBX-Default of 2008.
  static let statuses = ["administrativeStatus", "usageStatus", "normativeAuthorization"]

  // What TBX has no data category for is said in notes of these words.
  static let scheme = "romanisation: "
  static let homograph = "homograph: also a common word"
  static let proposed = "proposed"
}

extension Term.Status {
  /// The picklist of `administrativeStatus`.
  static let administrativeStatuses = Set(allCases.compactMap(\.administrativeStatus))

  /// The picklist value of `administrativeStatus`; `nil` for what nobody has reviewed, which has none.
  var administrativeStatus: String? {
    switch self {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .proposed: nil
    case .superseded: "supersededTerm-admn-sts"
    case .deprecated: "deprecatedTerm-admn-sts"
    }
  }

  /// Reads a status in any of the vocabularies in use: `preferredTerm-admn-sts`, `preferredTerm`, `preferred`, and
  /// `forbidden` or `obsolete` as Weblate has them.
  /// - Returns: `nil` of a word that none of them has. What is not exact says more than the status.
  static func read(_ text: String) -> (status: Term.Status, isExact: Bool)? {
    var word = text.lowercased()
    for ending in ["-admn-sts", "admnsts", "-usage-sts"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
    }
    if word.hasSuffix("term") { word.removeLast(4) }
    switch word {
    case "preferred": return (.preferred, true)
    case "admitted", "allowed", "approved": return (.admitted, true)
    case "superseded", "obsolete": return (.superseded, true)
    case "deprecated", "forbidden", "notrecommended", "not recommended": return (.deprecated, true)
    case "proposed": return (.proposed, true)
    case "standardized": return (.preferred, false)
    case "legal", "regulated": return (.admitted, false)
    default: return nil
    }
  }
}

extension Term.TermType {
  /// The picklist value of `termType`.
  var termType: String {
    switch self {
    case .full, .homograph: "fullForm"
    case .short: "shortForm"
    case .acronym: "acronym"
    case .abbreviation: "abbreviation"
    case .variant: "variant"
    }
  }

  /// Reads a value of `termType`, of the picklists of 2008 and 2019.
  /// - Returns: `nil` of what is no kind of form that the glossary knows. What is not exact says more than the type.
  static func read(_ text: String) -> (type: Term.TermType, isExact: Bool)? {
    switch text {
    case "fullForm", "full": (.full, true)
    case "shortForm", "short": (.short, true)
    case "acronym": (.acronym, true)
    case "abbreviation": (.abbreviation, true)
    case "variant": (.variant, true)
    case "initialism": (.acronym, false)
    case "clippedTerm": (.short, false)
    case "synonym", "transcribedForm", "transliteratedForm": (.variant, false)
    default: nil
    }
  }
}

extension TermEntry.Form {
  /// What the dialects have no data category for, and the term's own notes, each as the text of a `note`.
  var writtenNotes: [String] {
    var written: [String] = []
    if !scheme.isEmpty { written.append(TBXVocabulary.scheme + scheme) }
    if type == .homograph { written.append(TBXVocabulary.homograph) }
    if status == .proposed { written.append(TBXVocabulary.proposed) }
    return written + notes
  }

  /// Takes up a note; what ``writtenNotes`` said goes where it belongs.
  mutating func read(note: String) {
    if note.hasPrefix(TBXVocabulary.scheme), scheme.isEmpty {
      scheme = String(note.dropFirst(TBXVocabulary.scheme.count))
    } else if note == TBXVocabulary.homograph {
      type = .homograph
    } else if note == TBXVocabulary.proposed, status == nil {
      status = .proposed
    } else {
      notes.append(note)
    }
  }
}
