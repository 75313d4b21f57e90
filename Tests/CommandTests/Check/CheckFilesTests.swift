import Foundation
import TestSupport
import Testing

@Suite struct CheckFilesTests {
  private let wrong = "در پوتبن بود.\n"

  @Test func `folders and patterns, sorted, the same for every order of arguments`() throws {
    let fixture = try CheckFixture()
    for name in ["b/x.md", "b/.hidden/x.md", "a.txt", "b/y.html", "ب.md"] {
      try fixture.write(wrong, to: name)
    }
    let all = ["a.txt:1:4", "b/x.md:1:4", "ب.md:1:4"].map { $0 + " name/deprecated" }
    #expect(try fixture.check(".").places == all)
    #expect(try fixture.check("ب.md", "b", "a.txt", "b/x.md").places == all)
    #expect(
      try fixture.check("a.txt", "b/x.md", "ب.md").stdout
        == fixture.check("ب.md", "a.txt", "b").stdout)
    #expect(try fixture.check("**/*.md").places == Array(all.dropFirst()))
    #expect(try fixture.check("b/*.html").places == ["b/y.html:1:4 name/deprecated"])
    let none = try fixture.check("*.nothing")
    #expect(none.code == 2 && none.stderr.contains("*.nothing matches no file"))
    let empty = try fixture.check("names")
    #expect(empty.code == 2 && empty.stderr.contains("names holds no file to check"))
  }

  @Test func `a file is checked once, however often and in whatever way it is named`() throws {
    let fixture = try CheckFixture()
    for name in ["a.txt", "b/x.md"] { try fixture.write(wrong, to: name) }
    let all = ["a.txt:1:4", "b/x.md:1:4"].map { $0 + " name/deprecated" }
    for arguments in [
      ["./a.txt", "b//x.md"], ["./"], ["a.txt", ".", "b/./x.md"],
      ["b/", fixture.folder.path("a.txt"), "a.txt"],
    ] {
      #expect(try fixture.check(arguments).places == all, "\(arguments)")
    }
    // Behind .. a path may lead anywhere, so that it stands as it is.
    #expect(try fixture.check("b/../a.txt").places == ["b/../a.txt:1:4 name/deprecated"])
  }

  @Test func `the sides of a pair are checked with it alone`() throws {
    let fixture = try CheckFixture()
    try fixture.write("پوتبن رفت.\n", to: "a.fa.txt")
    try fixture.write("Putin left.\n", to: "a.en.txt")
    try fixture.write(wrong, to: "b.txt")
    let result = try fixture.check("--source", "a.fa.txt", "--target", "a.en.txt", ".")
    #expect(result.places == ["a.fa.txt:1:1 name/deprecated", "b.txt:1:4 name/deprecated"])
  }

  @Test func `of Markdown, no name goes from one block into the next`() throws {
    let fixture = try CheckFixture()
    try fixture.write("- See Pootin\n- پوتبن\n", to: "a.md")
    #expect(
      try fixture.check("a.md").places
        == ["a.md:1:7 name/deprecated", "a.md:2:3 name/deprecated"])
    // Where the two words are no name, the second stands before the full name.
    for (text, place) in [
      ("> ولادیمیر\n> - پوتین", "2:5"), ("# ولادیمیر\nپوتین", "2:1"),
      ("ولادیمیر\n---\nپوتین", "3:1"), ("- ولادیمیر\n  پوتین", nil), ("ولادیمیر\nپوتین", nil),
    ] {
      try fixture.write(text + "\n\nولادیمیر پوتین\n", to: "b.md")
      #expect(
        try fixture.check("b.md").places == (place.map { ["b.md:\($0) name/short-first"] } ?? []),
        "\(text)")
    }
  }

  @Test func `what .gitignore names is passed over, and what is named is not`() throws {
    let fixture = try CheckFixture()
    try fixture.git("init", "-q")
    for name in ["a.md", "build/b.md", "sub/c.md", "sub/kept.log.md"] {
      try fixture.write(wrong, to: name)
    }
    try fixture.write("build/\nnames\n", to: ".gitignore")
    try fixture.write("c.*\n", to: "sub/.gitignore")
    #expect(
      try fixture.check(".").places
        == ["a.md:1:4", "sub/kept.log.md:1:4"].map { $0 + " name/deprecated" })
    #expect(try fixture.check("build/b.md").places == ["build/b.md:1:4 name/deprecated"])
    #expect(try fixture.check(".", in: "sub").places == ["kept.log.md:1:4 name/deprecated"])
  }

  @Test func `only the lines that a change touches`() throws {
    let fixture = try CheckFixture()
    try fixture.git("init", "-q")
    try fixture.write("پوتبن یک\nخط\nپوتبن سه\n", to: "old.txt")
    try fixture.write(wrong, to: "same.txt")
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "first")
    try fixture.write("پوتبن یک\nخط\nنو\nپوتبن دیگر\nپوتبن سه\n", to: "old.txt")
    try fixture.write(wrong, to: "new \"file\".txt")
    try fixture.write(wrong, to: "نو/new.md")
    let here = ["new \"file\".txt:1:4", "old.txt:4:1", "نو/new.md:1:4"].map {
      $0 + " name/deprecated"
    }
    #expect(try fixture.check("--changed").places == here)
    #expect(try fixture.check("--changed", ".").places == here)
    #expect(try fixture.check("old.txt", "same.txt", "--changed=HEAD").places == [here[1]])
    #expect(
      try fixture.check(
        "-", "--stdin-filename", "old.txt", "--changed", stdin: fixture.text("old.txt")
      ).places == [here[1]])
    #expect(try fixture.check("-", "--changed", stdin: "پوتبن").code == 2)
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "second")
    #expect(try fixture.check("--changed").places == [])
    #expect(try fixture.check("--changed=HEAD~1").places == here)
    let unknown = try fixture.check("--changed=nope")
    #expect(unknown.code == 2 && unknown.stderr.contains("nope"))
  }

  @Test func `of a branch, what went on where it was left is no change of it`() throws {
    let fixture = try CheckFixture()
    try fixture.git("init", "-q")
    try fixture.write("یک\n", to: "a.txt")
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "first")
    try fixture.git("checkout", "-qb", "work")
    try fixture.write(wrong, to: "mine.txt")
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "mine")
    try fixture.git("checkout", "-q", "main")
    try fixture.write("یک\nدو\n", to: "a.txt")
    try fixture.git("commit", "-qam", "theirs")
    try fixture.git("checkout", "-q", "work")
    #expect(try fixture.check("--changed=main").places == ["mine.txt:1:4 name/deprecated"])
  }

  @Test func `--changed wants a repository`() throws {
    let result = try CheckFixture().check("--changed")
    #expect(result.code == 2 && result.stderr.contains("no git repository"))
  }

  @Test func `standard input has the form and the settings of the name it is given`() throws {
    let fixture = try CheckFixture()
    let text = "`پوتبن` پوتبن\n"
    #expect(
      try fixture.check("-", stdin: text).places
        == ["<stdin>:1:2 name/deprecated", "<stdin>:1:9 name/deprecated"])
    #expect(
      try fixture.check("-", "--stdin-filename", "docs/a.md", stdin: text).places
        == ["docs/a.md:1:9 name/deprecated"])
    try fixture.write("rules: {name/deprecated: off}", to: "docs/.dabir.yml")
    #expect(try fixture.check("-", "--stdin-filename", "docs/a.md", stdin: text).places == [])
    #expect(try fixture.check("a.md", "--stdin-filename", "x").code == 2)
  }

  @Test func `each paragraph in its language, without what is no prose`() throws {
    let fixture = try CheckFixture()
    try fixture.write(
      """
      See Pootin and <Pootin@example.org>.

      در پوتبن بود: https://x.org/پوتبن

      ```
      پوتبن
      ```
      """, to: "a.md")
    #expect(
      try fixture.check("a.md").places
        == ["a.md:1:5 name/deprecated", "a.md:3:4 name/deprecated"])
    try fixture.write("languages: [en]", to: ".dabir.yml")
    #expect(try fixture.check("a.md").places == ["a.md:1:5 name/deprecated"])
  }

  @Test func `settings choose the files of a folder, and files that are named are checked`() throws
  {
    let fixture = try CheckFixture()
    for name in ["a.rst", "b.md", "old/c.rst"] { try fixture.write(wrong, to: name) }
    try fixture.write("paths:\n  include: ['*.rst']\n  exclude: [old/]", to: ".dabir.yml")
    #expect(try fixture.check(".").places == ["a.rst:1:4 name/deprecated"])
    #expect(try fixture.check("old/c.rst").places == ["old/c.rst:1:4 name/deprecated"])
    #expect(
      try fixture.check("--force-exclude", "old/c.rst", "b.md").places == [
        "b.md:1:4 name/deprecated"
      ])
    #expect(try fixture.check(".", "--no-config").places == ["b.md:1:4 name/deprecated"])
  }
}
