import Termbase

/// What a column of a table of pairs holds.
enum PairColumn: Sendable, Hashable {
  case source, target
  /// Definition and notes, in one cell.
  case comment
  case definition, partOfSpeech
  /// MateCat's.
  case forbidden, domain, subdomain
  case sourceNote, targetNote, sourceExample, targetExample
  /// Phrase Strings': what the row is called, and whether it may be translated.
  case key, translatable
  /// Of a Wordfast memory.
  case date, user, reuse, sourceCode, targetCode
}

/// What the cells of a pair are made of.
struct PairCells {
  let sourceCode: String
  let targetCode: String
  /// `yyyymmdd~hhmmss`.
  let date: String

  func cell(_ column: PairColumn, _ pair: TermPair) -> String {
    switch column {
    case .source: pair.source.text
    case .target: pair.target.text
    case .comment: pair.comment
    case .definition: pair.comment
    case .partOfSpeech: PairCells.partOfSpeech(pair)
    case .forbidden: pair.isForbidden ? "TRUE" : ""
    case .domain: pair.kind?.rawValue ?? ""
    case .subdomain: ""
    case .sourceNote: PairCells.notes(pair.source, areExamples: false)
    case .targetNote: PairCells.notes(pair.target, areExamples: false)
    case .sourceExample: PairCells.notes(pair.source, areExamples: true)
    case .targetExample: PairCells.notes(pair.target, areExamples: true)
    case .key: pair.source.text
    case .translatable: "true"
    case .date: date
    case .user: "DABIR"
    case .reuse: "0"
    case .sourceCode: sourceCode
    case .targetCode: targetCode
    }
  }

  static func partOfSpeech(_ pair: TermPair) -> String {
    let own = partOfSpeech(pair.target, pair.kind)
    return own == "noun" ? partOfSpeech(pair.source, pair.kind) : own
  }

  /// That of a form; a name of which no more is said than that it is a noun is a proper one.
  static func partOfSpeech(_ form: TermEntry.Form, _ kind: Concept.Kind?) -> String {
    form.partOfSpeech.isEmpty || form.partOfSpeech == "noun"
      ? partOfSpeech(of: kind) : form.partOfSpeech
  }

  private static func partOfSpeech(of kind: Concept.Kind?) -> String {
    switch kind {
    case .person, .place, .organization, .event, .work: "properNoun"
    case .title, .term, nil: "noun"
    }
  }

  private static func notes(_ form: TermEntry.Form, areExamples: Bool) -> String {
    form.notes.filter { $0.hasPrefix(Row.example) == areExamples }
      .map { areExamples ? String($0.dropFirst(Row.example.count)) : $0 }.joined(separator: "; ")
  }
}
