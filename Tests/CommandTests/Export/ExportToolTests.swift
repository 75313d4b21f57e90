import TestSupport
import Testing

@testable import dabir

@Suite struct ExportToolTests {
  private let fixture: ExportFixture

  init() throws { fixture = try ExportFixture() }

  /// What is asked for, and what is written.
  static let outputs: [([String], String)] = [
    (
      ["--for", "omegat"],
      "آستانه\tAstana\t\nدمیر ساگین‌بایف\tDamir Sagynbaev\ta poet\nدمیر سگین‌بایف\tDamir Sagynbaev\ta poet; misprint\n"
    ),
    (["--for", "deepl"], "دمیر ساگین‌بایف,Damir Sagynbaev\nدمیر سگین‌بایف,Damir Sagynbaev\n"),
    (
      ["--for=deepl", "--from", "en"],
      "Astana,آستانه\nDamir Sagynbaev,دمیر ساگین‌بایف\nDamir Saginbaef,دمیر ساگین‌بایف\n"
    ),
    (
      ["--for", "google", "--as", "tsv"],
      "دمیر ساگین‌بایف\tDamir Sagynbaev\nدمیر سگین‌بایف\tDamir Sagynbaev\n"
    ),
    (
      ["--for", "google", "--as", "terms", "--include-proposed"],
      "fa,en,pos,description\nدمیر ساگین‌بایف,Damir Sagynbaev,properNoun,a poet\nدمیر سگین‌بایف,Damir Sagynbaev,properNoun,a poet; misprint\nاوش,Osh,properNoun,\n"
    ),
    (
      ["--for", "amazon", "--to", "ru"],
      "fa,ru\nدمیر ساگین‌بایف,Дамир Сагынбаев\nدمیر سگین‌بایف,Дамир Сагынбаев\n"
    ),
    (
      ["--for", "azure"],
      "دمیر ساگین‌بایف\tDamir Sagynbaev\nدمیر سگین‌بایف\tDamir Sagynbaev\n"
    ),
    (
      ["--for", "phrase-strings", "--statuses", "preferred"],
      "term,translatable,description,fa,en\nآستانه,true,,آستانه,Astana\nدمیر ساگین‌بایف,true,a poet,دمیر ساگین‌بایف,Damir Sagynbaev\n"
    ),
    (
      ["--for", "memoq", "--as", "csv", "--statuses", "preferred"],
      "\u{FEFF}fa,en,Note\nآستانه,Astana,\nدمیر ساگین‌بایف,Damir Sagynbaev,a poet\n"
    ),
    (
      ["--for", "matecat", "--from", "en", "--statuses", "preferred,deprecated"],
      "Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,fa-IR,Notes,Example of use\n,place,,,Astana,,,آستانه,,\n,person,,a poet,Damir Sagynbaev,,,دمیر ساگین‌بایف,,\nTRUE,person,,a poet; misprint,Damir Sagynbaev,,,دمیر سگین‌بایف,misprint,\n,person,,a poet,Damir Saginbaef,,,دمیر ساگین‌بایف,,\n"
    ),
  ]

  @Test(arguments: outputs.indices)
  func `each tool gets what it takes`(index: Int) throws {
    let (arguments, text) = Self.outputs[index]
    let run = try fixture.export(arguments)
    #expect(run.stdout == text, "\(arguments): \(run.stderr)")
    #expect(run.code == 0)
  }

  @Test(arguments: [
    ("omegat", "x.tmx", "<tmx "), ("omegat", "x.tbx", "<martif "), ("omegat", "x.txt", "آستانه\t"),
    ("phrase", "x.tbx", "<martif "), ("weblate", "x.tbx", "<martif "),
    ("crowdin", "x.tbx", "<martif "), ("memoq", "x.xml", "<mtf>"), ("multiterm", "x.xml", "<mtf>"),
    ("xtm", "x.xml", "<mtf>"), ("xtm", "x.tbx", "<martif "),
    ("smartling", "x.tmx", "srclang=\"fa\""), ("pontoon", "x.tmx", "srclang=\"en\""),
    ("amazon", "x.tmx", "srclang=\"fa\""), ("azure", "x.csv", "دمیر ساگین‌بایف,"),
  ])
  func `the suffix of the output chooses the file`(tool: String, output: String, sign: String)
    throws
  {
    let run = try fixture.export("--for", tool, "-o", output)
    #expect(run.code == 0, "\(run.stderr)")
    #expect(try fixture.folder.text(output).contains(sign))
  }

