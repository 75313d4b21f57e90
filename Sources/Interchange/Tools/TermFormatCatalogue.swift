/// The formats of `dabir export FORMAT`.
extension TermFormat {
  public static let csv = TermFormat(
    "csv", ".csv", .table(.csv),
    note: "One term a row; nothing is lost. UTF-8, RFC 4180.")

  public static let tsv = TermFormat(
    "tsv", ".tsv", .table(.tsv),
    note: "The same with tabs between the cells.")

  public static let utx = TermFormat(
    "utx", ".utx", .utx, note: "UTX 1.11, CR LF, without a byte order mark.")

  public static let tmx = TermFormat(
    "tmx", ".tmx", .memory,
    note: "A unit a pair; of two with one source the better stands last, which tools take.")

  public static func tbx(_ form: TBXForm) -> TermFormat {
    TermFormat("tbx", ".tbx", .tbx(form), note: "ISO 30042, every language and status.")
  }

  public static let multiterm = TermFormat(
    "multiterm", ".xml", .multiterm,
    note: "MultiTerm XML in UTF-8, every language and status.")

  public static let xliffGlossary = TermFormat(
    "xliff-glossary", ".xlf", .xliff,
    note: "XLIFF 2.1 with its Glossary Module, approved forms of two languages.")

  /// All of them, TBX in each dialect and version.
  public static let formats: [TermFormat] =
    [csv, tsv, utx, tmx]
    + [
      TBXForm(), TBXForm(dialect: .core), TBXForm(dialect: .min), TBXForm(version: .of2008),
    ].map(tbx)
    + [multiterm, xliffGlossary]
}
