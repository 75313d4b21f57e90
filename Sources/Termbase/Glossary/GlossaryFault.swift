/// What can be wrong with a row so that ``GlossaryReader`` passes it over.
package enum GlossaryFault: String, CaseIterable {
  case header, columns, concept, kind, language, term, status, type, note
  case controlCharacter = "control-character"

  /// As findings call it.
  package var identifier: String { "glossary/\(rawValue)" }

  /// One sentence for the list of rules.
  package var summary: String {
    switch self {
    case .header: "the first row is not the header"
    case .columns: "a row with too many or too few columns"
    case .concept: "a concept that is not a slug"
    case .kind: "an unknown kind, or a concept of two kinds"
    case .language: "a language tag that is not well formed"
    case .term: "a row without a term"
    case .status: "an unknown status"
    case .type: "an unknown type"
    case .note: "a second note of one concept"
    case .controlCharacter: "a control character in a cell"
    }
  }
}
