import TestSupport
import Testing

/// What `dabir lint` writes, and what it only shows.
@Suite struct LintCommandTests {
  private let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
  private let english = "tajikistan\tplace\ten\tTajikistan\tpreferred\tfull\t\t\t\n"
  private let arabic = "tajikistan\tplace\tfa\tتاجيكستان\tpreferred\tfull\t\t\t\n"
  private let persian = "tajikistan\tplace\tfa\tتاجیکستان\tpreferred\tfull\t\t\t\n"

  @Test func `the order in which files are named is nothing to it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(header + persian + english, to: "a.tsv")
    try folder.write(
      header + (persian + english).replacing("tajikistan\t", with: "tajik\t"),
      to: "b.tsv")
    let sorted = try lint(["--format", "json", "a.tsv", "b.tsv"], folder)
    #expect(sorted.stdout.contains("glossary/duplicate-term"))
    #expect(try lint(["--format", "json", "b.tsv", "a.tsv"], folder).stdout == sorted.stdout)
  }

  private func lint(_ arguments: [String], _ folder: TemporaryFolder) throws -> DabirProcess {
    try DabirProcess.run(["lint"] + arguments, in: folder.path)
  }
}
