import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

@Suite struct DelimitedReaderTests {
  /// A table, what says its languages, and the entries.
  struct Sample: Sendable {
    var name: String
    var text: String
    var from: String?
    var to: String?
    var lines: [String]
    var format: String
  }

  static let samples = [
    Sample(
      name: "the columns of the glossary",
      text:
        "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\nosh\tplace\tfa\tاوش\tpreferred\tfull\t\t\t\nosh\tplace\ten\tOsh\tpreferred\tfull\tpress\tUN\tn\nx\tterm\ten\tX\tproposed\tfull\t\t\t\n",
      lines: ["fa: اوش=preferred/full; en: Osh=preferred/full", "en: X=proposed/full"],
      format: "one term a row"),
    Sample(
      name: "columns in another order, with a mark and CR LF",
      text:
        "\u{FEFF}Term,Status,Language,Concept ID\r\nOsh,approved,en-US,1\r\nاوش,forbidden,fa_IR,1\r\n",
      lines: ["en-US: Osh=preferred; fa_IR: اوش=deprecated"], format: "one term a row"),
    Sample(
      name: "a column a language, with semicolons",
      text: "fa;en;ru\nاوش;Osh;Ош\nتبریز;Tabriz;\n",
      lines: ["fa: اوش; en: Osh; ru: Ош", "fa: تبریز; en: Tabriz"], format: "a column a language"),
    Sample(
      name: "a status for each language",
      text: "id,Persian,Persian status,English,status (en)\n7,اوش,preferred,Osh,do not use\n",
      lines: ["fa: اوش=preferred; en: Osh=deprecated"], format: "a column a language"),
    Sample(
      name: "source and target, in any order",
      text: "Target,Note,Source,Status\nOsh,n,اوش,approved\nOsch,n,اوش,forbidden\n",
      from: "fa", to: "en",
      lines: ["en: Osh=preferred; fa: اوش=preferred", "en: Osch; fa: اوش=deprecated"],
      format: "source and target"),
    Sample(
      name: "term and translation", text: "term\ttranslation\nاوش\tOsh\n", from: "fa", to: "en",
      lines: ["fa: اوش; en: Osh"], format: "source and target"),
    Sample(
      name: "OmegaT",
      text: "# a comment\nاوش\tOsh\ta city\n# another\n\nتبریز\tTabriz\n", from: "fa", to: "en",
      lines: ["fa: اوش; en: Osh", "fa: تبریز; en: Tabriz"], format: "source, target and comment"),
    Sample(
      name: "two columns without a header", text: "اوش,Osh\n\"تبریز, شهر\",Tabriz\n", from: "fa",
      to: "en", lines: ["fa: اوش; en: Osh", "fa: تبریز, شهر; en: Tabriz"], format: "pairs"),
    Sample(
      name: "Google's term set",
      text: "en,fa,pos,description\nOsh,اوش,noun,\"A city, in Kyrgyzstan\"\n",
      lines: ["en: Osh; fa: اوش"], format: "a column a language"),
    Sample(
      name: "MateCat",
      text:
        "Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,fa-IR,Notes,Example of use\n,place,,a city,Osh,n1,In Osh.,اوش,n2,\nTRUE,,,,Osh,,,اوچ,,\n",
      lines: ["en-US: Osh; fa-IR: اوش", "en-US: Osh; fa-IR: اوچ=deprecated"],
      format: "MateCat glossary"),
    Sample(
      name: "Phrase Strings",
      text: "term,case_sensitive,translatable,description,fa,en\nosh,false,true,a city,اوش,Osh\n",
      lines: ["fa: اوش; en: Osh"], format: "Phrase Strings glossary"),
    Sample(
      name: "Phrase Strings with the source as the term",
      text: "term,case_sensitive,translatable,description,fa\nOsh,false,true,a city,اوش\n",
      from: "en", to: "fa", lines: ["en: Osh; fa: اوش"], format: "Phrase Strings glossary"),
    Sample(
      name: "UTX",
      text:
        "#UTX 1.11; fa/en; 2020-01-01T00:00:00Z; copyright: X (2020); bidirectional; Dictionary ID: 1;\n#description: x;\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\nاوش\tOsh\tproperNoun\tapproved\tC1\nاوچ\tOsh\tproperNoun\tforbidden\tC1\nاوش\tOsch\tproperNoun\tobsolete\tC1\n\"تبریز\tTabriz\tproperNoun\tprovisional\tC2\n",
      lines: [
        "fa: اوش=preferred, اوچ=deprecated; en: Osh=preferred, Osch=superseded",
        "fa: \"تبریز=proposed; en: Tabriz=proposed",
      ], format: "UTX 1.11"),
    Sample(
      name: "Excel's line for the separator", text: "sep=;\nfa;en\nاوش;Osh\n",
      lines: ["fa: اوش; en: Osh"], format: "a column a language"),
  ]

