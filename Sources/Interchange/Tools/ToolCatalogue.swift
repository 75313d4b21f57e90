/// What is known of each tool: its documentation and sources, and what was tried. Where a tool takes a form with more in it
/// than pairs, that form stands first.
extension Tool {
  public static let all: [Tool] = [
    omegat, memoq, multiterm, phrase, phraseStrings, matecat, weblate, pontoon, crowdin, smartling,
    xtm,
    wordfast, deepl, google, amazon, azure,
  ]

  private static let omegat = Tool(
    "omegat", "OmegaT",
    [
      pairs("txt", ".txt", .omegat, machine: false),
      file("tbx", ".tbx", .tbx(TBXForm(version: .of2008))) {
        $0.hidesRejected = true
        // It takes Dari for Persian.
        $0.isCut = true
      },
      memory(ToolLimits()),
    ],
    note:
      "Into the project's folder glossary/. Name the file .utf8 where OmegaT is older than 5: it reads .txt in the system's encoding."
  )

  private static let memoq = Tool(
    "memoq", "memoQ", [TermFormat.multiterm, pairs("csv", ".csv", .memoq, machine: false)],
    note: "On import of csv set UTF-8 and the comma, and give each column its language.")

  private static let multiterm = Tool(
    "multiterm", "MultiTerm and Trados Studio", [TermFormat.multiterm],
    note:
      "The termbase has to have the fields Identifier, Subject, Definition and Note for entries, and Status, Type, Part of Speech, Romanisation, Source and Note for terms; its languages are named in English."
  )

  private static let phrase = Tool(
    "phrase", "Phrase TMS", [tbx(TBXForm(version: .of2008))],
    note:
      "Import with the strict option off where the project's locales name regions. For a machine translation glossary keep to 50,000 entries."
  )

  private static let weblate = Tool(
    "weblate", "Weblate",
    [
      file("tbx", ".tbx", .tbx(weblateForm)) {
        $0.isCut = true
      }
    ],
    note: "One file a target. Deprecated terms are marked forbidden, superseded ones obsolete.",
    hasFilePerTarget: true)

  private static let crowdin = Tool(
    "crowdin", "Crowdin", [tbx(TBXForm(version: .of2008))],
    note: "Each language of the glossary has to be one of the project's or the organisation's.")

  private static let xtm = Tool(
    "xtm", "XTM", [tbx(TBXForm(version: .of2008)), TermFormat.multiterm],
    note: "Import as terminology in TBX or in MultiTerm XML.")

  private static let phraseStrings = Tool(
    "phrase-strings", "Phrase Strings", [pairs("csv", ".csv", .phraseStrings, machine: false)],
    note:
      "en and en-US are different languages there: name with --from and --to what the project has.")

  private static let matecat = Tool(
    "matecat", "MateCat",
    [
      file("csv", ".csv", .pairs(.matecat)) {
        $0.pairs = .init(rejectedSources: true, forbidden: true)
      }
    ],
    note:
      "Open the file in a spreadsheet and save it as XLSX: MateCat takes XLSX, XLS and ODS alone. Forbidden targets go as rows of their own."
  )

  private static let pontoon = Tool(
    "pontoon", "Pontoon", [memory(limits { $0.fileBytes = 20 * mebibyte })],
    note: "Memories whose source is not English are passed over.", onlySource: "en")

  private static let smartling = Tool(
    "smartling", "Smartling", [memory(ToolLimits())],
    note: "The header names srclang and datatype, which Smartling needs.")

  private static let wordfast = Tool(
    "wordfast", "Wordfast Classic",
    [
      file("txt", ".txt", .pairs(.wordfastGlossary), limits { $0.scalarsPerSide = 8000 }) {
        $0.note = "A glossary: source, target, comment."
      },
      file("memory", ".wf.txt", .pairs(.wordfastMemory), limits { $0.scalarsPerSide = 8000 }) {
        $0.note = "A memory, with language codes of five letters."
        $0.limits.lastWins = true
      },
    ],
    note:
      "UTF-16 with its mark and CR LF, which Wordfast reads in any country. Press Reorganise after loading a glossary."
  )

