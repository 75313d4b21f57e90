import FoundationEssentials
import Interchange
import TestSupport
import Testing

@testable import dabir

@Suite struct ExportListTests {
  private let fixture: ExportFixture

  init() throws { fixture = try ExportFixture() }

  @Test func `without a tool all are listed with form, limits and losses`() throws {
    let run = try fixture.export("--for")
    #expect(run.code == 0)
    for tool in Tool.all {
      #expect(run.stdout.contains("\n\(tool.name): ") || run.stdout.hasPrefix(tool.name))
    }
    #expect(run.stdout.contains("limits: 1,024 bytes a side, 10 MiB, no source twice"))
    #expect(try fixture.export("--list-tools").stdout == run.stdout)
    #expect(try fixture.export("glossary.tsv", "--for").stdout == run.stdout)
  }

  @Test(arguments: [["--for", "--format", "json"], ["--list-tools", "--format", "json"]])
  func `scripts get a JSON object a tool`(arguments: [String]) throws {
    struct Entry: Decodable {
      struct File: Decodable { var name, suffix, form: String; var limits, notCarried: [String] }
      var name, title, onlySource, note: String
      var filePerTarget: Bool
      var files: [File]
    }
    let run = try fixture.export(arguments)
    let tools = try run.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
    }
    #expect(tools.map(\.name) == Tool.all.map(\.name))
    #expect(tools.first { $0.name == "weblate" }?.filePerTarget == true)
    #expect(tools.first { $0.name == "pontoon" }?.onlySource == "en")
    #expect(tools.allSatisfy { !$0.files.isEmpty && !$0.note.isEmpty })
  }

  @Test func `the documentation says what the program says`() throws {
    let run = try fixture.export("--list-formats", "--format", "markdown")
    let file = Fixtures.package + "/Sources/Interchange/FORMATS.md"
    #expect(
      run.stdout == String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self),
      "record it: dabir export --list-formats --format markdown > Sources/Interchange/FORMATS.md")
  }

  @Test(arguments: [
    (["export", "--for", "omegat", "x", "-o", "y"], ["export", "for", "omegat", "x", "-o", "y"]),
    (["export", "x", "--for", "omegat", "y"], ["export", "for", "omegat", "x", "y"]),
    (["export", "--for=omegat", "x"], ["export", "for", "omegat", "x"]),
    (["export", "x", "--for"], ["export", "for", "", "x"]),
    (["export", "--for", "--format", "json"], ["export", "for", "", "--format", "json"]),
    (["export", "tbx", "x"], ["export", "tbx", "x"]),
    (["export", "tbx", "--", "--for"], ["export", "tbx", "--", "--for"]),
    (["check", "--for"], ["check", "--for"]), ([], []), (["export"], ["export"]),
  ])
  func `the option whose value may be missing becomes a subcommand`(
    given: [String], expected: [String]
  ) {
    #expect(ExportArguments.rewritten(given) == expected)
  }
}
