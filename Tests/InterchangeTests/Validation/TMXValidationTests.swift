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

  /// The place of each finding is marked with ¦, in the order of the places. A sound unit follows, so that nothing of a
  /// fault may spill over.
  static let faults: [(unit: String, found: [String])] = [
    (
      "<tu tuid=\"a\">¦<tuv xml:lang=\"en\"/><tuv xml:lang=\"fa\"><seg>b</seg></tuv></tu>",
      ["tmx/missing a"]
    ),
    ("¦<tu><note>n</note></tu>", ["tmx/missing #1"]),
    (
      unit(en: "a</seg>¦<note>n</note><seg>").replacing("<seg></seg>", with: ""), ["tmx/element #1"]
    ),
    (unit(en: "¦<b>x</b>"), ["tmx/element #1"]),
    ("¦" + unit(" segtyp=\"block\""), ["tmx/attribute #1"]),
    ("¦" + unit(" segtype=\"Block\""), ["tmx/value #1"]),
    (unit(en: "<ph>{1}</ph> ¦<it>x</it>"), ["tmx/attribute #1"]),
    ("¦<tu>words" + unit().dropFirst(4), ["tmx/text #1"]),
    ("¦<x/>" + unit(), ["tmx/element -"]),
    ("words¦" + unit(), ["tmx/text -"]),
    ("¦" + unit(" creationdate=\"2026-01-02\""), ["tmx/date #1"]),
    ("¦" + unit(" changedate=\"20260230T000000Z\""), ["tmx/date #1"]),
    ("¦" + unit(" usagecount=\"many\""), ["tmx/usagecount #1"]),
    ("¦" + unit(" srclang=\"English!\""), ["tmx/srclang #1"]),
    (unit().replacing("<tuv xml:lang=\"fa", with: "¦<tuv xml:lang=\"fa_IR"), ["tmx/language #1"]),
    ("¦" + unit(" srclang=\"de\""), ["tmx/source-variant #1"]),
    (unit(fa: "").replacing("<seg></seg>", with: "¦<seg></seg>"), ["tmx/empty-segment #1"]),
    ("¦" + unit().replacing("\"fa\"", with: "\"EN\""), ["tmx/one-language #1"]),
    (
      unit().replacing(
        "</tu>", with: "¦<tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>"),
      ["tmx/duplicate-variant #1"]
    ),
    (unit(en: "¦<bpt i=\"1\">x</bpt>"), ["tmx/pair #1"]),
    (unit(en: "¦<ept i=\"1\">x</ept>"), ["tmx/pair #1"]),
    (
      unit(en: "<bpt i=\"1\">x</bpt><ept i=\"1\">x</ept>¦<ept i=\"1\">x</ept>"),
      ["tmx/pair #1"]
    ),
    (
      unit(en: "<bpt i=\"1\">x</bpt>¦<bpt i=\"1\">x</bpt><ept i=\"1\">x</ept>"),
      ["tmx/pair #1"]
    ),
    (
      unit(en: "<ph x=\"1\"/>").replacing("<tuv xml:lang=\"fa", with: "¦<tuv xml:lang=\"fa"),
      ["tmx/match #1"]
    ),
    (unit(en: "\u{202B}open").replacing("<seg>\u{202B}", with: "¦<seg>\u{202B}"), ["xml/bidi #1"]),
    (unit(en: "a¦\u{1}b"), ["xml/control-character #1"]),
    (unit(en: "سلام ¦&#x1F;"), ["xml/control-character #1"]),
    (unit(en: "¦&#xD83D;&#xDE00;"), ["xml/control-character #1"]),
    (unit(en: "¦&nbsp;"), ["xml/entity #1"]),
    (unit(en: "A ¦& B"), ["xml/malformed #1"]),
    (unit(en: "a</b>¦"), ["xml/malformed #1"]),
    ("¦<tu tuid=\"u\"><tuv xml:lang=\"en\"><seg>a</seg></tuv>", ["xml/malformed u"]),
    (unit(en: "¦<q:b¦>x</q:b>"), ["tmx/element #1", "xml/namespace #1"]),
    (unit() + "\n<tu\n  tuid=\"b\">\n  ¦<tuv\n xml:lang=\"en\"/></tu>", ["tmx/missing b"]),
  ]

  @Test(arguments: 0..<faults.count) func findsEachFaultInItsPlace(_ index: Int) throws {
    let (bad, found) = TMXValidationTests.faults[index]
    let marked = memory(units: bad + "\n" + unit(" tuid=\"next\""))
    let report = try validation(of: marked.replacing("¦", with: ""))
    let expected = zip(places(of: "¦", in: marked), found).map { "\($0) \($1)" }
    #expect(expected.count == found.count)
    #expect(report.places.filter { !$0.contains("one-language b") } == expected, "\(bad)")
    #expect(report.places.allSatisfy { !$0.hasSuffix(" next") })
  }

  @Test func headerAndRootAreLookedAt() throws {
    let wrong: [(from: String, to: String, found: String)] = [
      (" srclang=\"en\"", "", "3:1 tmx/attribute -"),
      (" srclang=\"en\"", " srclang=\"all\"", "3:1 tmx/srclang -"),
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
    #expect(report.places == ["5:1 xml/limit #1", "6:61 tmx/empty-segment #2"])
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
