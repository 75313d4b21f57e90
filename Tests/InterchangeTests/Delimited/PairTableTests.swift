import PersianText
import Termbase
import Testing

@testable import Interchange

@Suite struct PairTableTests {
  static let entries: [TermEntry] = {
    var osh = TermEntry(
      Concept(
        id: "osh", kind: .place, note: "a city",
        terms: [
          Term(language: .persian, text: "اوش", status: .preferred),
          Term(language: .persian, text: "اوچ", status: .deprecated),
          Term(language: .english, text: "Osh", status: .preferred, note: "example: In Osh."),
          Term(language: .english, text: "Osch", status: .deprecated),
        ]))
    osh.definition = "second city, of Kyrgyzstan"
    return [osh]
  }()

  static let samples: [(table: PairTable, text: String)] = [
    (
      .omegat,
      "اوش\tOsh\tsecond city, of Kyrgyzstan; a city; example: In Osh.\nاوچ\tOsh\tsecond city, of Kyrgyzstan; a city; example: In Osh.\n"
    ),
    (.pairs, "اوش,Osh\nاوچ,Osh\n"),
    (.tabbedPairs, "اوش\tOsh\nاوچ\tOsh\n"),
    (.deepl, "اوش,Osh\nاوچ,Osh\n"),
    (.amazon, "fa,en\nاوش,Osh\nاوچ,Osh\n"),
    (
      .termSet,
      "fa,en,pos,description\nاوش,Osh,properNoun,\"second city, of Kyrgyzstan; a city; example: In Osh.\"\nاوچ,Osh,properNoun,\"second city, of Kyrgyzstan; a city; example: In Osh.\"\n"
    ),
    (
      .phraseStrings,
      "term,translatable,description,fa,en\nاوش,true,\"second city, of Kyrgyzstan; a city; example: In Osh.\",اوش,Osh\nاوچ,true,\"second city, of Kyrgyzstan; a city; example: In Osh.\",اوچ,Osh\n"
    ),
    (
      .memoq,
      "\u{FEFF}fa,en,Note\nاوش,Osh,\"second city, of Kyrgyzstan; a city; example: In Osh.\"\nاوچ,Osh,\"second city, of Kyrgyzstan; a city; example: In Osh.\"\n"
    ),
  ]

  @Test(arguments: samples.indices)
  func `each tool gets its columns`(index: Int) throws {
    let sample = Self.samples[index]
    let (text, report) = try output {
      try PairTableWriter(
        sample.table, Pairing(from: .persian, to: .english), output: $0, options: exportOptions
      ).write(Self.entries)
    }
    #expect(text == sample.text, "\(sample.table.name)")
    #expect(report.written == 2)
  }

  @Test func `MateCat gets forbidden targets in rows of their own, and codes with regions`() throws
  {
    let pairing = Pairing(
      from: .english, to: .persian, options: .init(rejectedSources: false, forbidden: true))
    let (text, _) = try output {
      try PairTableWriter(.matecat, pairing, output: $0, options: exportOptions)
        .write(Self.entries)
    }
    #expect(
      text == """
        Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,fa-IR,Notes,Example of use
        ,place,,"second city, of Kyrgyzstan; a city; example: In Osh.",Osh,,In Osh.,اوش,,
        TRUE,place,,"second city, of Kyrgyzstan; a city; example: In Osh.",Osh,,In Osh.,اوچ,,

        """)
    #expect(
      try ReadTable(text).lines == ["en-US: Osh; fa-IR: اوش", "en-US: Osh; fa-IR: اوچ=deprecated"])
  }

  @Test func `Wordfast gets UTF-16, and five-letter codes in a memory`() throws {
    var options = exportOptions
    options.date = Timestamp(secondsSince1970: 1_000_000_000)
    let (glossary, memory) = try (
      utf16 {
        try PairTableWriter(
          .wordfastGlossary, Pairing(from: .persian, to: .english), output: $0, options: options
        ).write(Self.entries)
      },
      utf16 {
        try PairTableWriter(
          .wordfastMemory, Pairing(from: .persian, to: .english), output: $0, options: options
        ).write(Self.entries)
      }
    )
    #expect(glossary.hasPrefix("\u{FEFF}اوش\tOsh\tsecond city"))
    #expect(glossary.hasSuffix("\r\n"))
    #expect(
      memory
        == "\u{FEFF}%20010909~014640\t%User ID,DABIR,DABIR Dabir\t%TU=00000002\t%FA-IR\t%Wordfast TM v.5.51w9/00\t%EN-US\t%-----------\r\n20010909~014640\tDABIR\t0\tFA-IR\tاوش\tEN-US\tOsh\r\n20010909~014640\tDABIR\t0\tFA-IR\tاوچ\tEN-US\tOsh\r\n"
    )
  }

  @Test func `the fields that a table has no column for are told once each`() throws {
    let (_, report) = try output {
      try PairTableWriter(
        .deepl, Pairing(from: .persian, to: .english), output: $0, options: exportOptions
      ).write(Self.entries)
    }
    #expect(
      Set(report.diagnostics.map(\.message)).isSuperset(of: [
        "a deprecated or superseded form left out once: DeepL's table has no place for it",
        "definition left out once: DeepL's table has no place for it",
        "kind left out once: DeepL's table has no place for it",
      ]))
  }

  @Test(arguments: samples.indices)
  func `pairs come back`(index: Int) throws {
    let table = Self.samples[index].table
    let (text, _) = try output {
      try PairTableWriter(
        table, Pairing(from: .persian, to: .english), output: $0, options: exportOptions
      ).write(Self.entries)
    }
    let read = try ReadTable(text, from: "fa", to: "en")
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.entries.map { $0.sections.map { $0.terms.map(\.text) } } == [
        [["اوش"], ["Osh"]], [["اوچ"], ["Osh"]],
      ], "\(table.name)")
  }

  private func utf16(_ write: (Int32) throws -> ExportReport) throws -> String {
    let bytes = try outputBytes(write)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}