  @Test func `OmegaT and Weblate get no deprecated term that looks like a right one`() throws {
    for tool in ["omegat", "weblate"] {
      let run = try fixture.export("--for", tool, "--from", "en", "-o", "x.tbx")
      let text = try fixture.folder.text("x.tbx")
      #expect(text.contains("Damir Sagynbaev"))
      #expect(text.contains("سگین‌بایف") == (tool == "weblate"))
      #expect(text.contains("forbidden") == (tool == "weblate"))
      #expect(run.stderr.contains("would offer them like the right ones") == (tool == "omegat"))
    }
    #expect(try !fixture.folder.text("x.tbx").contains("Сагынбаев"))
  }

  @Test func `losses are told once each, and how much was written`() throws {
    let run = try fixture.export("--for", "deepl", "-o", "x.csv")
    #expect(run.stdout.isEmpty)
    let lines = run.stderr.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("kind left out") } == 1)
    #expect(lines.contains { $0.contains("the language ru left out once") })
    #expect(
      lines.contains {
        $0.contains("1 proposed term left out, as chosen; --include-proposed takes them")
      })
    #expect(lines.contains { $0.contains("a form that is also a common word left out once") })
    #expect(lines.last == "dabir: x.csv: 2 pairs, fa to en, for DeepL; 2 concepts have none")
  }

  @Test func `Pontoon takes English alone as a source`() throws {
    let run = try fixture.export("--for", "pontoon", "--from", "fa", "-o", "x.tmx")
    #expect(run.code == 2)
    #expect(run.stderr.contains("say --from en --to fa"))
    #expect(try fixture.folder.names() == ["glossary.tsv"])
  }

  @Test func `several targets need several files`() throws {
    let refused = try fixture.export(
      "--for", "weblate", "--from", "fa", "--to", "en", "--to", "ru", "-o", "x.tbx")
    #expect(refused.code == 2)
    #expect(refused.stderr.contains("Weblate needs a file for each target, and x.tbx is one file"))
    let piped = try fixture.export("--for", "weblate", "--to", "en", "--to", "ru")
    #expect(piped.code == 2 && piped.stdout.isEmpty)
    let run = try fixture.export(
      "--for", "weblate", "--to", "en", "--to", "ru", "-o", "g.{lang}.tbx")
    #expect(run.code == 0, "\(run.stderr)")
    #expect(try fixture.folder.names() == ["g.en.tbx", "g.ru.tbx", "glossary.tsv"])
    #expect(try fixture.folder.text("g.ru.tbx").contains("Дамир Сагынбаев"))
    let folder = try fixture.export("--for", "deepl", "--to", "en", "--to", "ru", "-o", ".")
    #expect(folder.code == 0, "\(folder.stderr)")
    #expect(try fixture.folder.names().prefix(3) == ["g.en.tbx", "g.ru.tbx", "glossary.en.csv"])
  }

  @Test func `a term that is too long is named, and what else there is is written`() throws {
    let long = String(repeating: "آ", count: 120)
    let fixture = try ExportFixture(
      "long\tterm\tfa\t\(long)\tpreferred\tfull\t\t\t\nlong\tterm\ten\tlong\tpreferred\tfull\t\t\t\nx\tterm\tfa\tالف\tpreferred\tfull\t\t\t\nx\tterm\ten\tA\tpreferred\tfull\t\t\t\n"
    )
    let run = try fixture.export("--for", "amazon")
    #expect(run.stdout == "fa,en\nالف,A\n")
    #expect(
      run.stderr.contains(
        "of long has 240 bytes, and Amazon Translate takes 200; the pair is left out"))
    #expect(run.stderr.contains("export/limit"))
  }

  @Test func `a tool that there is not is refused with those that may be meant`() throws {
    let run = try fixture.export("--for", "deepel")
    #expect(run.code == 2)
    #expect(run.stderr.contains("There is no tool «deepel». Did you mean deepl?"))
    #expect(
      try fixture.export("--for", "omegat", "--as", "xlsx").stderr.contains(
        "--as may be txt, tbx, tmx"))
  }

  @Test func `a tool is never written over the glossary`() throws {
    let run = try fixture.export("--for", "omegat", "glossary.tsv", "-o", "glossary.tsv")
    #expect(run.code == 2)
    #expect(run.stderr.contains("is the input"))
    #expect(try fixture.folder.text("glossary.tsv").hasPrefix("concept\t"))
  }
}
