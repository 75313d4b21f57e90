/// What a column of a table holds.
enum ColumnField: Hashable {
  case identifier, kind, subject, subdomain, definition, note, example
  /// The language of the row's term.
  case language
  case term, status, type, partOfSpeech, scheme, authority, forbidden

  /// The words of header rows, without case, and with spaces for hyphens and underscores.
  static func named(_ name: String) -> ColumnField? { names[name] }

  private static let names: [String: ColumnField] = {
    let groups: [(ColumnField, [String])] = [
      (
        .identifier,
        [
          "concept", "concept id", "conceptid", "id", "entry", "entry id", "entryid", "term id",
          "entry number", "uuid", "identifier",
        ]
      ),
      (.kind, ["kind", "entity type", "entity"]),
      (
        .subject,
        [
          "subject", "domain", "subject field", "subjectfield", "field", "area", "category",
          "topic",
        ]
      ),
      (.subdomain, ["subdomain", "sub domain"]),
      (.definition, ["definition", "def", "description", "desc", "meaning"]),
      (.note, ["note", "notes", "comment", "comments", "remark", "remarks"]),
      (
        .example,
        ["example", "examples", "example of use", "context", "usage example", "example sentence"]
      ),
      (.language, ["lang", "language", "locale", "language code", "lang code"]),
      (.term, ["term", "terms", "word", "form", "name"]),
      (
        .status,
        [
          "status", "term status", "termstatus", "usage status", "usage", "administrative status",
          "administrativestatus", "state", "approval",
        ]
      ),
      (.type, ["type", "term type", "termtype", "form type"]),
      (.partOfSpeech, ["pos", "part of speech", "partofspeech", "word class"]),
      (.scheme, ["scheme", "romanisation", "romanization", "transliteration scheme"]),
      (.authority, ["authority", "reference", "term source", "source of term"]),
      (.forbidden, ["forbidden", "is forbidden", "do not use"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { field, names in names.map { ($0, field) } })
  }()
}
