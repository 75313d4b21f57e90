import TestSupport
import Testing

@Suite struct AlignReviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["article.fa.snt", "article.en.snt"] {
      try folder.write(try Fixtures.text("sample/" + name), to: name)
    }
  }

  private func align(_ options: String...) throws -> DabirProcess {
    try DabirProcess.run(
      ["align", "article.fa.snt", "article.en.snt", "--segmented", "--no-glossary"] + options,
      in: folder.path)
  }

  /// A review of all that is in doubt, with rows of a person's behind it.
  private func review(_ rows: String) throws -> String {
    _ = try align("--review", "review.tsv", "--review-below", "0", "-o", "beads")
    let table = try folder.text("review.tsv")
    try folder.write(table + rows, to: "review.tsv")
    return "review.tsv"
  }

  @Test(arguments: ["tsv", "jsonl", "beads", "tmx"])
  func `a review that nobody edited changes nothing`(format: String) throws {
    let first = try align(
      "--review", "review.tsv", "--review-below", "1", "--format", format, "-o", "first")
    #expect(first.code == 0 && first.stderr.contains("review.tsv: "))
    let again = try align("--apply-review", "review.tsv", "--format", format, "-o", "again")
    #expect(again.code == 0, "\(again.stderr)")
    #expect(try folder.text("first") == folder.text("again"))
  }

  @Test func `what a person has set stands, and all else stays as aligned`() throws {
    let beads = try align("--format", "beads").stdout.split(separator: "\n").map(String.init)
    #expect(beads[0].hasPrefix("[0]:[0]:") && beads[1].hasPrefix("[1]:[1]:"))
    let rows = try review("\t1\t0+1\t0\t\t\t\n\t\t\t1\t\t\t\n")
    let result = try align("--apply-review", rows, "--format", "beads")
    #expect(result.code == 0, "\(result.stderr)")
    let edited = result.stdout.split(separator: "\n").map(String.init)
    #expect(edited == ["[0, 1]:[0]:0.0000", "[]:[1]:0.0000"] + beads.dropFirst(2))
    let certain = try align("--apply-review", rows, "--min-confidence", "1")
    #expect(
      certain.stdout.split(separator: "\n", omittingEmptySubsequences: false)[1].hasPrefix("\t"))
  }

  @Test func `faults are told with file and line, and nothing is written`() throws {
    let rows = try review("\t\t400\t0\n\t\tMar 4\t1\n")
    let lines = try folder.text("review.tsv").split(separator: "\n").count
    let result = try align("--apply-review", rows, "-o", "out")
    #expect(result.code == 2)
    #expect(result.stderr.contains("review.tsv:\(lines): «Mar 4» in the column source"))
    let outside = try align("--apply-review", try review("\t\t400\t0\n"), "-o", "out")
    #expect(outside.stderr.contains("review.tsv:\(lines - 1): the source has no sentence 400"))
    #expect(try !folder.names().contains("out"))
  }

  @Test func `a review of another alignment is taken, and that it is one is told`() throws {
    let rows = try review("\t1\t0+1\t0\t\t\t\n\t\t\t1\t\t\t\n")
    let same = try align("--apply-review", rows, "--format", "beads")
    #expect(!same.stderr.contains("another alignment"))
    var lines = try folder.text(rows).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.hasPrefix("# documents:") })
    lines[index] = lines[index].dropLast(16) + "0123456789abcdef"
    try folder.write(lines.joined(separator: "\n"), to: rows)
    let other = try align("--apply-review", rows, "--format", "beads")
    #expect(other.stdout == same.stdout)
    #expect(other.stderr.contains("review.tsv was written for another alignment"))
  }

  @Test(arguments: [
    ("one more.\n", "it has 28 sentences, and had 27"), ("", "its sentences are others now"),
  ])
  func `documents that have changed are refused`(more: String, reason: String) throws {
    let rows = try review("")
    let text = try folder.text("article.fa.snt")
    let changed = more.isEmpty ? "x" + text : text + more
    try folder.write(changed, to: "article.fa.snt")
    let result = try align("--apply-review", rows)
    #expect(result.code == 2 && result.stdout == "")
    #expect(result.stderr.contains("article.fa.snt, has changed since the review was written"))
    #expect(result.stderr.contains(reason), "\(result.stderr)")
  }

  @Test func `other spaces and line ends are no change`() throws {
    let rows = try review("")
    let text = try folder.text("article.en.snt").replacing("\n", with: "\r\n").replacing(
      " ", with: "  ")
    try folder.write(text, to: "article.en.snt")
    #expect(try align("--apply-review", rows).code == 0)
  }

  @Test func `a review that Excel has saved is taken back`() throws {
    let text = try folder.text(try review("\t1\t0+1\t0\t\t\t\n\t\t\t1\t\t\t\n"))
    for order in [[0, 1], [1, 0]] {
      let bytes = ("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf16.flatMap { unit in
        order.map { UInt8(truncatingIfNeeded: unit >> (8 * $0)) }
      }
      try folder.write(bytes, to: "excel.txt")
      let result = try align("--apply-review", "excel.txt", "--format", "beads")
      #expect(result.stdout.hasPrefix("[0, 1]:[0]:0.0000\n[]:[1]:0.0000\n"), "\(result.stderr)")
    }
  }

  @Test func `a file that is no review is refused`() throws {
    let result = try align("--apply-review", "article.en.snt")
    #expect(result.code == 2)
    #expect(result.stderr.contains("article.en.snt:1: the first row must name the columns"))
  }
}
