import Alignment
import ArgumentParser
import PersianText
import TestSupport
import Testing

@testable import dabir

@Suite struct AlignOptionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let languages = ["--source-lang", "de", "--target-lang", "fr"]

  private func align(
    _ source: String, _ target: String, _ options: String..., languages: [String]? = nil
  ) throws -> DabirProcess {
    try align(source, target, (languages ?? self.languages) + options)
  }

  private func align(_ source: String, _ target: String, _ options: [String]) throws
    -> DabirProcess
  {
    try folder.write(source, to: "a")
    try folder.write(target, to: "b")
    return try DabirProcess.run(
      ["align", "a", "b", "--no-glossary"] + options, in: folder.path)
  }

  /// Two beads, of which the first is as good as sure.
  private var documents: AlignedDocuments {
    let segmentation = Segmentation(isByLine: true)
    var documents = AlignedDocuments(
      SegmentedText(name: "a", sentences: ["eins", "zwei"], segmentation),
      SegmentedText(name: "b", sentences: ["un", "deux"], segmentation), names: nil, nil,
      aligner: Aligner())
    documents.beads = [
      Bead(source: 0..<1, target: 0..<1, confidence: 0.9),
      Bead(source: 1..<2, target: 1..<2, confidence: 0.25),
    ]
    return documents
  }

  private func written(_ arguments: String...) throws -> String {
    let options = try FormatOptions.parse(arguments)
    let languages = LanguagePair(source: .persian, target: .english)
    try options.writer.write(documents, to: folder.path("out"), languages)
    return try folder.text("out")
  }

  @Test(arguments: [
    ("tsv", "eins\tun\n"), ("beads", "[0]:[0]:0.0000\n"),
    (
      "jsonl",
      "{\"source\":[0],\"target\":[0],\"cost\":0.0000,\"confidence\":0.9000,\"source_text\":\"eins\",\"target_text\":\"un\"}\n"
    ),
  ])
  func `beads that are not confident enough are left out`(format: String, text: String) throws {
    #expect(try written("--format", format, "--min-confidence", "0.5") == text)
    #expect(
      try FormatOptions.parse(["--min-confidence", "0.5"])
        .writer.remark(documents)
        == "1 of 2 beads left out: their confidence is below 0.5")
    #expect(
      try FormatOptions.parse(["--min-confidence", "0.25"])
        .writer.remark(documents) == nil)
    #expect(
      try FormatOptions.parse([])
        .writer.remark(documents) == nil)
  }

  @Test func `a translation memory has the confidence of each unit, and only confident units`()
    throws
  {
    let text = try written("--format", "tmx", "--min-confidence", "0.5")
    #expect(text.contains("<prop type=\"x-confidence\">0.9000</prop>"))
    #expect(!text.contains("zwei"))
  }

  @Test func `the third column of a table is the confidence, where it is asked for`() throws {
    #expect(try written("--with-confidence") == "eins\tun\t0.9000\nzwei\tdeux\t0.2500\n")
    #expect(try written() == "eins\tun\nzwei\tdeux\n")
  }

  @Test func `texts of doubtful beads are said not to look like translations`() throws {
    var documents = documents
    #expect(documents.remarks.isEmpty)
    documents.likeness = Likeness(of: [Bead(source: 0..<1, target: 0..<1, confidence: 0.1)])
    let remark = try #require(documents.remarks.first)
    #expect(remark.hasPrefix("a and b do not look like translations of each other: the mean"))
    #expect(remark.contains("0.1000, under 0.3500"))
  }

  @Test func `hard breaks are paired, keep their numbers, and are no translation units`() throws {
    let source = "Das ist der erste Satz.\n\nDas ist der zweite Satz.\n***\nDas ist der dritte.\n"
    let target = "Ceci est la première.\n***\nCeci est la deuxième.\nCeci est la dernière.\n"
    let beads = try align(
      source, target, "--segmented", "--break", "***", "--format", "beads")
    #expect(
      beads.stdout.split(separator: "\n").map {
        $0.split(separator: ":").prefix(2).joined(separator: ":")
      }
        == ["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[]", "[4]:[3]"])
    let memory = try align(source, target, "--segmented", "--break", "***", "--format", "tmx")
    #expect(memory.stdout.split(separator: "<tu ").count == 4)
    #expect(!memory.stdout.contains("***") && !memory.stderr.contains("left out"))
  }

  @Test func `in raw text a marker is left out`() throws {
    let result = try align("Eins.\n###\nZwei.", "Un.\n###\nDeux.", "--break", "###")
    #expect(result.stdout == "Eins.\tUn.\nZwei.\tDeux.\n")
  }

  @Test(arguments: Aligner.Evidence.allCases)
  func `each kind of evidence can be switched off`(kind: Aligner.Evidence) throws {
    let options = try EvidenceOptions.parse(["--without", kind.rawValue])
    #expect(options.without == [kind])
    let result = try align("Im Jahr 1971.", "En 1971.", "--without", kind.rawValue)
    #expect(result.stdout == "Im Jahr 1971.\tEn 1971.\n" && result.code == 0)
  }

  @Test func `evidence that is switched off does not count`() throws {
    let years = (0..<24).map { 1900 + $0 * 7 % 100 }
    let source = years.map { "Im Jahr \($0) geschah etwas.\n" }.joined()
    let target = years.enumerated().filter { $0.offset != 5 }
      .map { "En \($0.element) il est arrivé.\n" }.joined()
    let options = ["--segmented", "--format", "beads"]
    let seeing = try align(source, target, languages + options)
    #expect(seeing.stdout.contains("[5]:[]"))
    let none = Aligner.Evidence.allCases.flatMap { ["--without", $0.rawValue] }
    let blind = try align(source, target, languages + options + none)
    #expect(!blind.stdout.contains("[5]:[]"))
  }

  @Test func `any two languages are aligned, and swapping them is no fault that can be seen`()
    throws
  {
    let result = try align("Guten Morgen. Wie geht es?", "Bonjour. Comment ça va?")
    #expect(result.stdout == "Guten Morgen.\tBonjour.\nWie geht es?\tComment ça va?\n")
    #expect(!result.stderr.contains("swapped"))
    let other = try align(
      "Доброе утро.", "صباح الخير.", languages: ["--source-lang", "ru", "--target-lang", "ar"])
    #expect(other.stdout == "Доброе утро.\tصباح الخير.\n" && other.code == 0)
    let kurdish = try align(
      "Roj baş, heval! Tu çawa yî?", "بەیانی باش، هاوڕێ! تۆ چۆنی؟ من باشم.",
      languages: ["--source-lang", "kmr", "--target-lang", "ku"])
    #expect(kurdish.code == 0)
  }

  @Test func `a swapped pair is told how to mend it`() throws {
    let persian = "این یک جمله به زبان فارسی است و بس."
    let english = "This is a sentence in the English language."
    let swapped = try align(english, persian, languages: [])
    #expect(swapped.code == 2)
    #expect(
      swapped.stderr == """
        dabir: error: a is said to be in fa, and is written in Latin letters: source and target are swapped; name b \
        before a, or set --source-lang en --target-lang fa

        """)
    // A pair without any Persian is not swapped.
    let strange = try align(english, english, languages: [])
    #expect(strange.code == 2)
    #expect(!strange.stderr.contains("swapped") && strange.stderr.contains("--source-lang"))
    #expect(
      try align(english, persian, languages: ["--source-lang", "en", "--target-lang", "fa"]).code
        == 0)
  }

  @Test(arguments: [("", "Un."), ("Eins.", ""), ("", ""), ("\n\n", "Un.")])
  func `a side without sentences is told of`(source: String, target: String) throws {
    let result = try align(source, target)
    #expect(result.code == 0)
    let name = source.contains("Eins") ? "b" : "a"
    #expect(result.stderr == "dabir: \(name) holds no sentences, so that nothing is aligned\n")
  }

  @Test func `a file that is aligned with itself is told of`() throws {
    try folder.write("Eins. Zwei.", to: "a")
    let result = try DabirProcess.run(
      ["align", "a", "./a", "--source-lang", "de", "--target-lang", "de"], in: folder.path)
    #expect(result.stdout == "Eins.\tEins.\nZwei.\tZwei.\n" && result.code == 0)
    #expect(result.stderr.contains("a and ./a are one file"))
  }

  @Test(arguments: [
    (["a"], "Name a document and its translation"), ([], "Name a document"),
    (["a", "b", "--min-confidence", "1.5"], "--min-confidence must be in 0…1"),
    (["a", "b", "--min-confidence", "nan"], "--min-confidence must be in 0…1"),
    (["a", "b", "--with-confidence", "--format", "jsonl"], "goes with --format tsv"),
    (["a", "b", "--break", " "], "marker of --break is empty"),
    (["a", "b", "--without", "luck"], "luck"),
    (["a", "b", "--review-below", "0.5"], "--review-below goes with --review"),
    (["a", "b", "--review", "-"], "--review writes a file"),
    (["a", "b", "--review", "a"], "The output a is the input a"),
    (["a", "b", "--review", "x", "-o", "./x"], "--review and --output name one file"),
    (["a", "b", "--apply-review", "r", "-o", "r"], "The output r is the input r"),
    (["a", "b", "--jsonl"], "--jsonl does not go with a document as an argument"),
    (["--jsonl", "--pairs", "l"], "--jsonl does not go with --pairs"),
    (["--jsonl", "--segmented"], "give a list of strings"),
    (["--jsonl", "--format", "tmx"], "--jsonl does not go with --format"),
    (["--pairs", "l", "-o", "x"], "--pairs does not go with --output"),
    (["--pairs", "l", "--gold", "x"], "--pairs does not go with --gold"),
    (["--pairs", "l", "--review", "x"], "--pairs does not go with --review"),
  ])
  func `what cannot be meant is refused`(arguments: [String], message: String) throws {
    for name in ["a", "b", "r"] { try folder.write("x", to: name) }
    let result = try DabirProcess.run(["align"] + arguments, in: folder.path)
    #expect(result.code == 2)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(try folder.names() == ["a", "b", "r"])
  }
}
