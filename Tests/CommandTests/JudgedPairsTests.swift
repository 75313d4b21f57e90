import PersianText
import TestSupport
import Testing
import Transliteration

@testable import dabir

/// How tables of pairs are read and their judgements written, with a judge that goes by the length of a name.
@Suite struct JudgedPairsTests {
  private static let judge: PairJudge = { persian, english in
    switch english.utf8.count {
    case ...3: PairJudgement(plausibility: 0.99, verdict: .ok)
    case 4:
      PairJudgement(
        plausibility: 0.5, verdict: .variant,
        remarks: [.init(identifier: "road/russian", text: "by way of Russian")])
    default:
      PairJudgement(
        plausibility: 0.00012345678, verdict: .wrong,
        remarks: [
          .init(identifier: "style/q", text: "q for gh"),
          .init(identifier: "parts/title", text: "a title"),
        ],
        letters: [
          .init(pair: LetterPair(persian: "م", latin: "m"), fits: true),
          .init(pair: LetterPair(persian: "ق", latin: "k"), fits: false),
          .init(pair: LetterPair(persian: "ه", latin: ""), fits: false),
        ], nearest: "Mq")
    }
  }

  private func judged(
    _ text: String, _ columns: PairColumns = .first, header: Int? = nil,
    format: NameFormat = .tsv, file: String? = "f", all: Bool = false
  ) -> JudgedPairs {
    judged(Array(text.utf8), columns, header: header, format: format, file: file, all: all)
  }

  private func judged(
    _ bytes: [UInt8], _ columns: PairColumns = .first, header: Int? = nil,
    format: NameFormat = .tsv, file: String? = "f", all: Bool = false
  ) -> JudgedPairs {
    JudgedPairs(
      LineBlock(bytes: bytes, range: 0..<bytes.count, firstLine: 1), columns, header: header,
      PairText(format: format, file: file, showsAll: all), judge: Self.judge)
  }

  private func text(_ pairs: JudgedPairs) -> String {
    String(decoding: pairs.output, as: UTF8.self)
  }

