import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

@Suite struct UTXWriterTests {
  private func written(_ entries: [TermEntry]) throws -> (text: String, report: ExportReport) {
    try output {
      try UTXWriter(Pairing(from: .persian, to: .english), output: $0, options: exportOptions)
        .write(entries)
    }
  }

  private let damir = TermEntry(
    Concept(
      id: "damir", kind: .person,
      terms: [
        Term(language: .persian, text: "دمیر ساگین‌بایف", status: .preferred),
        Term(language: .persian, text: "دمیر سگین‌بایف", status: .deprecated),
        Term(language: .english, text: "Damir Sagynbaev", status: .preferred),
        Term(language: .english, text: "Damir Saginbaev", status: .admitted, type: .variant),
        Term(language: .english, text: "Damir Saginbaef", status: .deprecated),
      ]))

  @Test func `a concept has a row for each form, and no byte order mark`() throws {
    let (text, report) = try written([damir])
    #expect(
      text == """
        #UTX 1.11; fa/en; bidirectional;
        #src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment
        دمیر ساگین‌بایف\tDamir Sagynbaev\tproperNoun\tproperNoun\tapproved\tdamir\t
        دمیر سگین‌بایف\tDamir Sagynbaev\tproperNoun\tproperNoun\tforbidden\tdamir\t
        دمیر ساگین‌بایف\tDamir Saginbaef\tproperNoun\tproperNoun\tforbidden\tdamir\t
        دمیر ساگین‌بایف\tDamir Saginbaev\tproperNoun\tproperNoun\tnon-standard\tdamir\t

        """)
    #expect(
      report.diagnostics.map(\.message) == [
        "kind left out once: UTX 1.11 has no place for it",
        "type left out 5 times: UTX 1.11 has no place for it",
      ])
  }

  @Test func `statuses, synonyms and identifiers come back`() throws {
    let table = try ReadTable(try written([damir]).text)
    #expect(
      table.lines == [
        "fa: دمیر ساگین‌بایف=preferred, دمیر سگین‌بایف=deprecated; en: Damir Sagynbaev=preferred, Damir Saginbaef=deprecated, Damir Saginbaev=admitted"
      ])
    #expect(table.entries.first?.identifier == "damir")
  }
}