  @Test(arguments: samples.indices)
  func `each kind of table is read as its maker writes it`(index: Int) throws {
    let sample = Self.samples[index]
    let table = try ReadTable(sample.text, from: sample.from, to: sample.to)
    #expect(table.lines == sample.lines, "\(sample.name)")
    #expect(table.format == sample.format, "\(sample.name)")
    #expect(table.diagnostics.isEmpty, "\(sample.name): \(table.diagnostics)")
  }

  @Test func `what belongs to a term is its, and what to the concept the concept's`() throws {
    let table = try ReadTable(
      "Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,fa-IR,Notes,Example of use\n,place,Asia,a city,Osh,n1,In Osh.,اوش,n2,\n"
    )
    let entry = try #require(table.entries.first)
    #expect(entry.subjectField == "place / Asia" && entry.definition == "a city")
    #expect(entry.sections.map { $0.terms[0].notes } == [["n1", "example: In Osh."], ["n2"]])
  }

  @Test func `parts of speech, schemes and authorities are read`() throws {
    let table = try ReadTable(
      "fa,en,fa_pos,en pos,scheme (en),en:reference\nاوش,Osh,noun,Proper noun,press,UN\n")
    let forms = try #require(table.entries.first).sections.map { $0.terms[0] }
    #expect(forms.map(\.partOfSpeech) == ["noun", "properNoun"])
    #expect(forms[1].scheme == "press" && forms[1].source == "UN")
  }

  @Test func `a column that is not understood is kept`() throws {
    let entry = try #require(try ReadTable("fa,en,colour\nاوش,Osh,red\n").entries.first)
    #expect(entry.kept.map(\.label) == ["colour"])
    #expect(entry.kept.map(\.text) == ["red"])
    let (_, _, losses) = entry.concept(identifier: "osh", kind: .place)
    #expect(losses == ["colour"])
  }

  @Test func `bad rows are reported with their place, and all others are read`() throws {
    let table = try ReadTable(
      """
      concept,lang,term,status,type
      a,fa,الف,preferred,full
      a,en,A,nonsense,full
      a,??,A,preferred,full
      a,en,,,
      a,en,B,preferred,odd
      a,en,C,preferred,full,more
      b,en,D,,
      """)
    #expect(table.lines == ["fa: الف=preferred/full; en: A/full, B=preferred", "en: D"])
    #expect(
      table.places == [
        "3:8 table/status", "4:3 table/language", "5:6 table/term", "6:18 table/type",
        "7:23 table/columns",
      ])
    #expect(try ReadTable("fa,en\n«😀 الف»,A,x\n").places == ["2:11 table/columns"])
    #expect(table.diagnostics.allSatisfy { $0.location.entry == "a" })
    #expect(table.diagnostics[0].message.contains("«nonsense»"))
  }

  @Test(arguments: [
    ("", "no rows"), ("a\tb\tc\td\n1\t2\t3\t4\n", "the first row is «a», «b», «c», «d»"),
    ("اوش\tOsh\n", "--from fa --to en"), ("source,target\nx,y\n", "--from fa --to en"),
    ("lang,term\nfa,x\n", "named concept"), ("fa,en,FA\nx,y,z\n", "two columns hold terms in FA"),
    ("#UTX 1.11; fa/en;\nx\ty\n", "names its columns"),
    ("word\n", "--from fa --to en"),
  ])
  func `a table that is not understood is refused with the way out`(text: String, reason: String) {
    #expect(refusal(text).contains(reason), "\(refusal(text))")
  }

  @Test func `UTF-16 is refused with the way out`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0xFF, 0xFE, 0x66, 0x00], to: "t")
    #expect(throws: FileFault.self) { _ = try DelimitedReader(path).position }
  }

  @Test func `a word that is also a language is no header`() throws {
    let table = try ReadTable("it\tآن\nno\tنه\n", from: "en", to: "fa")
    #expect(table.lines == ["en: it; fa: آن", "en: no; fa: نه"])
  }
}
