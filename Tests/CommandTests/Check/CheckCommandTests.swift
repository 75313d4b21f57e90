import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private let glossary = ["--glossary", Fixtures.package + "/Glossaries"]

  @Test(arguments: [("note", 1), ("warning", 1), ("error", 1), ("never", 0)])
  func `the exit code follows --fail-on`(_ threshold: String, _ code: Int32) throws {
    let result = try run(
      ["check", Fixtures.path("sample/article.fa.txt"), "--fail-on", threshold] + glossary)
    #expect(result.code == code)
    #expect(result.stdout.contains("name/deprecated"))
  }

  @Test func `a clean text from standard input gives nothing on standard output`() throws {
    let result = try run(
      ["check", "-"] + glossary, stdin: "نشست در تهران برگزار شد.\n")
    #expect(result.stdout.isEmpty && result.code == 0)
    #expect(result.stderr.contains("no findings"))
  }

  @Test func `output is plain where it goes to no terminal`() throws {
    let result = try run(
      ["check", Fixtures.path("sample/article.fa.txt"), "--fail-on", "never"] + glossary)
    #expect(!result.stdout.unicodeScalars.contains { [0x1B, 0x2068, 0x2069].contains($0.value) })
  }

  @Test func `of several files the sound ones are checked though one is missing`() throws {
    let result = try run(
      ["check", "/no/such/file", Fixtures.path("sample/article.fa.txt")] + glossary)
    #expect(result.code == 2)
    #expect(result.stderr.contains("/no/such/file: No such file or directory"))
    #expect(result.stdout.contains("سمرقند"))
  }

  @Test func `a pair tells what the translation lacks`() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write("وزیر امور خارجه روسیه به تهران رفت. او خندید.", to: "a.fa.txt")
    let target = try folder.write(
      "The Foreign Minister went to Tehran. He laughed.", to: "a.en.txt")
    let result = try run(
      ["check", "--source", source, "--target", target, "--fail-on", "warning"] + glossary)
    #expect(result.code == 1)
    #expect(result.stdout.contains("«روسیه» has no approved rendering"))
    #expect(result.stdout.contains("“Russia”"))
    #expect(!result.stdout.contains("«تهران» has no"))
  }

  private func run(_ arguments: [String], stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(arguments, stdin: stdin, in: Fixtures.package)
  }
}
