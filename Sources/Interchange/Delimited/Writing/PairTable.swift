/// A form of table with a pair a row, as some tool wants it.
struct PairTable: Sendable, Hashable {
  /// What people call it.
  let name: String
  var style: TableStyle
  let columns: [PairColumn]
  var header: Header = .none
  var codes: LanguageCode = .asGiven

  enum Header: Sendable, Hashable {
    case none
    /// The code of the language for a term, these words for the others.
    case names([PairColumn: String])
    /// The first line of a Wordfast memory.
    case wordfast
  }

  /// OmegaT's three columns.
  static let omegat = PairTable(
    name: "OmegaT's table", style: .plainTabs, columns: [.source, .target, .comment])

  static let pairs = PairTable(
    name: "a table of pairs", style: .csv, columns: [.source, .target])

  static let tabbedPairs = PairTable(
    name: "a table of pairs", style: .plainTabs, columns: [.source, .target])

  static let deepl = PairTable(
    name: "DeepL's table", style: .csv, columns: [.source, .target], codes: .root)

  static let amazon = PairTable(
    name: "Amazon's table", style: .csv, columns: [.source, .target],
    header: .names([:]), codes: .root)

  /// Google's equivalent-term set.
  static let termSet = PairTable(
    name: "Google's term set", style: .csv,
    columns: [.source, .target, .partOfSpeech, .definition],
    header: .names([.partOfSpeech: "pos", .definition: "description"]))

  static let memoq = PairTable(
    name: "memoQ's CSV",
    style: TableStyle(encoding: .utf8WithMark),
    columns: [.source, .target, .comment],
    header: .names([.comment: "Note"]))

  static let matecat = PairTable(
    name: "MateCat's table", style: .csv,
    columns: [
      .forbidden, .domain, .subdomain, .definition, .source, .sourceNote, .sourceExample, .target,
      .targetNote, .targetExample,
    ],
    header: .names([
      .forbidden: "Forbidden", .domain: "Domain", .subdomain: "Subdomain",
      .definition: "Definition", .sourceNote: "Notes", .sourceExample: "Example of use",
      .targetNote: "Notes", .targetExample: "Example of use",
    ]), codes: .region)

  static let phraseStrings = PairTable(
    name: "Phrase Strings' CSV", style: .csv,
    columns: [.key, .translatable, .definition, .source, .target],
    header: .names([.key: "term", .translatable: "translatable", .definition: "description"]))

  static let wordfastGlossary = PairTable(
    name: "a Wordfast glossary",
    style: TableStyle(separator: 0x09, quoting: .none, encoding: .utf16, lineEnd: "\r\n"),
    columns: [.source, .target, .comment], codes: .upperRegion)

  static let wordfastMemory = PairTable(
    name: "a Wordfast memory",
    style: TableStyle(separator: 0x09, quoting: .none, encoding: .utf16, lineEnd: "\r\n"),
    columns: [.date, .user, .reuse, .sourceCode, .source, .targetCode, .target],
    header: .wordfast, codes: .upperRegion)

  /// What a table of these columns carries.
  var carriage: FormatCarriage {
    var extents: [FormatCarriage.Field: FormatCarriage.Extent] = [.languages: .only(["pair"])]
    if columns.contains(.comment) {
      for field in [FormatCarriage.Field.definition, .note, .termNote] { extents[field] = .asNote }
    }
    if columns.contains(.definition) {
      extents[.definition] = .whole
      extents[.note] = .asNote
      extents[.termNote] = columns.contains(.sourceNote) ? .whole : .asNote
    }
    if columns.contains(.partOfSpeech) { extents[.partOfSpeech] = .whole }
    if columns.contains(.domain) { extents[.kind] = .whole }
    if columns.contains(.forbidden) { extents[.status] = .only(["deprecated"]) }
    return FormatCarriage(name, extents)
  }
}