  private static let deepl = Tool(
    "deepl", "DeepL",
    [
      pairs("csv", ".csv", .deepl, limits(deeplLimits), machine: true),
      pairs("tsv", ".tsv", .tabbedPairs, limits(deeplLimits), machine: true),
    ],
    note:
      "Two columns without a header; the languages are said on upload, by their root codes. One duplicate spoils the whole glossary."
  )

  private static let google = Tool(
    "google", "Google Cloud Translation",
    [
      pairs("csv", ".csv", .pairs, limits { $0.fileScalars = 10_000_000 }, machine: true),
      pairs("tsv", ".tsv", .tabbedPairs, limits { $0.fileScalars = 10_000_000 }, machine: true),
      pairs("terms", ".terms.csv", .termSet, limits { $0.fileScalars = 10_000_000 }, machine: true),
      memory(limits { $0.fileScalars = 10_000_000 }, machine: true),
    ],
    note:
      "csv and tsv are for one direction and have no header; terms is an equivalent-term set. Codes must be those of the request; stop words are ignored."
  )

  private static let amazon = Tool(
    "amazon", "Amazon Translate",
    [
      pairs("csv", ".csv", .amazon, limits(amazonLimits), machine: true),
      pairs("tsv", ".tsv", amazonTabs, limits(amazonLimits), machine: true),
      memory(limits(amazonLimits), machine: true),
    ],
    note:
      "A term is found in the case in which it is written. 200 bytes are some 100 Persian letters; ten target languages at most."
  )

  private static let azure = Tool(
    "azure", "Azure Translator",
    [
      pairs("tsv", ".tsv", .tabbedPairs, limits { $0.hasUniqueSources = true }, machine: true),
      pairs("csv", ".csv", .pairs, limits { $0.hasUniqueSources = true }, machine: true),
      memory(limits { $0.hasUniqueSources = true }, machine: true),
    ],
    note: "For document translation; one target for each source.")

  private static let weblateForm: TBXForm = {
    var form = TBXForm(version: .of2008)
    form.statusWords = .weblate
    return form
  }()

  private static let amazonTabs: PairTable = {
    var table = PairTable.amazon
    table.style = .plainTabs
    return table
  }()

  private static let mebibyte = 1_048_576

  private static func deeplLimits(_ limits: inout ToolLimits) {
    limits.bytesPerSide = 1024
    limits.fileBytes = 10 * mebibyte
    limits.hasUniqueSources = true
  }

  private static func amazonLimits(_ limits: inout ToolLimits) {
    limits.bytesPerSide = 200
    limits.fileBytes = 10 * mebibyte
    limits.hasUniqueSources = true
  }

  private static func limits(_ change: (inout ToolLimits) -> Void) -> ToolLimits {
    var limits = ToolLimits()
    change(&limits)
    return limits
  }

  private static func file(
    _ name: String, _ suffix: String, _ form: TermFormat.Form, _ limits: ToolLimits = ToolLimits(),
    _ change: (inout TermFormat) -> Void
  ) -> TermFormat {
    var file = TermFormat(name, suffix, form)
    file.limits = limits
    change(&file)
    return file
  }

  /// - Parameter machine: true of a machine, which would write a name for the common word that is spelt like it.
  private static func pairs(
    _ name: String, _ suffix: String, _ table: PairTable, _ limits: ToolLimits = ToolLimits(),
    machine: Bool
  ) -> TermFormat {
    file(name, suffix, .pairs(table), limits) {
      $0.pairs = .init(rejectedSources: true, homographs: !machine)
    }
  }

  private static func tbx(_ form: TBXForm) -> TermFormat {
    file("tbx", ".tbx", .tbx(form)) { _ in }
  }

  private static func memory(_ limits: ToolLimits, machine: Bool = false) -> TermFormat {
    file("tmx", ".tmx", .memory, limits) {
      $0.pairs = .init(rejectedSources: true, homographs: !machine)
    }
  }
}
