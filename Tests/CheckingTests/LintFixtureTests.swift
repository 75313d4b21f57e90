import Checking
import PersianText
import Termbase
import TestSupport
import Testing

/// `Tests/Fixtures/lint/glossary` holds every fault that the linter knows; `expected.txt` beside it says where.
@Suite struct LintFixtureTests {
  private let termbase: Termbase
  private let findings: [Diagnostic]

  init() throws {
    termbase = try Termbase.read([Fixtures.path("lint/glossary")])
    findings = GlossaryLinter().check(termbase)
  }

  @Test func `every fault is found in its place, and nothing else`() throws {
    let expected = try Fixtures.text("lint/expected.txt").split(separator: "\n").map(String.init)
    let found = try findings.map { finding in
      let file = try #require(termbase.files.first { $0.path == finding.location.source })
      let range = try #require(finding.location.range)
      let position = file.source.position(at: range.lowerBound)
      let name = file.path.split(separator: "/").last ?? ""
      return "\(name):\(position.line):\(position.column) \(finding.rule)"
    }
    #expect(found == expected)
  }

  @Test(arguments: LintCatalogue.rules.indices)
  func `every rule of the catalogue has a fault`(_ index: Int) {
    let rule = LintCatalogue.rules[index]
    let found = rule.check(termbase)
    #expect(!found.isEmpty, "no fixture for \(type(of: rule).identifier)")
    #expect(found.allSatisfy { $0.rule == type(of: rule).identifier })
  }

  @Test(arguments: GlossaryFault.allCases)
  func `every fault of the reader occurs`(_ fault: GlossaryFault) {
    #expect(termbase.faults.contains { $0.rule == fault.identifier })
  }

  @Test func `findings stand in the order of files and places`() {
    let names = findings.map(\.location.source)
    #expect(names == names.sorted())
    for (a, b) in zip(findings, findings.dropFirst())
    where a.location.source == b.location.source {
      #expect((a.location.range?.lowerBound ?? 0) <= (b.location.range?.lowerBound ?? 0))
    }
  }

  @Test func `a finding that names a second place points into a file that was read`() {
    for note in findings.flatMap(\.notes) {
      #expect(termbase.files.contains { $0.path == note.location?.source })
    }
  }

  @Test func `the fix of a spelling leaves nothing to fix`() throws {
    let fixable = findings.filter { $0.rule == "glossary/spelling" && !$0.fixes.isEmpty }
    #expect(fixable.count > 25)
    for file in termbase.files {
      guard let fixer = GlossaryFixer(file) else { continue }
      let fixed = GlossaryReader.read(SourceText(name: file.path, bytes: fixer.bytes))
      #expect(GlossaryFixer(fixed) == nil)
      let left = GlossaryLinter().check(Termbase(files: [fixed]))
      #expect(!left.contains { !$0.fixes.isEmpty || $0.rule == "glossary/order" })
    }
  }
}
