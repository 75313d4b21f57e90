import Foundation
import TestSupport
import Testing

@Suite struct AlignStreamTests {
  private func stream(_ input: String, _ options: String...) throws -> DabirProcess {
    try DabirProcess.run(
      ["align", "--jsonl", "--no-glossary"] + options, stdin: input, in: Fixtures.package)
  }

  private struct Answer: Decodable {
    var id: String?
    var line: Int?
    var error: String?
    var warning: String?
    var confidence: Double?
    var left_out: Int?
    var beads: [Bead]?

    struct Bead: Decodable {
      var source: [Int]
      var target: [Int]
      var confidence: Double
      var source_text: String
      var target_text: String
    }
  }

  private func answers(_ result: DabirProcess) throws -> [Answer] {
    try result.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test func `a text is cut into sentences, and a list is taken as it is`() throws {
    let result = try stream(
      #"""
      {"id":"a","source":"Eins. Zwei.","target":["Un.","Deux, ah."],"source_lang":"de","target_lang":"fr"}
      {"id":"b","source":["Eins. Zwei.","\u0632"],"target":"Un. Deux","source_lang":"de","target_lang":"fr"}

      """#)
    let found = try answers(result)
    #expect(result.code == 0 && result.stderr == "")
    #expect(found.map(\.id) == ["a", "b"])
    #expect(found[0].beads?.map(\.source) == [[0], [1]])
    #expect(found[0].beads?.map(\.target_text) == ["Un.", "Deux, ah."])
    #expect(found[1].beads?.flatMap(\.source) == [0, 1])
    #expect(found[1].beads?.first?.source_text.hasPrefix("Eins. Zwei.") == true)
  }

  @Test func `many lines are answered in their order, as files would be`() throws {
    let lines = (0..<60).map { index in
      let text = String(repeating: "Satz \(index). ", count: index % 7 == 0 ? 200 : 2)
      return "{\"id\":\"\(index)\",\"source\":\"\(text)\",\"target\":\"\(text)\"}\n"
    }
    let result = try stream(lines.joined(), "--source-lang", "de", "--target-lang", "de")
    #expect(try answers(result).map(\.id) == (0..<60).map(String.init))
  }

  @Test func `a bead is that of the format jsonl`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Eins. Zwei.", to: "a")
    try folder.write("Un. Deux.", to: "b")
    let languages = ["--source-lang", "de", "--target-lang", "fr"]
    let file = try DabirProcess.run(
      ["align", "a", "b", "--no-glossary", "--format", "jsonl"] + languages, in: folder.path)
    let result = try stream(
      "{\"source\":\"Eins. Zwei.\",\"target\":\"Un. Deux.\"}\n", languages[0], languages[1],
      languages[2], languages[3])
    let beads = file.stdout.split(separator: "\n").joined(separator: ",")
    #expect(result.stdout.hasSuffix("\"beads\":[\(beads)]}\n"))
  }

  @Test(arguments: [
    ("nonsense", "no sound JSON"), ("{\"source\":\"a\"", "no sound JSON"), ("[1]", "no object"),
    ("{}", "«source» is missing"), (#"{"source":"a"}"#, "«target» is missing"),
    (#"{"source":3,"target":"b"}"#, "«source» must be a string, or a list of strings"),
    (#"{"source":["a",null],"target":"b"}"#, "«source» must be"),
    (#"{"source":"a","target":"\ud800"}"#, "«target» holds an escape that stands for half"),
    (#"{"source":"a\u0000","target":"b"}"#, "«source» holds a NUL"),
    (#"{"source":"a","target":"b","id":[1]}"#, "«id» must be"),
    (#"{"source":"a","target":"b","source_lang":"x"}"#, "«source_lang» is no language tag"),
    (#"{"source":"a","target":"b","target_lang":7}"#, "«target_lang» is of the wrong type"),
    ("{\"source\":\"a\u{0}\",\"target\":\"b\"}", "is NUL"),
    (String(repeating: "[", count: 2_000), "no sound JSON"),
    (
      #"{"source":"This is an English sentence.","target":"این یک جمله فارسی است و بس."}"#,
      "source and target are swapped"
    ),
  ])
  func `a faulty line is answered with its number, and the next ones too`(
    line: String, error: String
  ) throws {
    let sound = #"{"id":"z","source":"","target":""}"#
    let result = try stream("\n\(line)\n\(sound)\n")
    let found = try answers(result)
    #expect(result.code == 2)
    #expect(result.stderr.contains("1 line could not be aligned"))
    #expect(found.count == 2)
    #expect(found.first?.line == 2)
    #expect(found.first?.error?.contains(error) == true, "\(result.stdout)")
    #expect(found.last?.id == "z" && found.last?.beads?.isEmpty == true)
  }

  @Test func `a fault keeps the name of its pair, and numbers stay numbers`() throws {
    let result = try stream(
      "{\"id\":7,\"source\":\"a\"}\n{\"id\":8,\"source\":\"\",\"target\":\"\"}\n")
    #expect(result.stdout.hasPrefix("{\"id\":7,\"line\":1,\"error\":"))
    #expect(result.stdout.contains("\n{\"id\":8,\"confidence\":null,"))
  }

  @Test func `an empty side is told of in the answer`() throws {
    let found = try answers(try stream("{\"source\":\"\",\"target\":\"One.\"}\n"))
    #expect(found.first?.warning == "source holds no sentences, so that nothing is aligned")
    #expect(found.first?.beads?.map(\.target) == [[0]])
  }

  @Test func `a blank string and a marker are breaks`() throws {
    let found = try answers(
      try stream(
        "{\"source\":[\"Eins.\",\"***\",\"Zwei.\"],\"target\":[\"Un.\",\"\",\"Deux.\"]}\n",
        "--break",
        "***", "--source-lang", "de"))
    #expect(found.first?.beads?.map(\.source) == [[0], [1], [2]])
    #expect(found.first?.beads?.map(\.target) == [[0], [1], [2]])
  }

  @Test func `beads are left out and counted`() throws {
    let found = try answers(
      try stream(#"{"source":"Eins.","target":"Un.","source_lang":"de"}"#, "--min-confidence", "0"))
    #expect(found.first?.left_out == 0)
    #expect(found.first?.beads?.count == 1)
  }

  @Test func `a line of megabytes is aligned`() throws {
    let text = String(repeating: "Dies ist ein Satz. ", count: 30_000)
    let line = "{\"source\":[\"\(text)\"],\"target\":[\"\(text)\"]}\n"
    let result = try stream(line, "--source-lang", "de", "--target-lang", "de")
    #expect(line.utf8.count > 1 << 20)
    #expect(try answers(result).first?.beads?.count == 1)
  }
}
