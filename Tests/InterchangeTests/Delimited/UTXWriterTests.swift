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
      text.replacing("\r\n", with: "\n") == """
        #UTX 1.11; fa/en; 1970-01-01T00:00:00Z
        #src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment
        دمیر ساگین‌بایف\tDamir Sagynbaev\tproperNoun\tproperNoun\tapproved\tdamir\t
        دمیر ساگین‌بایف\tDamir Saginbaev\tproperNoun\tproperNoun\tnon-standard\tdamir\t
        دمیر سگین‌بایف\tDamir Sagynbaev\tproperNoun\tproperNoun\tforbidden\tdamir\t
        دمیر ساگین‌بایف\tDamir Saginbaef\tproperNoun\tproperNoun\tforbidden\tdamir\t

        """)
    #expect(text.utf8.count { $0 == 0x0D } == 6)
    #expect(
      report.diagnostics.map(\.message) == [
        "kind left out once: UTX 1.11 has no place for it",
        "type left out 5 times: UTX 1.11 has no place for it",
      ])
  }

  @Test func `what speaks against a source never speaks against its target`() throws {
    let short = TermEntry(
      Concept(
        id: "un", kind: .organization,
        terms: [
          Term(language: .persian, text: "سازمان ملل متحد", status: .preferred),
          Term(language: .persian, text: "ملل", status: .deprecated, type: .short),
          Term(language: .english, text: "United Nations", status: .preferred),
          Term(language: .english, text: "UN", status: .admitted, type: .short),
        ]))
    let wrong = TermEntry(
      Concept(
        id: "wrong", kind: .term,
        terms: [
          Term(language: .persian, text: "غلط", status: .deprecated),
          Term(language: .english, text: "right", status: .preferred),
        ]))
    let (text, report) = try written([short, wrong])
    #expect(
      try ReadTable(text).lines == [
        "fa: سازمان ملل متحد=preferred, ملل=deprecated; en: United Nations=preferred, UN=admitted"
      ])
    #expect(report.written == 1 && report.skipped == 1)
  }

  @Test func `statuses, synonyms and identifiers come back`() throws {
    let table = try ReadTable(try written([damir]).text)
    #expect(
      table.lines == [
        "fa: دمیر ساگین‌بایف=preferred, دمیر سگین‌بایف=deprecated; en: Damir Sagynbaev=preferred, Damir Saginbaev=admitted, Damir Saginbaef=deprecated"
      ])
    #expect(table.entries.first?.identifier == "damir")
  }
}