  @Test func `a table has a row for each pair, and the file's other columns are left out`() {
    let pairs = judged("# fa\ten\nق\tQ\tx\n\nم\tWrong\r\nد\tRoad\n")
    #expect(
      text(pairs) == "ق\tQ\t0.99\tok\t\t\t\n"
        + "م\tWrong\t0.000123457\twrong\tstyle/q,parts/title\tق→k ه→∅\tMq\n"
        + "د\tRoad\t0.5\tvariant\troad/russian\t\t\n")
    #expect(pairs.counts == VerdictCounts(ok: 1, variant: 1, wrong: 1))
    #expect(pairs.counts.summary == "3 pairs: 1 ok, 1 variant, 1 wrong")
    #expect(VerdictCounts().summary == "no pairs")
    #expect(PairText.header(.tsv) == "fa\ten\tplausibility\tverdict\tremarks\tmisfits\tnearest\n")
  }

  @Test func `columns that a header names are taken where they stand`() {
    let pairs = judged("en\t\tfa\nQ\tx\tق\n", PairColumns(persian: 2, english: 0), header: 1)
    #expect(text(pairs) == "ق\tQ\t0.99\tok\t\t\t\n")
  }

  @Test func `JSON has a line for each pair with its place`() {
    let pairs = judged("ق\tQ\nم\tWrong\n", format: .jsonl)
    #expect(
      text(pairs)
        == #"{"file":"f","line":1,"fa":"ق","en":"Q","plausibility":0.99,"verdict":"ok","#
        + #""remarks":[],"letters":[],"nearest":null}"# + "\n"
        + #"{"file":"f","line":2,"fa":"م","en":"Wrong","plausibility":0.000123457,"#
        + #""verdict":"wrong","remarks":[{"id":"style/q","text":"q for gh"},"#
        + #"{"id":"parts/title","text":"a title"}],"#
        + #""letters":[{"fa":"م","en":"m","fits":true},{"fa":"ق","en":"k","fits":false},"#
        + #"{"fa":"ه","en":"","fits":false}],"nearest":"Mq"}"# + "\n")
  }

  @Test func `people see what is not ok, and all where they ask for it`() {
    let table = "ق\tQ\nم\tWrong\nد\tRoad\n"
    let wrong = """
      f:2  wrong    0.000123  Wrong  م
            does not fit: ق→k ه→∅
            style/q: q for gh
            parts/title: a title
            nearest: Mq
      f:3  variant  0.5  Road  د
            road/russian: by way of Russian

      """
    #expect(text(judged(table, format: .human)) == wrong)
    #expect(text(judged(table, format: .human, all: true)) == "f:1  ok       0.99  Q  ق\n" + wrong)
    let single = text(judged("م\tWrong\n", format: .human, file: nil))
    #expect(single.hasPrefix("wrong    0.000123  Wrong  م\n      letters: م→m ق→k ه→∅\n"))
  }

  @Test(arguments: [
    ("ق", "1 column"), ("ق\t", "en is empty"), ("  \tQ", "fa is empty"),
    ("ق\tQ\0", "byte 5 is NUL"), ("Q\t\u{FF}", "byte 3, 0xC3, is not UTF-8"),
    (String(repeating: "a", count: 1 << 20 + 1) + "\tQ", "longer than 1 MiB"),
  ])
  func `a line that cannot be used is told, and the others are judged`(
    _ text: String, _ reason: String
  ) {
    // Half of a letter is what breaks.
    let line = text.utf8.filter { $0 != 0xBF } + [0x0A]
    let pairs = judged(Array("ق\tQ\n".utf8) + line + Array("د\tRoad\n".utf8))
    #expect(pairs.counts == VerdictCounts(ok: 1, variant: 1))
    #expect(pairs.faults.map(\.line) == [2])
    #expect(pairs.faults.first?.reason.contains(reason) == true)
  }

  @Test(
    arguments: [
      (["fa", "en"], 0, 1), (["EN", "note", "Fa"], 2, 0), (["concept", "fa", "en", "x"], 1, 2),
    ])
  func `a header names the columns in any order`(_ cells: [String], _ persian: Int, _ english: Int)
    throws
  {
    #expect(
      try PairColumns(header: cells, in: "f") == PairColumns(persian: persian, english: english))
  }

  @Test func `a row of names is no header, and half a header is refused`() throws {
    #expect(try PairColumns(header: ["تهران", "Tehran"], in: "f") == nil)
    for cells in [["fa", "english"], ["en"], ["fa", "fa", "en"]] {
      #expect(throws: Failure.self) { try PairColumns(header: cells, in: "f") }
    }
  }

  @Test func `a table of any size is judged in its order`() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<60_000).map { "نام\t\($0)" }
    let path = try folder.write(rows.joined(separator: "\n"), to: "pairs.tsv")
    var file = try PairFile(path)
    var counts = VerdictCounts()
    try OutputFile.write(to: folder.path("out")) { output in
      let result = try file.judge(to: &output, format: .tsv, showsAll: false, judge: Self.judge)
      counts = result.counts
      #expect(result.faults == 0)
    }
    #expect(counts == VerdictCounts(ok: 1000, variant: 9000, wrong: 50_000))
    let numbers = try folder.text("out").split(separator: "\n").map { $0.split(separator: "\t")[1] }
    #expect(numbers == (0..<60_000).map { "\($0)" })
  }

  @Test(
    arguments: [
      (VerdictCounts(ok: 1, variant: 1), 0, 0), (VerdictCounts(wrong: 1), 0, 1),
      (VerdictCounts(ok: 1, wrong: 1), 1, 2), (VerdictCounts(), 1, 2), (VerdictCounts(), 0, 0),
    ] as [(VerdictCounts, Int, Int32)])
  func `the exit code is that of the worst`(
    _ counts: VerdictCounts, _ unjudged: Int, _ code: Int32
  ) {
    #expect(VerifyCommand.exitCode(counts, unjudged: unjudged) == code)
  }
}
