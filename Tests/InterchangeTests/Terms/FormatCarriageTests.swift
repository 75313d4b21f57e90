import PersianText
import Termbase
import Testing

@testable import Interchange

@Suite struct FormatCarriageTests {
  private let carriage = FormatCarriage(
    "X", [.note: .whole, .scheme: .asNote, .status: .only(["preferred", "deprecated"])])

  @Test func `what is not named is not carried`() {
    #expect(carriage.carries(.note, "any"))
    #expect(carriage.carries(.scheme, "any"))
    #expect(carriage.carries(.status, "preferred"))
    #expect(!carriage.carries(.status, "admitted"))
    #expect(!carriage.carries(.definition, "any"))
  }

  @Test func `each kind of loss is told once`() {
    var tally = LossTally(carriage)
    var entry = TermEntry(identifier: "a", kind: .place)
    entry.definition = "d"
    entry.notes = ["n"]
    var form = TermEntry.Form("t", status: .admitted, scheme: "press", source: "s")
    form.partOfSpeech = "noun"
    entry.sections = [
      TermEntry.Section(language: "fa", terms: [form, form]),
      TermEntry.Section(language: "en", terms: [TermEntry.Form("t", status: .preferred)]),
    ]
    tally.count(entry)
    tally.lose("the language en")
    #expect(
      tally.diagnostics(of: "f").map(\.message) == [
        "definition left out once: X has no place for it",
        "kind left out once: X has no place for it",
        "source left out 2 times: X has no place for it",
        "status admitted left out 2 times: X has no place for it",
        "the language en left out once: X has no place for it",
      ])
  }

  @Test func `the table has a row for each format`() {
    let table = FormatCarriage.table([carriage])
    let rows = table.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("| format | identifier | kind | subject field | definition |"))
    #expect(rows[2].hasPrefix("| X | – | – | – | – | yes |"))
    #expect(rows[2].contains("| preferred, deprecated |"))
    #expect(Set(FormatCarriage.xml.map(\.format)).count == 7)
  }

  @Test(arguments: [
    ("one line", "one line"), ("two\n  lines", "two lines"), ("\ttab\u{7F}s ", "tab s "),
    ("\n", ""), ("می‌خواهم", "می‌خواهم"),
  ])
  func `a cell of the glossary holds one line`(text: String, expected: String) {
    #expect(GlossaryNote.onLine(text) == expected)
  }
}
