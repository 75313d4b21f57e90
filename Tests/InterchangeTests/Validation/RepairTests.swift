import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

/// A repaired file is valid, keeps what is sound, and tells what it lost.
@Suite struct RepairTests {
  @Test func mendsWhatIsCertainAndLeavesOutWhatIsNot() throws {
    let units = [
      unit(" tuid=\"sound\""),
      unit(" tuid=\"control\"", en: "a\u{1}b&#x1F;c"),
      unit(" tuid=\"date\" creationdate=\"2026-11-23T10:00:00+03:30\" changedate=\"never\""),
      unit(" tuid=\"tag\"").replacing("xml:lang=\"fa\"", with: "xml:lang=\"fa_IR\""),
      unit(" tuid=\"lang\"").replacing("xml:lang", with: "lang"),
      unit(" tuid=\"halves\"", en: "&#xD83D;&#xDE00;"),
      unit(" tuid=\"pair\"", en: "<bpt i=\"1\">x</bpt>"),
      unit(" tuid=\"broken\"", en: "a</b>"),
      unit(" tuid=\"case\" segtype=\"Block\" colour=\"red\""),
      unit(" tuid=\"last\"", fa: "پایان"),
    ].joined(separator: "\n")
    let text = memory(units: units).replacing(" srclang=\"en\"", with: "")
    let (repaired, outcome) = try repair(text)
    #expect(outcome.after.errors == 0)
    #expect(outcome.after.severities[.warning, default: 0] == 0)
    #expect((outcome.written, outcome.leftOut) == (8, 2))
    for kept in ["sound", "control", "date", "tag", "lang", "halves", "case", "last"] {
      #expect(repaired.contains("tuid=\"\(kept)\""), "\(kept)")
    }
    #expect(repaired.contains("<seg>abc</seg>"))
    #expect(repaired.contains("creationdate=\"20261123T063000Z\""))
    #expect(!repaired.contains("changedate"))
    #expect(repaired.contains("xml:lang=\"fa-IR\""))
    #expect(repaired.contains("😀"))
    #expect(repaired.contains("segtype=\"block\""))
    #expect(repaired.contains("srclang=\"*all*\""))
    let lost = outcome.changes.findings.filter { $0.rule == "repair/left-out" }
    #expect(Set(lost.compactMap(\.location.entry)) == ["pair", "broken"])
    if XMLLint.isExpected {
      let complaints = try XMLLint.complaints(
        of: repaired, "--dtdvalid", schema: "tmx/tmx14.dtd")
      #expect(complaints.isEmpty)
    }
  }

  @Test func aSoundFileLosesNothing() throws {
    let rich = unit(
      " tuid=\"1\"",
      en: "a &amp; b <bpt i=\"1\" x=\"1\">&lt;b&gt;<sub>s</sub></bpt> c <ept i=\"1\"/>",
      fa: "ب <bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>پ‌ت<ept i=\"1\"/>\u{A0}!")
    let (repaired, outcome) = try repair(memory(units: rich))
    #expect(outcome.changes.findings.isEmpty)
    #expect(repaired.contains(rich.replacing("&#xA0;", with: "\u{A0}")))
  }

  @Test func aTruncatedFileIsClosed() throws {
    let text = memory(units: unit(" tuid=\"1\"") + unit(" tuid=\"2\""))
    let (repaired, outcome) = try repair(String(text.prefix(text.count - 60)))
    #expect(outcome.after.errors == 0)
    #expect((outcome.written, outcome.leftOut) == (1, 1))
    #expect(repaired.contains("</tmx>"))
  }

  @Test func aTermbaseIsMendedToo() throws {
    let entries = [
      TBXValidationTests.entry(
        "<ref type=\"crossReference\" target=\"gone\">x</ref>", "",
        "<termNote type=\"partOfSpeech\">Noun</termNote><termNote type=\"colour\">red</termNote>"),
      TBXValidationTests.entry(
        "<ref type=\"crossReference\" target=\"1 a\">x</ref>", id: "c2"),
      TBXValidationTests.entry(id: "1 a").replacing("xml:lang=\"en\"", with: "xml:lang=\"en_GB\""),
      TBXValidationTests.entry(id: "c2"),
      "<conceptEntry id=\"c9\"><note>no term</note></conceptEntry>",
      TBXValidationTests.entry(
        "<ref type=\"crossReference\" target=\"c9\">x</ref>", id: "c8"),
    ].joined(separator: "\n")
    let (repaired, outcome) = try repair(termbase(entries: entries))
    #expect(outcome.after.errors == 0)
    #expect((outcome.written, outcome.leftOut) == (4, 2))
    #expect(!repaired.contains("gone"))
    #expect(repaired.contains("<termNote type=\"partOfSpeech\">noun</termNote>"))
    #expect(repaired.contains("<note>colour: red</note>"))
    #expect(repaired.contains("id=\"_1-a\"") && repaired.contains("target=\"_1-a\""))
    #expect(repaired.contains("xml:lang=\"en-GB\""))
    #expect(!repaired.contains("c9"))
    if XMLLint.isExpected {
      let complaints = try XMLLint.complaints(
        of: repaired, "--relaxng", schema: "tbx2019/core/TBXcoreStructV03.rng")
      #expect(complaints.isEmpty)
    }
  }

  @Test func commentsAndInstructionsAreKeptWhereTheyStand() throws {
    let remarks = [
      "<!-- before & <all> -->", "<?app a=\"1\"?>", "<!--in the root-->", "<!-- before a unit -->",
      "<!--in a segment-->", "<?in-a-unit?>", "<!-- behind -->", "<?end?>", "<!--last-->",
    ]
    let text =
      memory(
        units: remarks[3]
          + unit(" tuid=\"1\" creationdate=\"never\"", en: "a\(remarks[4])b")
          .replacing("<tuv xml:lang=\"fa\"", with: remarks[5] + "<tuv xml:lang=\"fa\"")
          + remarks[6]
      )
      .replacing("<tmx", with: remarks[0] + remarks[1] + "<tmx")
      .replacing("<header", with: remarks[2] + "<header")
      .replacing("</body>", with: "</body>" + remarks[7]) + remarks[8]
    let (repaired, outcome) = try repair(text)
    #expect(outcome.after.errors == 0 && outcome.written == 1)
    var rest = repaired[...]
    for remark in remarks {
      let found = try #require(rest.firstRange(of: remark), "\(remark) in \(repaired)")
      rest = rest[found.upperBound...]
    }
    #expect(repaired.contains("<seg>a<!--in a segment-->b</seg>"))
    #expect(!repaired.contains("creationdate"))
    // What is mended already is not changed again.
    #expect(try repair(repaired).text == repaired)
    // Those of a document type are a part of it.
    let subset = memory(units: unit()).replacing("<tmx", with: "<!DOCTYPE tmx [<!--x-->]><tmx")
    #expect(try !repair(subset).text.contains("<!--x-->"))
  }

  @Test func whatIsNeitherIsRefused() throws {
    #expect(throws: FileFault.self) { try repair("<html/>") }
  }

  private func repair(_ text: String) throws -> (text: String, FileRepair.Outcome) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dabir-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("in.xml")
    let output = folder.appendingPathComponent("out.xml")
    try Data(text.utf8).write(to: input)
    let before = try FileValidator(input.path).validate()
    let outcome = try FileRepair.repair(input.path, to: output.path, knowing: before)
    #expect(try Data(contentsOf: input) == Data(text.utf8))
    return (String(decoding: try Data(contentsOf: output), as: UTF8.self), outcome)
  }
}
