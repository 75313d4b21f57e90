import Checking
import PersianText
import Testing

@Suite struct RuleReporterTests {
  private let source = SourceText(
    name: "a.txt", text: "یک\nوی «پوتینگ» را دید.\nسوم شاگهای\nبود")

  @Test func `a finding is its place, its words, its message and its fix`() {
    let finding = Diagnostic(
      rule: "name/near", severity: .warning, at: place("پوتینگ"), "«پوتینگ» is no known form",
      notes: [
        Diagnostic.Note("also here", at: place("شاگهای")), Diagnostic.Note("nowhere"),
        Diagnostic.Note("elsewhere", at: Diagnostic.Location("b.txt", 0..<1)),
      ],
      fixes: [Diagnostic.Fix("پوتین"), Diagnostic.Fix("second")])
    #expect(
      plain(finding) == """
          2:5  warning  وی «[پوتینگ]» را دید.  name/near
              «پوتینگ» is no known form
              a.txt:3:5 also here
              fix: پوتین

        """)
  }

  @Test func `on a terminal it is coloured, and what is quoted isolated`() {
    let finding = Diagnostic(
      rule: "name/near", severity: .error, at: place("پوتینگ"), "“x” and «پوتینگ» differ",
      fixes: [Diagnostic.Fix("پوتین")])
    let style = TextReporter.Style(isColoured: true, isIsolated: true)
    #expect(
      scalars(TextReporter(sources: [source], style: style).report([finding]))
        == scalars(
          "\u{1B}[1ma.txt\u{1B}[0m\n"
            + "  2:5  \u{1B}[31merror\u{1B}[0m  \u{2068}وی «[پوتینگ]» را دید.\u{2069}  \u{1B}[2mname/near\u{1B}[0m\n"
            + "      \u{2068}“x”\u{2069} and \u{2068}«پوتینگ»\u{2069} differ\n"
            + "      fix: \u{2068}پوتین\u{2069}\n"))
  }

  @Test func `findings stand under their files`() {
    let findings = [
      Diagnostic(rule: "a/b", severity: .error, at: Diagnostic.Location("a.txt", 0..<4), "first"),
      Diagnostic(rule: "a/b", severity: .note, at: Diagnostic.Location("a.txt"), "the whole text"),
      Diagnostic(
        rule: "a/b", severity: .warning, at: Diagnostic.Location("b.tsv", 9..<12), "unknown text",
        fixes: [Diagnostic.Fix("")]),
    ]
    #expect(
      TextReporter(sources: [source], style: .init()).report(findings) == """
        a.txt
          1:1  error  [یک]  a/b
              first
          note  a/b
              the whole text

        b.tsv
          warning  a/b
              unknown text
              fix: remove it

        """)
  }

  /// Whatever a text or a name holds, a line stays a line and its order its own.
  @Test func `controls are made visible or left out, wherever they come from`() throws {
    let hostile = "a\u{1B}[2J\u{7F}\u{9B}b\u{202E}c\u{2066}d\u{200F}e\nf\r\ng\th\u{0}\u{2028}i"
    let source = SourceText(name: "x\u{1B}\n.txt", text: "1 \(hostile) 2")
    let whole = Diagnostic.Location(source.name, 2..<2 + hostile.utf8.count)
    let finding = Diagnostic(
      rule: "a/b", severity: .error, at: whole, "«\(hostile)»",
      notes: [Diagnostic.Note(hostile, at: whole)], fixes: [Diagnostic.Fix(hostile)])
    let report = TextReporter(sources: [source], style: .init()).report([finding])
    let shown = "a\\u{1b}[2J\\u{7f}\\u{9b}bcde f  g h\\u{0} i"
    #expect(
      scalars(report)
        == scalars(
          """
          x\\u{1b} .txt
            1:3  error  1 [\(shown)] 2  a/b
                «\(shown)»
                x\\u{1b} .txt:1:3 \(shown)
                fix: \(shown)

          """))
  }

  @Test(arguments: [
    // Of a long line the words around are shown.
    (
      String(repeating: "word ", count: 9999) + "[name]" + String(repeating: " word", count: 9999),
      "… word word word word [name] word word word word …"
    ),
    (
      String(repeating: "کلمه ", count: 9999) + "[نام]" + String(repeating: " کلمه", count: 9999),
      "… کلمه کلمه کلمه کلمه [نام] کلمه کلمه کلمه کلمه …"
    ),
    (
      String(repeating: "😀", count: 99) + "[name]" + String(repeating: "😀", count: 99),
      "…" + String(repeating: "😀", count: 25) + "[name]" + String(repeating: "😀", count: 25) + " …"
    ),
    // What fits is shown whole.
    ("[name]", "[name]"), ("[name] end", "[name] end"),
    (
      "a123456789 123456789 123[name]321 987654321 987654321a",
      "a123456789 123456789 123[name]321 987654321 987654321a"
    ),
    (
      "ab 3456789 123456789 1234[name]4321 987654321 9876543 ab",
      "… 3456789 123456789 1234[name]4321 987654321 9876543 …"
    ),
    ("before\n[na\nme] x\nafter", "[na me] x"),
  ])
  func `the line of a finding`(_ marked: String, _ expected: String) throws {
    let text = marked.replacing("[", with: "").replacing("]", with: "")
    let start = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "[")))
    let end = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "]")))
    let lower = marked.utf8.distance(from: marked.startIndex, to: start)
    let upper = marked.utf8.distance(from: marked.startIndex, to: end) - 1
    let finding = Diagnostic(
      rule: "a/b", severity: .note, at: Diagnostic.Location("t", lower..<upper), "m")
    let source = SourceText(name: "t", text: text)
    let line = TextReporter(sources: [source], style: .init()).lines(for: finding)
    let excerpt = line.split(separator: "\n")[0].components(between: "note  ", and: "  a/b")
    #expect(excerpt == expected)
  }

  @Test(
    arguments: [
      ([], "no findings"), ([.error], "1 error"), ([.note, .error, .note], "1 error, 2 notes"),
      ([.note, .warning, .warning], "2 warnings, 1 note"),
    ] as [([Severity], String)])
  func `a summary counts by severity`(_ severities: [Severity], _ expected: String) {
    let findings = severities.map {
      Diagnostic(rule: "a/b", severity: $0, at: Diagnostic.Location("t"), "m")
    }
    #expect(TextReporter.summary(findings) == expected)
  }

  private func plain(_ finding: Diagnostic) -> String {
    TextReporter(sources: [source], style: .init()).lines(for: finding)
  }

  private func place(_ word: String) -> Diagnostic.Location {
    let needle = Array(word.utf8)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: needle) } ?? 0
    return Diagnostic.Location(source.name, start..<start + needle.count)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

extension Substring {
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end)
    else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
