import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

/// One fault a document, and where and as what it is found.
@Suite struct TMXValidationTests {
  @Test func soundMemoryHasNoFinding() throws {
    let report = try validation(of: memory(units: unit(" tuid=\"1\"")))
    #expect(report.findings.isEmpty)
    #expect(report.format == "TMX 1.4")
    #expect(report.units == 1)
  }

  /// The unit stands on line 5; a sound one follows, so that nothing of a fault spills over.
  static let faults: [(unit: String, found: [String])] = [
    (
      "<tu tuid=\"a\"><tuv xml:lang=\"en\"/><tuv xml:lang=\"fa\"><seg>b</seg></tuv></tu>",
      ["5:14 tmx/missing a"]
    ),
    ("<tu><note>n</note></tu>", ["5:1 tmx/missing #1"]),
    (
      "<tu><tuv xml:lang=\"en\"><seg>a</seg><note>n</note></tuv><tuv xml:lang=\"fa\"><seg>b</seg></tuv></tu>",
      ["5:37 tmx/element #1"]
    ),
    (unit(en: "<b>x</b>"), ["5:32 tmx/element #1"]),
    (unit(" segtyp=\"block\""), ["5:1 tmx/attribute #1"]),
    (unit(" segtype=\"Block\""), ["5:1 tmx/value #1"]),
    (unit(en: "<ph>{1}</ph> <it>x</it>"), ["5:45 tmx/attribute #1"]),
    ("<tu>words" + unit().dropFirst(4), ["5:1 tmx/text #1"]),
    ("<x/>" + unit(), ["5:1 tmx/element -"]),
    ("words" + unit(), ["4:7 tmx/text -"]),
    (unit(" creationdate=\"2026-01-02\""), ["5:1 tmx/date #1"]),
    (unit(" changedate=\"20260230T000000Z\""), ["5:1 tmx/date #1"]),
    (unit(" usagecount=\"many\""), ["5:1 tmx/usagecount #1"]),
    (unit(" srclang=\"English!\""), ["5:1 tmx/srclang #1"]),
    (
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"fa_IR\"><seg>b</seg></tuv></tu>",
      ["5:42 tmx/language #1"]
    ),
    (unit(" srclang=\"de\""), ["5:1 tmx/source-variant #1"]),
    (unit(fa: ""), ["5:75 tmx/empty-segment #1"]),
    (
      "<tu><tuv xml:lang=\"fa\"><seg>a</seg></tuv><tuv xml:lang=\"FA\"><seg>b</seg></tuv></tu>",
      ["5:1 tmx/one-language #1", "5:1 tmx/source-variant #1"]
    ),
    (
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"en\"><seg>a</seg></tuv>"
        + "<tuv xml:lang=\"fa\"><seg>b</seg></tuv></tu>",
      ["5:42 tmx/duplicate-variant #1"]
    ),
    (unit(en: "<bpt i=\"1\">x</bpt>"), ["5:32 tmx/pair #1"]),
    (unit(en: "<ept i=\"1\">x</ept>"), ["5:32 tmx/pair #1"]),
    (
      unit(en: "<bpt i=\"1\">x</bpt><ept i=\"1\">x</ept><ept i=\"1\">x</ept>"),
      ["5:70 tmx/pair #1"]
    ),
    (unit(en: "<ph x=\"1\"/>", fa: "ب"), ["5:72 tmx/match #1"]),
    (unit(en: "\u{202B}open"), ["5:27 xml/bidi #1"]),
    (unit(en: "a\u{1}b"), ["5:33 xml/control-character #1"]),
    (unit(en: "سلام &#x1F;"), ["5:37 xml/control-character #1"]),
    (unit(en: "&#xD83D;&#xDE00;"), ["5:32 xml/control-character #1"]),
    (unit(en: "&nbsp;x"), ["5:32 xml/entity #1"]),
    (unit(en: "A & B"), ["5:34 xml/malformed #1"]),
    (unit(en: "a</b>"), ["5:37 xml/malformed #1"]),
    ("<tu tuid=\"u\"><tuv xml:lang=\"en\"><seg>a</seg></tuv>", ["5:1 xml/malformed u"]),
    (unit(en: "<q:b>x</q:b>"), ["5:32 tmx/element #1", "5:36 xml/namespace -"]),
  ]

