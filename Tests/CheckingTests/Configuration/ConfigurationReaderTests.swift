import PersianText
import Testing

@testable import Checking

@Suite struct ConfigurationReaderTests {
  private func read(_ yaml: String) throws -> Configuration {
    try ConfigurationReader.read(SourceText(name: ".dabir.yml", text: yaml))
  }

  @Test func `everything that there is to say`() throws {
    let settings = try read(
      """
      glossaries:
        - Glossaries
        - ../names.tsv
      languages: [fa-AF, en]
      rules:
        name/variant: off
        name/near: "note"
        text/*: error
      paths:
        include: ["**/*.md"]
        exclude:
          - vendor/
      ignore:
        - term: پوتینگ
          reason: a surname of its own
          rules: [name/near, text/*]
          until: 2027-01-31
        - {term: "X", reason: 'y'}
      fail-on: warning
      """)
    #expect(settings.glossaries == ["Glossaries", "../names.tsv"])
    #expect(settings.languages.map(\.tag) == ["fa-AF", "en"])
    #expect(settings.isOff("name/variant") && !settings.isOff("name/near"))
    let finding = Diagnostic(
      rule: "text/zwnj", severity: .note, at: Diagnostic.Location("a"), "m")
    #expect(settings.judged(finding)?.severity == .error)
    #expect(settings.include.map(\.description) == ["**/*.md"])
    #expect(settings.exclude.map(\.description) == ["vendor/"])
    #expect(settings.ignoredTerms.map(\.term) == ["پوتینگ", "X"])
    #expect(settings.ignoredTerms[0].until == CalendarDay("2027-01-31"))
    #expect(settings.ignoredTerms[0].rules.map(\.description) == ["name/near", "text/*"])
    let places = settings.ignoredTerms.compactMap { $0.location.range.map { settings.source[$0] } }
    #expect(places == ["پوتینگ", "X"])
    #expect(settings.failOn == .warning)
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "{}"])
  func `a file that says nothing`(_ yaml: String) throws {
    #expect(try read(yaml).rules.isEmpty)
  }

  @Test(arguments: [
    ("glossary: [x]", "1:1: “glossary” is no key of settings; did you mean glossaries?"),
    (
      "\n\nzzz: 1",
      "3:1: “zzz” is no key of settings; it may be glossaries, languages, rules, paths, ignore or fail-on"
    ),
    ("rules:\n  name/neer: off", "2:3: there is no rule “name/neer”; did you mean name/near?"),
    ("rules:\n  zzzzzzz: off", "2:3: there is no rule “zzzzzzz”; dabir explain lists them"),
    ("rules:\n  name/near: eror", "2:14: “eror” is no severity; did you mean error?"),
    ("rules: [name/near]", "1:8: rules are written as “rule: severity”, a line each"),
    ("fail-on: warn", "1:10: “warn” is no severity; did you mean warning?"),
    (
      "languages: [de]", "1:13: “de” is not Persian or English; write fa, en, or a variety as fa-AF"
    ),
    ("languages: [fa, prs]", "1:17: “prs” is a second variety of one language; name one"),
    ("languages: fa", "1:12: this is a list: “- a language”, a line each"),
    ("glossaries: ['']", "1:14: a glossary file or folder is wanted here"),
    ("paths: {exlude: [x]}", "1:9: “exlude” is no key of paths; did you mean exclude?"),
    ("ignore: [{term: x}]", "1:10: the entry has no reason; say why the term is right"),
    ("ignore: [{reason: x}]", "1:10: the entry has no term"),
    (
      "ignore: [x]",
      "1:10: ignored terms are written as “key: value”, with the keys term, reason, rules or until"
    ),
    (
      "ignore:\n  - {term: x, reason: y, until: 2026-02-30}",
      "2:33: the last day is written as 2027-01-31"
    ),
    (
      "[a]",
      "1:1: settings are written as “key: value”, with the keys glossaries, languages, rules, paths, ignore or fail-on"
    ),
    (
      "rules: {\n",
      "2:1: is no YAML: did not find expected node content (while parsing a flow node)"
    ),
    ("a: b: c", "1:5: is no YAML: mapping values are not allowed in this context"),
  ])
  func `what cannot be meant is told with its place and the way out`(
    _ yaml: String, _ message: String
  ) {
    let fault = #expect(throws: ConfigurationFault.self) { try read(yaml) }
    #expect(fault?.faults == [".dabir.yml:" + message])
  }

  @Test func `all that is wrong is told at once`() {
    let fault = #expect(throws: ConfigurationFault.self) {
      try read("rules: {x/y: off}\nfoo: 1\nfail-on: no")
    }
    #expect(fault?.faults.count == 3)
  }

  @Test func `a key that is written twice is refused`() {
    let fault = #expect(throws: ConfigurationFault.self) { try read("rules: {}\nrules: {}") }
    #expect(fault?.description.contains("“rules” is written twice") == true)
  }
}

@Suite struct PathGlobTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false),
    ("/*.md", "a.md", true), ("/*.md", "x/a.md", false), ("docs/*.md", "docs/a.md", true),
    ("docs/*.md", "docs/x/a.md", false), ("docs/**/*.md", "docs/a.md", true),
    ("docs/**/*.md", "docs/x/y/a.md", true), ("docs/**", "docs/x/a", true),
    ("docs/**", "docs", false), ("**/x", "a/b/x", true), ("**", "a/b", true),
    ("vendor/", "vendor/a/b.md", true), ("vendor/", "x/vendor/a.md", true),
    ("vendor", "vendors/a.md", false), ("./a.md", "a.md", true), ("./a.md", "x/a.md", false),
    ("a?c", "abc", true), ("a?c", "aپc", true), ("a?c", "ac", false), ("[a-c]x", "bx", true),
    ("[!a-c]x", "bx", false), ("[]x]y", "]y", true), ("a[b", "a[b", false), ("\\*", "*", true),
    ("\\*", "a", false), ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXcYb", false), ("", "a", false),
    ("پ*.md", "پوتین.md", true),
  ])
  func `patterns`(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathGlob(pattern).matches(path) == matches)
  }

  @Test(.timeLimit(.minutes(1))) func `no pattern takes long`() {
    let glob = PathGlob(String(repeating: "**/*a*a*a*b/", count: 30) + "x")
    let step = String(repeating: "a", count: 200)
    #expect(!glob.matches(Array(repeating: step, count: 60).joined(separator: "/")))
  }

  @Test(arguments: [
    ("docs/**/*.md", "docs"), ("*.md", ""), ("/a/b/[c]", "/a/b"), ("../x/*", "../x"),
  ])
  func `where a search begins`(_ pattern: String, _ prefix: String) {
    #expect(PathGlob(pattern).plainPrefix == prefix)
  }
}
