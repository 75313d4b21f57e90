import FoundationEssentials
import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

/// Every file of every tool, written of a glossary that uses every field.
@Suite struct ToolFileTests {
  private let entries = GeneratedGlossary.concepts(300).map { TermEntry($0) }

  /// A tool and one of its files, by name.
  static let files = Tool.all.flatMap { tool in tool.files.map { (tool.name, $0.name) } }

  private func written(
    _ tool: String, _ file: String, to path: String? = nil
  ) throws -> (bytes: [UInt8], report: ExportReport) {
    let tool = try #require(Tool.named(tool))
    let file = try #require(tool.file(named: file, output: nil))
    let (source, target): (Language, Language) =
      tool.onlySource == "en" ? (.english, .persian) : (.persian, .english)
    var report: ExportReport?
    let bytes = try outputBytes { descriptor in
      report = try file.write(
        entries, from: source, to: target, choosing: .reviewed, consumer: tool.title,
        to: descriptor, options: exportOptions)
      return report
    }
    return (bytes, try #require(report))
  }

  @Test(arguments: files)
  func `every file is written, and says what was lost`(tool: String, file: String) throws {
    let (bytes, report) = try written(tool, file)
    #expect(!bytes.isEmpty && report.written > 100)
    #expect(report.diagnostics.allSatisfy { $0.severity < .error })
    let isTold = report.diagnostics.contains {
      $0.rule == "export/status" || $0.rule == "export/loss"
    }
    #expect(isTold)
    // The same again gives the same bytes.
    #expect(try written(tool, file).bytes == bytes)
  }

  /// Those that the reader of tables reads; a Wordfast file is UTF-16.
  @Test(
    arguments: files.filter { ["csv", "tsv", "txt", "terms"].contains($0.1) && $0.0 != "wordfast" })
  func `tables come back pair by pair`(tool: String, file: String) throws {
    let (bytes, report) = try written(tool, file)
    let table = try ReadTable(bytes: bytes, from: "fa", to: "en")
    #expect(table.diagnostics.isEmpty)
    let known = try #require(Tool.named(tool)?.file(named: file, output: nil))
    var selection = PairSelection(
      Pairing(from: .persian, to: .english, options: known.pairs), known.limits, known.carriage,
      consumer: tool, name: "out")
    var cut = EntryCut(.reviewed, hidesRejected: false, languages: nil)
    for entry in entries.compactMap({ cut.entry($0) }) { selection.add(entry) }
    let pairs = selection.take().pairs
    #expect(report.written == pairs.count && table.entries.count == pairs.count)
    for (entry, pair) in zip(table.entries, pairs) {
      #expect(
        entry.sections.map { $0.terms.map(\.text) } == [[pair.source.text], [pair.target.text]])
    }
  }

  @Test func `UTX comes back to the extent that it can carry`() throws {
    let (bytes, report) = try {
      var report: ExportReport?
      let bytes = try outputBytes { descriptor in
        report = try TermFormat.utx.write(
          entries, from: .persian, to: .english, choosing: StatusSelection(), to: descriptor,
          options: exportOptions)
        return report
      }
      return (bytes, try #require(report))
    }()
    let table = try ReadTable(bytes: bytes)
    #expect(table.diagnostics.isEmpty)
    #expect(table.entries.count == report.written)
    let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.identifier, $0) })
    for read in table.entries {
      let entry = try #require(known[read.identifier])
      for section in read.sections {
        let forms = entry.sections.filter { $0.language == section.language }.flatMap(\.terms)
        let texts = Set(forms.map(\.text))
        #expect(section.terms.allSatisfy { texts.contains($0.text) })
        // What may not be written is never read as what may.
        for form in section.terms {
          let statuses = forms.filter { $0.text == form.text }.map(\.status)
          if statuses.allSatisfy({ $0?.isRejected == true }) {
            #expect(form.status?.isRejected == true, "\(read.identifier): \(form.text)")
          } else if statuses.allSatisfy({ $0?.isRejected == false }) {
            #expect(form.status?.isRejected != true, "\(read.identifier): \(form.text)")
          }
        }
      }
    }
  }

  @Test(.enabled(if: Oracle.hasOmegaT(), "needs OmegaT and ../shared"))
  func `OmegaT loads every pair of its glossary and its memory`() throws {
    let folder = try TemporaryFolder()
    for name in ["glossary", "tm"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(
      atPath: SharedData.path("tools/interchange/omegat-example/omegat.project"),
      toPath: folder.path("omegat.project"))
    let (table, report) = try written("omegat", "txt")
    try folder.write(table, to: "glossary/names.utf8")
    let (memory, memoryReport) = try written("omegat", "tmx")
    try folder.write(memory, to: "tm/names.tmx")
    let (code, text) = try Oracle.run(Oracle.omegaT, [folder.path])
    #expect(code == 0, "\(text)")
    #expect(
      text.contains("\"file\":\"names.utf8\",\"entries\":\(report.written),"), "\(text.prefix(300))"
    )
    #expect(
      text.contains("\"file\":\"names.tmx\",\"entries\":\(memoryReport.written)"),
      "\(text.prefix(300))")
  }
}
