import Foundation
import TestSupport
import Testing

@Suite struct ScoreCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TermFiles.glossary, to: "g.tsv")
    try folder.write("پوتین در مسکو بود.\nپوتین رفت.\n", to: "s.txt")
    try folder.write("Putin was in Moscow.\nPoutine went.\n", to: "h.txt")
  }

  private func run(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(
      ["score"] + arguments + ["--glossary", "g.tsv"], stdin: stdin, in: folder.path)
  }

  private struct Score: Decodable {
    var terms: Int
    var rendered: Int
    var rate: Double?
    var consistency: Double?
    var in_reference: Int?
    var rendered_as_reference: Int?
    var misses: [Miss]

    struct Miss: Decodable {
      var segment: Int
      var source: String
      var expected: [String]
      var instead: String?
      var translation: String
    }
  }

  private func score(_ arguments: String..., stdin: String = "") throws -> Score {
    let result = try DabirProcess.run(
      ["score"] + arguments + ["--glossary", "g.tsv", "--format", "json"], stdin: stdin,
      in: folder.path)
    #expect(result.code == 0, "\(result.stderr)")
    return try JSONDecoder().decode(Score.self, from: Data(result.stdout.utf8))
  }

  @Test func `files of as many lines are compared line by line`() throws {
    try folder.write("Putin was in Moscow.\nHe went.\n", to: "r.txt")
    let score = try score(
      "--source", "s.txt", "--hypothesis", "h.txt", "--reference", "r.txt")
    #expect((score.rendered, score.terms, score.rate) == (2, 3, 0.6667))
    #expect((score.rendered_as_reference, score.in_reference) == (2, 2))
    #expect(score.consistency == 0.5)
    #expect(score.misses.map(\.segment) == [2])
    #expect(score.misses.map(\.instead) == ["Poutine"])
    #expect(score.misses.map(\.translation) == ["Poutine went."])
  }

  @Test func `the other direction is told by the letters`() throws {
    let score = try score("--source", "h.txt", "--hypothesis", "s.txt")
    #expect((score.rendered, score.terms) == (3, 3))
  }

  @Test func `files of other lines are aligned by sentences`() throws {
    try folder.write(
      "Putin was in Moscow. He had come in 2019 with 45 experts. Moscow is cold.", to: "h.txt")
    try folder.write(
      "پوتین در مسکو بود.\nاو در سال ۲۰۱۹ با ۴۵ کارشناس آمده بود.\nمسکو سرد است.\n", to: "s.txt")
    let result = try run("--source", "s.txt", "--hypothesis", "h.txt", "--format", "json")
    let score = try JSONDecoder().decode(Score.self, from: Data(result.stdout.utf8))
    #expect((score.rendered, score.terms) == (3, 3))
    #expect(result.stderr.contains("are aligned by sentences"))
  }

  @Test func `the exit code follows --fail-under`() throws {
    let files = ["--source", "s.txt", "--hypothesis", "h.txt"]
    for (threshold, code) in [("0.6", 0), ("0.7", 1), ("1", 1), ("0", 0), ("2", 2)]
      as [(String, Int32)]
    {
      let result = try DabirProcess.run(
        ["score"] + files + ["-g", "g.tsv", "--fail-under", threshold], in: folder.path)
      #expect(result.code == code)
    }
  }

  @Test func `JSON lines end with the figures`() throws {
    let result = try run("--source", "s.txt", "--hypothesis", "h.txt", "--format", "jsonl")
    let lines = result.stdout.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("{\"type\":\"miss\",\"segment\":2,"))
    #expect(lines[1].hasPrefix("{\"type\":\"variation\",\"concept\":\"putin\",\"term\":\"پوتین\","))
    #expect(lines[2].hasPrefix("{\"type\":\"score\",\"terms\":3,\"rendered\":2,\"rate\":0.6667,"))
  }

  @Test func `people read the rate first and the misses last`() throws {
    let result = try run("--source", "s.txt", "--hypothesis", "h.txt")
    #expect(
      result.stdout == """
        rendered     0.6667 (2 of 3)
          mean over the terms of segments: 0.6667
        consistency  0.5000 over 1 term rendered more than once (2 renderings)
          پوتین: Poutine ×1, Putin ×1

        2  پوتین is not rendered; expected Putin, Vladimir Putin
            instead: Poutine
            Poutine went.

        """)
  }

  @Test func `a bitext is scored unit by unit`() throws {
    try folder.write(
      "source\ttarget\nپوتین\tPutin\nمسکو\tit\n\tno side\n", to: "pairs.tsv")
    let score = try score("--pairs", "pairs.tsv")
    #expect((score.rendered, score.terms) == (1, 2))
    #expect(score.misses.map(\.segment) == [2])
    let other = try self.score("--pairs", "-", stdin: "Moscow and Putin\tمسکو\n")
    #expect((other.rendered, other.terms) == (1, 2))
    try folder.write("fa\ten\nمسکو\tMoscow, Putin\n", to: "pairs.tsv")
    let swapped = try self.score("--pairs", "pairs.tsv", "--source-lang", "en")
    #expect((swapped.rendered, swapped.terms) == (1, 2))
  }

  @Test func `a translation memory is scored in either direction`() throws {
    try folder.write(
      """
      <?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" \
      o-tmf="t" adminlang="en" srclang="fa" datatype="plaintext"/><body><tu><tuv xml:lang="fa"><seg>مسکو</seg></tuv>\
      <tuv xml:lang="en"><seg>Moscow, Putin</seg></tuv></tu></body></tmx>
      """, to: "m.tmx")
    #expect(try score("--pairs", "m.tmx").rate == 1)
    #expect(try score("--pairs", "m.tmx", "--source-lang", "en").rate == 0.5)
    let result = try run("--pairs", "m.tmx", "--source-lang", "de", "--target-lang", "fa")
    #expect(result.code == 2 && result.stderr.contains("its languages are en, fa"))
  }

  @Test func `empty files have nothing to score`() throws {
    try folder.write("", to: "e.txt")
    for (source, hypothesis) in [("e.txt", "e.txt"), ("e.txt", "h.txt")] {
      let result = try run("--source", source, "--hypothesis", hypothesis, "--fail-under", "1")
      #expect(result.code == 0)
      #expect(result.stdout.hasPrefix("rendered     – (0 of 0)\n"))
      #expect(result.stderr.contains("no term of the glossary"))
    }
    #expect(try score("--source", "s.txt", "--hypothesis", "e.txt").rendered == 0)
    let pairs = try run("--pairs", "e.txt")
    #expect(pairs.code == 0)
  }

  @Test func `what is no text is refused with its place`() throws {
    try folder.write([0x61, 0x00], to: "nul.txt")
    try folder.write([0xFF, 0xFE, 0x41, 0x00], to: "utf16.txt")
    try folder.write("این یک متن فارسی است که ترجمه نشده است", to: "fa.txt")
    try folder.write("one\ntwo\tthree\n", to: "columns.tsv")
    for (arguments, message) in [
      (["--source", "nul.txt", "--hypothesis", "h.txt"], "nul.txt: line 1, byte 2: holds a NUL"),
      (["--source", "s.txt", "--hypothesis", "utf16.txt"], "is UTF-16"),
      (["--source", "s.txt", "--hypothesis", "none.txt"], "No such file"),
      (["--source", "s.txt", "--hypothesis", "h.txt", "--reference", "none.txt"], "No such file"),
      (["--source", "s.txt", "--hypothesis", "fa.txt"], "is written in Arabic letters"),
      (["--pairs", "none.tmx"], "No such file"), (["--pairs", "nul.txt"], "NUL"),
      (["--pairs", "columns.tsv"], "columns.tsv:1: the row has 1 column"),
      (["--source", "s.txt"], "--hypothesis"), ([], "--pairs"),
      (["--pairs", "columns.tsv", "--source", "s.txt"], "does not go with"),
      (["--source", "-", "--hypothesis", "-"], "read once"),
      (
        [
          "--source", "s.txt", "--hypothesis", "h.txt", "--source-lang", "fa", "--target-lang",
          "fa",
        ],
        "both said to be in fa"
      ),
    ] {
      let result = try DabirProcess.run(
        ["score"] + arguments + ["-g", "g.tsv"], in: folder.path)
      #expect(result.code == 2, "\(arguments)")
      #expect(result.stderr.contains(message), "\(arguments): \(result.stderr)")
    }
  }

  @Test(arguments: ["Moscow and Putin, ", "Muscovites and he, ", "it "])
  func `a text in one line is scored in a moment`(_ hypothesis: String) throws {
    try folder.write(String(repeating: "پوتین در مسکو، ", count: 20_000), to: "s.txt")
    try folder.write(String(repeating: hypothesis, count: 20_000), to: "h.txt")
    let score = try score("--source", "s.txt", "--hypothesis", "h.txt")
    #expect(score.terms == 40_000)
    #expect(score.rendered == (hypothesis.hasPrefix("Moscow") ? 40_000 : 0))
  }
}
