import PersianText
import Testing

@testable import Checking

@Suite struct BaselineTests {
  private let paths = ReportPaths(folder: "/project")
  private static let today = CalendarDay("2026-11-28")

  /// The silencer behind one run over files of words «X», each of which is a finding.
  private func run(_ baseline: Baseline?, _ files: [String: String], gone: Set<String> = []) throws
    -> Silencer
  {
    var silencer = Silencer(
      baseline: baseline, paths: paths, today: try #require(Self.today),
      isThere: { !gone.contains($0) })
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let source = SourceText(name: name, text: text)
      let findings = source.bytes.indices.filter { source.bytes[$0] == 0x58 }.map { offset in
        Diagnostic(
          rule: "name/near", severity: .error, at: Diagnostic.Location(name, offset..<offset + 2),
          "odd")
      }
      silencer.add(findings, in: source, settings: nil)
    }
    silencer.finish { _ in true }
    return silencer
  }

  private func reread(_ silencer: Silencer) throws -> Baseline {
    let text = try #require(silencer.newBaseline).text
    return try Baseline(reading: SourceText(name: "known.tsv", text: text))
  }

  @Test func `what is known is not told though lines move, and what is new is`() throws {
    let first = try run(Baseline(creating: "known.tsv"), ["a": "Xa Xb Xa", "b": "Xa"])
    #expect(first.told.count == 4)
    let known = try reread(first)
    #expect(known.count == 4)
    let same = try run(known, ["a": "\n\nXa\nXb new Xa", "b": "Xa"])
    #expect(same.told.isEmpty && same.silenced.count == 4)
    let more = try run(known, ["a": "Xa Xb Xa Xa", "b": "Xa Xc"])
    #expect(more.told.map(\.location.source) == ["a", "b"])
    #expect(more.told.map(\.location.range) == [9..<11, 3..<5])
  }

  @Test func `a row that holds nothing any more is told, of the files that were looked at`() throws
  {
    let known = try reread(try run(Baseline(creating: "known.tsv"), ["a": "Xa Xb", "b": "Xa"]))
    let after = try run(known, ["a": "Xb"])
    #expect(after.told.map(\.rule) == ["silence/unused"])
    #expect(after.told[0].message.contains("“Xa” in a;"))
    #expect(after.told[0].location.source == "known.tsv")
    // The file that was not looked at keeps its rows, one that is gone does not.
    #expect(try #require(after.newBaseline).count == 2)
    #expect(try #require(try run(known, ["a": "Xb"], gone: ["b"]).newBaseline).count == 1)
  }

  @Test func `the file is a sorted table, the same from every order`() throws {
    let text = try #require(
      try run(Baseline(creating: "known.tsv"), ["b": "X\u{1B}", "a": "Xb Xa"]).newBaseline
    ).text
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows[0] == ["fingerprint", "path", "rule", "words"])
    #expect(rows.dropFirst().map { $0[1] } == ["a", "a", "b"])
    #expect(rows[3][3] == "X\\u{1b}")
    #expect(rows.dropFirst().allSatisfy { Fingerprint($0[0]) != nil })
  }

  @Test(arguments: [
    "", "x", "fingerprint\tpath\trule\twords\nx\ta\tr\tw", "0123456789abcdef\ta\tname/near\tx\n",
    "fingerprint\tpath\trule\twords\n0123456789abcdef\ta\tname/near\n",
  ])
  func `what is no baseline is refused`(_ text: String) {
    #expect(throws: FileFault.self) {
      try Baseline(reading: SourceText(name: "known.tsv", text: text))
    }
  }
}

@Suite struct SilencerTests {
  private let source = SourceText(name: "a.txt", text: "X one # dabir:ignore name/near so\nX two\n")
  private var findings: [Diagnostic] {
    [0, 34].map { start in
      Diagnostic(
        rule: "name/near", severity: .warning, at: Diagnostic.Location("a.txt", start..<start + 1),
        "odd")
    }
  }

  private func run(_ yaml: String, today: String = "2026-11-28", complete: Bool = true) throws
    -> Silencer
  {
    let settings = try ConfigurationReader.read(SourceText(name: ".dabir.yml", text: yaml))
    var silencer = Silencer(
      paths: ReportPaths(folder: "/p"), today: try #require(CalendarDay(today)))
    silencer.add(
      findings, in: source, settings: settings,
      comments: IgnoreComments(
        in: source, .hash, identifiers: RuleCatalogue.entries.map(\.identifier)))
    silencer.finish { _ in complete }
    return silencer
  }

  @Test func `a comment goes before a term, and what both leave is told`() throws {
    let open = try run("")
    #expect(open.told.map(\.location.range) == [34..<35])
    #expect(open.silenced.map(\.reason) == ["so"])
    let none = try run("ignore:\n  - term: X\n    reason: a letter")
    #expect(none.told.isEmpty && none.silenced.map(\.reason) == ["so", "a letter"])
  }

  @Test func `rules are off or of another severity`() throws {
    #expect(try run("rules: {name/near: error}").told.map(\.severity) == [.error])
    // What is off is not found, so that the comment silences nothing.
    #expect(try run("rules: {name/near: off}").told.map(\.rule) == ["silence/unused"])
    #expect(try run("rules: {name/near: off, silence/*: off}").told.isEmpty)
    #expect(try run("rules: {name/*: off, name/near: note}").told.map(\.severity) == [.note])
  }

  @Test func `an ignored term is of its rules, until its day, and told where it is of no use`()
    throws
  {
    let other = "ignore: [{term: X, reason: r, rules: [name/split]}]"
    #expect(try run(other).told.map(\.rule) == ["name/near", "silence/unused"])
    #expect(try run(other, complete: false).told.map(\.rule) == ["name/near"])
    let until = "ignore: [{term: X, reason: r, until: 2026-11-28}]"
    #expect(try run(until).told.isEmpty)
    let late = try run(until, today: "2026-11-29").told
    #expect(late.map(\.rule) == ["name/near", "silence/expired"])
    #expect(late[1].location.range == 16..<17)
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
    ("2026-13-01", false), ("2026-04-31", false), ("2026-4-3", false), ("", false),
    ("2026-11-28x", false), ("+026-11-28", false),
  ])
  func `a day`(_ text: String, _ isDay: Bool) {
    #expect(CalendarDay(text).map(\.description) == (isDay ? text : nil))
  }

  @Test func `days come from seconds`() {
    #expect(CalendarDay(secondsSince1970: 951_782_400)?.description == "2000-02-29")
    #expect(CalendarDay(secondsSince1970: -1)?.description == "1969-12-31")
  }
}
