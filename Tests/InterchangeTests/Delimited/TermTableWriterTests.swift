import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

@Suite struct TermTableWriterTests {
  private func written(
    _ entries: [TermEntry], _ style: TableStyle = .csv
  ) throws -> (text: String, report: ExportReport) {
    try output { try TermTableWriter(style, output: $0, options: exportOptions).write(entries) }
  }

  @Test func `a table has one term a row`() throws {
    var entry = TermEntry(
      Concept(
        id: "osh", kind: .place, note: "a city | definition: second city, of Kyrgyzstan",
        terms: [
          Term(language: .persian, text: "اوش", status: .preferred),
          Term(
            language: .english, text: "Osh", status: .preferred, scheme: "press", source: "UN",
            note: "also \"Oš\""),
        ]))
    entry.subjectField = "cities"
    let (text, report) = try written([entry])
    #expect(
      text == """
        concept,kind,lang,term,status,type,scheme,source,note,part_of_speech,subject,definition
        osh,place,,,,,,,a city,,cities,"second city, of Kyrgyzstan"
        osh,place,fa,اوش,preferred,full,,,,noun,,
        osh,place,en,Osh,preferred,full,press,UN,"also ""Oš""\",noun,,

        """)
    #expect(report.written == 1 && report.diagnostics.isEmpty)
  }

  @Test(arguments: [TableStyle.csv, .tsv])
  func `every field comes back`(style: TableStyle) throws {
    let entries = everyField(count: 400)
    let (text, report) = try written(entries, style)
    let table = try ReadTable(text)
    #expect(table.diagnostics.isEmpty)
    #expect(table.entries.count == entries.count && report.written == entries.count)
    for (read, entry) in zip(table.entries, entries) {
      #expect(read.withoutLines == entry)
    }
  }

  @Test(arguments: [TableStyle.csv, .tsv])
  func `a glossary comes back as the same concepts`(style: TableStyle) throws {
    let concepts = GeneratedGlossary.concepts(500)
    let (text, _) = try written(concepts.map { TermEntry($0) }, style)
    let table = try ReadTable(text)
    #expect(table.diagnostics.isEmpty)
    #expect(table.entries.count == concepts.count)
    for (entry, concept) in zip(table.entries, concepts) {
      let (read, _, losses) = entry.concept(identifier: entry.identifier, kind: .term)
      #expect(read == concept && losses.isEmpty)
    }
  }

  @Test func `what was not understood is told`() throws {
    var entry = TermEntry(identifier: "a")
    entry.sections = [.init(language: "fa", terms: [.init("الف")])]
    entry.kept = [KeptElement(name: "descrip", attributes: [.init("type", "context")])]
    let (_, report) = try written([entry, TermEntry(identifier: "empty")])
    #expect(report.skipped == 1)
    #expect(
      report.diagnostics.map(\.message) == [
        "descrip type=\"context\" left out once: CSV or TSV, one term a row has no place for it"
      ])
  }

  @Test func `a cell that a spreadsheet computes is told and not changed`() throws {
    var entry = TermEntry(identifier: "a")
    entry.sections = [.init(language: "en", terms: [.init("=1+1"), .init("-x"), .init("ok")])]
    let (text, report) = try written([entry])
    #expect(text.contains(",=1+1,"))
    #expect(report.diagnostics.map(\.rule) == ["export/formula", "export/formula"])
    #expect(report.diagnostics[0].message.contains("«=1+1» of a"))
  }
}
