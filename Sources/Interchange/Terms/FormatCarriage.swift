import Termbase

/// What a terminology format can carry of the model. Writers tell their losses by it, and the documentation's table is
/// made of it.
public struct FormatCarriage: Sendable {
  /// What people call the format: `TBX-Basic (2019)`.
  public let format: String
  private let extents: [Field: Extent]

  /// - Parameter extents: what is not named is not carried.
  public init(_ format: String, _ extents: [Field: Extent]) {
    self.format = format
    self.extents = extents
  }

  /// A part of ``TermEntry``. The order is that of the table.
  public enum Field: String, Sendable, CaseIterable {
    case identifier, kind
    case subject = "subject field"
    case definition
    case note = "note of the entry"
    case languages
    case languageDefinition = "definition of a language"
    case languageNote = "note of a language"
    case status, type
    case partOfSpeech = "part of speech"
    case scheme, source
    case termNote = "note of a term"
    case kept = "what was not understood"
  }

  /// How much of a field a format carries.
  public enum Extent: Sendable, Hashable {
    /// What is written is read back.
    case whole
    /// In words of a note, which Dabir reads back.
    case asNote
    /// These values; `pair` of languages: a source and a target.
    case only([String])
    case none
  }

  public subscript(field: Field) -> Extent { extents[field] ?? .none }

  /// True where a value of a field comes back.
  public func carries(_ field: Field, _ value: String) -> Bool {
    switch self[field] {
    case .whole, .asNote: true
    case .only(let values): values.contains(value)
    case .none: false
    }
  }
}

extension FormatCarriage {
  /// The table of the documentation: a row for each format, a column for each field.
  public static func table(_ formats: [FormatCarriage]) -> String {
    let fields = Field.allCases
    let rows =
      [["format"] + fields.map(\.rawValue), Array(repeating: "---", count: fields.count + 1)]
      + formats.map { format in [format.format] + fields.map { format[$0].words } }
    return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Those of the XML formats.
  public static var xml: [FormatCarriage] {
    let forms = TBXForm.Dialect.allCases.map { TBXForm(dialect: $0) } + [TBXForm(version: .of2008)]
    return forms.map(\.carriage) + [MultiTermWriter.carriage, XLIFFGlossaryWriter.carriage]
  }
}

extension FormatCarriage.Extent {
  /// The cell of the documentation's table.
  public var words: String {
    switch self {
    case .whole: "yes"
    case .asNote: "in a note"
    case .only(let values): values.joined(separator: ", ")
    case .none: "–"
    }
  }
}
