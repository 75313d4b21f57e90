import Termbase

/// Which TBX is written.
public struct TBXForm: Sendable, Hashable {
  public var version: Version
  public var dialect: Dialect
  /// TBX of 2008 knows `dca` alone.
  public var style: Style
  public var statusWords = StatusWords.standard
  /// `xml:lang` of the root: the language of what is not said otherwise. Weblate writes the source language there.
  public var language = "en"

  public init(
    version: Version = .of2019, dialect: Dialect = .basic, style: Style = .dca
  ) {
    self.version = version
    self.dialect = dialect
    self.style = style
  }

  public enum Version: String, Sendable, CaseIterable {
    /// ISO 30042:2019, root element `tbx`.
    case of2019 = "2019"
    /// ISO 30042:2008, root element `martif`; with `tig` directly in `langSet`, which every tool reads.
    case of2008 = "2008"
  }

  /// A published set of data categories.
  public enum Dialect: String, Sendable, CaseIterable { case core, min, basic, linguist }

  /// Categories as attributes (`<descrip type="definition">`) or as elements (`<basic:definition>`).
  public enum Style: String, Sendable, CaseIterable { case dca, dct }

  /// How `administrativeStatus` is said.
  public enum StatusWords: String, Sendable {
    /// The picklist of the dialects: `preferredTerm-admn-sts`.
    case standard
    /// Words that Weblate acts on: `preferred`, `admitted`, `obsolete`, `forbidden`. No dialect's picklist has them.
    case weblate
  }

  /// Why there is no such TBX; `nil` where there is.
  public var contradiction: String? {
    version == .of2008 && style == .dct
      ? "TBX of 2008 has no DCT style: leave out --tbx-style, or take --tbx-version 2019" : nil
  }
}

extension TBXForm {
  var isDCT: Bool { version == .of2019 && style == .dct }

  /// The modules of the dialect.
  var modules: Set<TBXModule> {
    switch dialect {
    case .core: []
    case .min: [.min]
    case .basic: [.min, .basic]
    case .linguist: [.min, .basic, .linguist]
    }
  }

  /// The type that the root names: `TBX-Basic`.
  var type: String {
    switch dialect {
    case .core: "TBX-Core"
    case .min: "TBX-Min"
    case .basic: "TBX-Basic"
    case .linguist: "TBX-Linguist"
    }
  }

  /// Whether categories that the dialect does not have are written nevertheless. Who asks for Core or Min asks for the
  /// others to be left out.
  var keepsUnknown: Bool { dialect == .basic || dialect == .linguist }

  func carries(_ category: String) -> Bool {
    TBXCategory.named[category].map { modules.contains($0.module) } ?? false
  }

  /// The parts of speech that may be written.
  var partsOfSpeech: Set<String> {
    let picklist = TBXCategory.named["partOfSpeech"]?.picklist ?? []
    return version == .of2008 ? picklist.union(["properNoun"]) : picklist
  }

  func status(_ status: Term.Status) -> String? {
    switch statusWords {
    case .standard: status.administrativeStatus
    case .weblate:
      switch status {
      case .preferred, .admitted: status.rawValue
      case .proposed: nil
      case .superseded: "obsolete"
      case .deprecated: "forbidden"
      }
    }
  }

  /// What this form carries of the model.
  public var carriage: FormatCarriage {
    var extents: [FormatCarriage.Field: FormatCarriage.Extent] = [
      .identifier: .whole, .note: .whole, .languages: .whole, .languageNote: .whole,
      .termNote: .whole, .scheme: .asNote,
      .status: .only([Term.Status.proposed.rawValue]),
      .type: .only([Term.TermType.full.rawValue, Term.TermType.homograph.rawValue]),
    ]
    if modules.contains(.min) {
      extents[.kind] = .whole
      extents[.subject] = .whole
      extents[.status] = .whole
      extents[.partOfSpeech] = .only(partsOfSpeech.sorted())
    }
    if modules.contains(.basic) {
      extents[.definition] = .whole
      extents[.languageDefinition] = .whole
      extents[.type] = .whole
      extents[.source] = .whole
      extents[.kept] = .only(["of TBX"])
    }
    return FormatCarriage("\(type) (\(version.rawValue))", extents)
  }
}
