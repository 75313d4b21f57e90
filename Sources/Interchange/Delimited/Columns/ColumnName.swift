/// A cell of a header row: a field, and whose it is.
struct ColumnName: Hashable {
  enum Owner: Hashable {
    /// The entry's, or that of the one term in the row.
    case row
    /// That of the term in a language.
    case language(String)
    /// `source`, `src`.
    case source
    /// `target`, `tgt`, `translation`.
    case target
  }

  var field: ColumnField
  var owner: Owner = .row

  /// - Returns: `nil` of a name that says nothing to us.
  init?(_ written: String) {
    let name = ReviewReader.trimmed(written)
    let words = ColumnName.normalised(name)
    if let field = ColumnField.named(words) {
      self.init(field: field)
    } else if let (field, owner) = ColumnName.divided(name) {
      // Before the languages: `fa_note` is well formed as a tag with a script.
      self.init(field: field, owner: owner)
    } else if let owner = ColumnName.owner(name) {
      self.init(field: .term, owner: owner)
    } else {
      return nil
    }
  }

  init(field: ColumnField, owner: Owner = .row) {
    self.field = field
    self.owner = owner
  }

  private static func owner(_ name: String) -> Owner? {
    switch normalised(name) {
    case "source", "src", "source text", "source language": .source
    case "target", "tgt", "translation", "target text", "target language": .target
    default: ColumnLanguage.tag(name).map(Owner.language)
    }
  }

  /// `src:pos`, `fa_status`, `Note (fa-IR)`, `term.en`: divided at any of the marks that tools use.
  private static func divided(_ name: String) -> (ColumnField, Owner)? {
    let name = name.utf8.last == UInt8(ascii: ")") ? String(name.dropLast()) : name
    for index in name.utf8.indices where ":_ (./-".utf8.contains(name.utf8[index]) {
      let left = ReviewReader.trimmed(String(name[..<index]))
      let right = ReviewReader.trimmed(String(name[name.utf8.index(after: index)...]))
      if let owner = owner(left), let field = field(right) { return (field, owner) }
      if let owner = owner(right), let field = field(left) { return (field, owner) }
    }
    return nil
  }

  /// What a term may have of its own.
  private static func field(_ name: String) -> ColumnField? {
    switch ColumnField.named(normalised(name)) {
    case .identifier, .kind, .subject, .subdomain, .language, .forbidden, nil: nil
    case let field: field
    }
  }

  private static func normalised(_ name: String) -> String {
    let marks: Set<Unicode.Scalar> = ["-", "_", " ", "\u{A0}"]
    return name.lowercased().unicodeScalars.split { marks.contains($0) }
      .map { String(Substring($0)) }.joined(separator: " ")
  }
}
