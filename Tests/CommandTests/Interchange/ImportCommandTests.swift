import Foundation
import TestSupport
import Testing

/// What `dabir import` says, writes and answers.
@Suite struct ImportCommandTests {
  private let fixture: CheckFixture
  private let table = "fa,en,note\nسمرقند,Samarkand,old\nپوتین,Putin,\n"

  init() throws { fixture = try CheckFixture() }

  @Test func `without --apply it tells what would be, and writes nothing`() throws {
    try fixture.write(table, to: "in.csv")
    let before = try fixture.text("names/names.tsv")
    let result = try take("in.csv", "--kind", "place")
    #expect(result.code == 0, "\(result.stderr)")
    #expect(result.stdout.hasPrefix("in.csv: a column a language, 2 entries, 4 terms\nnew  1\n"))
    #expect(
      result.stdout.contains("  samarkand  place  line 2\n    +  fa  proposed  full  سمرقند\n"))
    #expect(result.stdout.hasSuffix("present  1\n"))
    #expect(result.stderr == "dabir: nothing was written; --apply writes\n")
    #expect(try fixture.text("names/names.tsv") == before)
  }

  @Test func `--diff shows the rows that --apply writes, and they are then present`() throws {
    try fixture.write(table, to: "in.csv")
    let arguments = ["in.csv", "--kind", "place", "--status", "admitted"]
    let shown = try take(arguments + ["--diff"])
    let rows = [
      "samarkand\tplace\tfa\tسمرقند\tadmitted\tfull\t\t\t\n",
      "samarkand\tplace\ten\tSamarkand\tadmitted\tfull\t\t\t\n",
    ]
    for row in rows { #expect(shown.stdout.contains("+" + row), "\(shown.stdout)") }
    let applied = try take(arguments + ["--apply"])
    #expect(applied.code == 0 && applied.stderr.contains("dabir: written: "))
    let written = try fixture.text("names/names.tsv")
    for row in rows { #expect(written.contains(row)) }
    let again = try take(arguments + ["--apply"])
    #expect(again.stdout.hasSuffix("present  2\n") && again.stderr.hasSuffix("nothing to write\n"))
    #expect(try fixture.text("names/names.tsv") == written)
    #expect(try take(arguments + ["--apply", "--diff"]).code == 2)
  }

  @Test func `--format json has an object a line for each entry`() throws {
    try fixture.write(table, to: "in.csv")
    let result = try take("in.csv", "--format", "json")
    let lines = try result.stdout.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    #expect(lines.map { $0["outcome"] as? String } == ["new", "present"])
    #expect(lines.map { $0["concept"] as? String } == ["samarkand", "putin"])
    #expect(lines.map { $0["line"] as? Int } == [2, 3])
    #expect(lines.map { ($0["added"] as? [Any])?.count } == [2, 0])
  }

  @Test func `a conflict keeps everything out until it is said what becomes of it`() throws {
    try fixture.write("fa,en,status\nپوتبن,Pootin,preferred\nسمرقند,Samarkand,\n", to: "in.csv")
    let before = try fixture.text("names/names.tsv")
    let stopped = try take("in.csv", "--apply")
    #expect(stopped.code == 1)
    #expect(
      stopped.stdout.contains("en «Pootin»: the status is deprecated in the glossary, preferred"))
    #expect(stopped.stderr.contains("conflicts: nothing was written"))
    #expect(try fixture.text("names/names.tsv") == before)
    let skipped = try take("in.csv", "--apply", "--conflicts", "skip", "--file", "new.tsv")
    #expect(skipped.code == 0 && skipped.stderr.contains("the glossary stands"))
    #expect(try fixture.text("names/names.tsv") == before)
    #expect(try fixture.text("new.tsv").contains("\tSamarkand\t"))
  }

  @Test func `of a pair the status is that of the target`() throws {
    // The source is preferred, and the row says no more than that the pair is in use.
    try fixture.write(
      "fa,en,status\nولادیمیر پوتین,V. Putin,admitted\nروسیه‌مرد,Vladimir Putin,preferred\n",
      to: "in.csv")
    let result = try take("in.csv", "--apply")
    #expect(result.code == 0, "\(result.stdout)")
    let rows = try fixture.text("names/names.tsv").split(separator: "\n")
    for row in [
      "putin\tperson\tfa\tولادیمیر پوتین\tpreferred", "putin\tperson\ten\tV. Putin\tadmitted",
      "putin\tperson\ten\tVladimir Putin\tpreferred", "putin\tperson\tfa\tروسیه‌مرد\tproposed",
    ] { #expect(rows.contains { $0.hasPrefix(row) }, "\(row)") }
  }

  @Test func `notes come once, however often they are imported`() throws {
    func table(_ rest: String) -> String {
      "concept,lang,term,subject,note\nsamarkand,fa,سمرقند,cities,\(rest)\nsamarkand,en,Samarkand,,\n"
    }
    try fixture.write(table("old"), to: "in.csv")
    #expect(try take("in.csv", "--apply").code == 0)
    try fixture.write(table("new"), to: "in.csv")
    for _ in 0..<2 { #expect(try take("in.csv", "--apply").code == 0) }
    let rows = try fixture.text("names/names.tsv")
    #expect(rows.split(separator: "subject: cities").count == 2, "\(rows)")
    #expect(rows.contains("old") && rows.contains("new"))
  }

  @Test func `a broken entry is told with its place, and the others are read`() throws {
    try fixture.write("fa,en\nسمرقند,Samarkand,too,many\nاوش,Osh\n", to: "in.csv")
    let result = try take("in.csv")
    #expect(result.code == 1)
    #expect(result.stderr.contains("2:18  error  سمرقند  table/columns"), "\(result.stderr)")
    #expect(result.stdout.contains("osh  term  line 3"))
  }

  @Test func `standard input is a file too`() throws {
    let result = try fixture.dabir(["import", "-", "-g", "names"], stdin: table)
    #expect(result.code == 0 && result.stdout.contains("samarkand"))
  }

  @Test(arguments: [
    ("nowhere.csv", "nowhere.csv: No such file or directory"),
    ("names", "names: is a directory; name the files in it"),
    ("empty.csv", "empty.csv: is empty"),
    ("page.xml", "page.xml: the root element is <html>: XML, but none of TBX"),
    ("cut.tbx", "no unit of it can be read"), ("prose.csv", "the columns are not understood"),
  ])
  func `what is no file of terms is refused`(_ name: String, _ complaint: String) throws {
    try fixture.write("", to: "empty.csv")
    try fixture.write("<html><body/></html>", to: "page.xml")
    try fixture.write(
      "<tbx type=\"TBX-Basic\"><text><body><conceptEntry id=\"a\"><langSec", to: "cut.tbx")
    try fixture.write("This is, of course, no table, but a sentence.\n", to: "prose.csv")
    let before = try fixture.text("names/names.tsv")
    let result = try take(name, "--apply")
    #expect(result.code == 2 && result.stdout.isEmpty, "\(result.stdout)")
    #expect(result.stderr.contains(complaint), "\(result.stderr)")
    #expect(try fixture.text("names/names.tsv") == before)
  }

  @Test func `where a file cannot be written, none is`() throws {
    try fixture.write(table, to: "in.csv")
    let before = try fixture.text("names/names.tsv")
    let result = try take("in.csv", "--apply", "--file", "no/such/folder.tsv")
    #expect(result.code == 2 && result.stderr.contains("no/such/folder.tsv"))
    #expect(try fixture.text("names/names.tsv") == before)
  }

  private func take(_ arguments: String...) throws -> DabirProcess { try take(arguments) }

  private func take(_ arguments: [String]) throws -> DabirProcess {
    try fixture.dabir(["import"] + arguments + ["-g", "names"])
  }
}
