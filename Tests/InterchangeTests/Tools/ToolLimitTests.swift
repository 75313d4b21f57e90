import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

@Suite struct ToolLimitTests {
  private func entry(_ id: String, _ persian: String, _ english: String) -> TermEntry {
    TermEntry(
      Concept(
        id: id, kind: .term,
        terms: [
          Term(language: .persian, text: persian, status: .preferred),
          Term(language: .english, text: english, status: .preferred),
        ]))
  }

  private func written(
    _ tool: String, _ file: String? = nil, _ entries: [TermEntry]
  ) throws -> (text: String, report: ExportReport) {
    let tool = try #require(Tool.named(tool))
    let file = try #require(tool.file(named: file, output: nil))
    return try output {
      try file.write(
        entries, from: .persian, to: .english, choosing: .reviewed, consumer: tool.title, to: $0,
        options: exportOptions)
    }
  }

  /// A tool, a file of it, and the longest side that it takes in bytes of a letter of two bytes.
  @Test(arguments: [
    ("deepl", "csv", 512), ("deepl", "tsv", 512), ("amazon", "csv", 100), ("amazon", "tmx", 100),
  ])
  func `a side that is too long is left out and named`(tool: String, file: String, letters: Int)
    throws
  {
    let fits = String(repeating: "آ", count: letters)
    let (text, report) = try written(
      tool, file, [entry("fits", fits, "A"), entry("long", fits + "ب", "B"), entry("c", "پ", "C")])
    #expect(text.contains(fits) && !text.contains(fits + "ب") && text.contains("C"))
    let found = report.diagnostics.filter { $0.rule == "export/limit" }
    #expect(found.map(\.location.entry) == ["long"])
    #expect(found[0].message.contains("of long has \(ToolLimits.number(letters * 2 + 2)) bytes"))
    #expect(
      found[0].message.contains("takes \(ToolLimits.number(letters * 2)); the pair is left out"))
  }

  @Test func `Wordfast's limit is in characters`() throws {
    let fits = String(repeating: "آ", count: 8000)
    let (_, report) = try written(
      "wordfast", nil, [entry("a", fits, "A"), entry("b", fits + "آ", "B")])
    #expect(report.written == 1)
    #expect(report.diagnostics.filter { $0.rule == "export/limit" }.map(\.location.entry) == ["b"])
  }

  @Test(arguments: ["deepl", "amazon", "azure"])
  func `of two concepts with one source the better is taken and the other named`(tool: String)
    throws
  {
    var second = entry("b", "آستانه", "threshold")
    second.sections[0].terms[0].status = .admitted
    let (text, report) = try written(tool, nil, [second, entry("a", "آستانه", "Astana")])
    #expect(text.contains("Astana") && !text.contains("threshold"))
    let found = report.diagnostics.filter { $0.rule == "export/duplicate" }
    #expect(found.map(\.location.entry) == ["b"])
    #expect(found.first?.message.hasPrefix("«آستانه» is “Astana” of a already") == true)
  }

  @Test func `OmegaT gets both, the better first in a glossary and last in a memory`() throws {
    var second = entry("b", "آستانه", "threshold")
    second.sections[0].terms[0].status = .admitted
    let entries = [second, entry("a", "آستانه", "Astana")]
    #expect(try written("omegat", "txt", entries).text == "آستانه\tAstana\t\nآستانه\tthreshold\t\n")
    let memory = try written("omegat", "tmx", entries).text
    let lines = memory.split(separator: "\n")
    let places = ["threshold", "Astana"].map { word in lines.firstIndex { $0.contains(word) } ?? -1
    }
    #expect(0 < places[0] && places[0] < places[1])
  }

  @Test func `a file that grows too large is told, and how large it may be`() throws {
    let long = String(repeating: "آ", count: 400)
    let entries = (0..<13_000).map { entry("e-\($0)", long + "\($0)", "x\($0)") }
    let (_, report) = try written("deepl", nil, entries)
    let found = report.diagnostics.filter { $0.rule == "export/limit" }
    #expect(found.count == 1 && found.first?.severity == .error)
    #expect(found.first?.message.contains("DeepL takes 10,485,760; export fewer files") == true)
  }

  @Test func `a memory is measured as it was written`() throws {
    let long = String(repeating: "<name> & ", count: 60)
    let entries = (0..<25_000).map { entry("e-\($0)", "نام \($0)", long + String($0)) }
    let tool = try #require(Tool.named("pontoon"))
    let (text, report) = try output {
      try tool.files[0].write(
        entries, from: .english, to: .persian, choosing: .reviewed, consumer: tool.title, to: $0,
        options: exportOptions)
    }
    let size = text.utf8.count
    let found = report.diagnostics.filter { $0.rule == "export/limit" }
    #expect(size > 20 * 1_048_576, "\(size)")
    #expect(found.first?.message.hasPrefix("the file has \(ToolLimits.number(size)) bytes") == true)
  }

  @Test func `what nobody has reviewed goes to no tool, and is counted`() throws {
    var entries = [entry("a", "الف", "A"), entry("b", "ب", "B")]
    entries[1].sections[1].terms[0].status = .proposed
    let (text, report) = try written("google", nil, entries)
    #expect(text == "الف,A\n")
    #expect(
      report.diagnostics.contains {
        $0.rule == "export/status" && $0.message.hasPrefix("1 proposed term left out")
      })
  }

  @Test func `numbers have commas`() {
    #expect(
      [0, 999, 1000, 1024, 10_485_760].map(ToolLimits.number) == [
        "0", "999", "1,000", "1,024", "10,485,760",
      ])
  }
}