  @Test(arguments: 0..<faults.count) func findsEachFaultInItsPlace(_ index: Int) throws {
    let (bad, found) = TMXValidationTests.faults[index]
    let report = try validation(of: memory(units: bad + "\n" + unit(" tuid=\"next\"")))
    #expect(report.places == found, "\(bad)")
    #expect(report.units == 2)
  }

  @Test func headerAndRootAreLookedAt() throws {
    let wrong: [(from: String, to: String, found: String)] = [
      (" srclang=\"en\"", "", "3:1 tmx/attribute -"),
      (" srclang=\"en\"", " srclang=\"all\"", "3:1 tmx/source-variant"),
      ("version=\"1.4\"", "version=\"2.0\"", "2:1 tmx/version -"),
      ("<tmx ", "<tmx xmlns=\"http://www.lisa.org/tmx14\" ", "2:1 tmx/attribute -"),
      ("<body>", "<boby>", "4:1 tmx/element -"),
      ("<tmx", "<!DOCTYPE tmx SYSTEM \"tmx11.dtd\"><tmx", "tmx/doctype -"),
    ]
    for (from, to, found) in wrong {
      let text = memory(units: unit()).replacingFirst(from, with: to)
      let report = try validation(
        of: to == "<boby>" ? text.replacingFirst("</body>", with: "</boby>") : text)
      #expect(report.places.contains { $0.contains(found) }, "\(to): \(report.places)")
    }
  }

  @Test func olderVersionsHaveTheirOwnRules() throws {
    let old = unit().replacing("xml:lang", with: "lang")
    #expect(try validation(of: memory(version: "1.1", units: old)).errors == 0)
    #expect(try validation(of: memory(version: "1.4", units: old)).errors == 2)
    let marked = old.replacing("<seg>a", with: "<seg><hi>a</hi>")
    #expect(try validation(of: memory(version: "1.1", units: marked)).errors == 1)
    #expect(try validation(of: memory(version: "1.2", units: marked)).errors == 0)
  }

  @Test func repeatedIdentifiersAreFoundAlsoAmongNumbers() throws {
    let units = ["1", "2", "3", "x", "2", "x", "9", "10", "9"].map { unit(" tuid=\"\($0)\"") }
    let report = try validation(of: memory(units: units.joined(separator: "\n")))
    #expect(
      report.places == [
        "9:1 tmx/duplicate-tuid 2", "10:1 tmx/duplicate-tuid x", "13:1 tmx/duplicate-tuid 9",
      ])
  }

  @Test func onlySoManyOfARuleAreKeptAndTheRestCounted() throws {
    var limits = ValidationLimits()
    limits.findingsOfRule = 3
    let bad = Array(repeating: unit(fa: ""), count: 10).joined(separator: "\n")
    let report = try validation(of: memory(units: bad), limits: limits)
    #expect(report.findings.count == 3)
    #expect(report.hidden.map(\.count) == [7])
  }

  @Test func aUnitThatIsTooLargeIsPassedOver() throws {
    var limits = ValidationLimits()
    limits.partSize = 10_000
    let large = unit(en: String(repeating: "word ", count: 4000))
    let report = try validation(of: memory(units: large + "\n" + unit(fa: "")), limits: limits)
    #expect(report.places == ["5:1 xml/limit #1", "6:75 tmx/empty-segment #2"])
  }

  @Test func textOfAnotherKindIsToldAsSuch() throws {
    #expect(try validation(of: "<html/>").places == ["1:1 xml/format -"])
    #expect(try validation(of: "words").places == ["1:1 xml/malformed -"])
    #expect(try validation(of: "").places == ["1:1 xml/malformed -"])
  }
}

extension String {
  func replacingFirst(_ from: String, with to: String) -> String {
    guard let range = range(of: from) else { return self }
    return replacingCharacters(in: range, with: to)
  }
}
