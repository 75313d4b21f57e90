import Termbase

/// How the glossary's words are said in TBX-Basic, the published version of 2019 (`Min` and `Basic` modules).
enum TBXVocabulary {
  /// Slugs may begin with a digit, which an `xs:ID` may not. The underscore occurs in no slug, so that two
  /// concepts never meet in one identifier.
  static func identifier(_ concept: String) -> String {
    guard let first = concept.utf8.first, 0x30...0x39 ~= first else { return concept }
    return "_" + concept
  }
}

extension Term.Status {
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
}

extension Term {
  /// What the dialect has no data category for, and the term's own note, each as the text of a `note`.
  var notes: [String] {
    var notes: [String] = []
    if !scheme.isEmpty { notes.append("romanisation: " + scheme) }
    if type == .homograph { notes.append("homograph: also a common word") }
    if status == .proposed { notes.append("proposed") }
    if !note.isEmpty { notes.append(note) }
    return notes
  }
}
