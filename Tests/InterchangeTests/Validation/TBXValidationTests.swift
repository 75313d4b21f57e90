import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct TBXValidationTests {
  /// An entry on line 5 with one term, and places for more.
  static func entry(
    _ concept: String = "", _ language: String = "", _ term: String = "", id: String = "c1"
  ) -> String {
    "<conceptEntry id=\"\(id)\">\(concept)<langSec xml:lang=\"en\">\(language)<termSec><term>t</term>\(term)</termSec></langSec></conceptEntry>"
  }

  static let dca: [(entry: String, found: [String])] = [
    (entry(), []),
    (
      entry(
        "<descrip type=\"subjectField\">x</descrip>", "<descrip type=\"definition\">d</descrip>",
        "<termNote type=\"partOfSpeech\">noun</termNote>"), []
    ),
    (entry("", "", "<termNote type=\"partOfSpeech\">name</termNote>"), ["tbx/picklist"]),
    (entry("", "", "<termNote type=\"partOfSpeech\">properNoun</termNote>"), []),
    (entry("", "", "<termNote type=\"usageStatus\">preferred</termNote>"), []),
    (entry("", "", "<termNote type=\"usageStatus\">best</termNote>"), ["tbx/picklist"]),
    (
      entry("", "", "<termNote type=\"administrativeStatus\">preferred</termNote>"),
      ["tbx/picklist"]
    ),
    (entry("", "", "<termNote type=\"register\">slangRegister</termNote>"), ["tbx/category"]),
    (entry("<descrip type=\"context\">x</descrip>"), ["tbx/level"]),
    (entry("", "<descrip type=\"subjectField\">x</descrip>"), ["tbx/level"]),
    (entry("<admin type=\"definition\">x</admin>"), ["tbx/category"]),
    (entry("<descrip type=\"\">x</descrip>"), ["tbx/empty-type"]),
    (entry("<descrip>x</descrip>"), ["tbx/attribute"]),
    (entry("<min:subjectField>x</min:subjectField>"), ["tbx/style"]),
    (entry("<termNote type=\"termType\">acronym</termNote>"), ["tbx/element"]),
    (entry("<ref type=\"crossReference\" target=\"c9\">x</ref>"), ["tbx/target"]),
    (entry("<ref type=\"crossReference\" target=\"c1\">x</ref>"), []),
    (
      entry("<xref type=\"externalCrossReference\" target=\"http://a b\">x</xref>"), ["tbx/target"]
    ),
    (
      entry(
        "<transacGrp><transac type=\"transactionType\">origination</transac><date>3 May</date></transacGrp>"
      ), ["tbx/date"]
    ),
    (entry(id: "1c"), ["tbx/id"]),
    (entry().replacing("<term>t", with: "<term> "), ["tbx/empty-term"]),
    (entry().replacing("<term>t</term>", with: ""), ["tbx/missing"]),
    (entry().replacing("xml:lang=\"en\"", with: "xml:lang=\"en_GB\""), ["tbx/language"]),
    ("<conceptEntry id=\"c1\"/>", ["tbx/missing"]),
    (
      entry("", "<termSec><term>a</term>\(preferred)</termSec>", preferred), ["tbx/preferred"]
    ),
    (
      entry().replacing(
        "</conceptEntry>",
        with: "<langSec xml:lang=\"EN\"><termSec><term>x</term></termSec></langSec></conceptEntry>"),
      ["tbx/duplicate-language"]
    ),
    (entry("<note>a <sc id=\"s\"/> b</note>"), []),
    (entry("<note>a <sc id=\"s\" isolated=\"no\"/> b</note>"), ["tbx/inline"]),
    (entry("<note>a <sc id=\"s\"/> b <ec/></note>"), ["tbx/inline"]),
  ]

  private static let preferred =
    "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"

  @Test(arguments: 0..<dca.count) func judgesEntriesOfDCAStyle(_ index: Int) throws {
    let (entry, rules) = TBXValidationTests.dca[index]
    let next = TBXValidationTests.entry(id: "next")
    let report = try validation(of: termbase(entries: entry + "\n" + next))
    let found = report.findings.filter { $0.severity > .note }
    #expect(found.map(\.rule) == rules, "\(entry)")
    #expect(found.allSatisfy { $0.location.position?.line == 5 })
    #expect(report.units == 2)
  }

  @Test func judgesEntriesOfDCTStyle() throws {
    let faults: [(String, [String])] = [
      (Self.entry("<min:subjectField>x</min:subjectField>"), []),
      (Self.entry("", "", "<min:partOfSpeech>noun</min:partOfSpeech>"), []),
      (Self.entry("", "", "<min:partOfSpeech>thing</min:partOfSpeech>"), ["tbx/picklist"]),
      (Self.entry("<basic:context>x</basic:context>"), ["tbx/level"]),
      (Self.entry("<min:colour>x</min:colour>"), ["tbx/category"]),
      (Self.entry("<basic:subjectField>x</basic:subjectField>"), ["tbx/category"]),
      (Self.entry("<descrip type=\"subjectField\">x</descrip>"), ["tbx/style"]),
    ]
    for (entry, rules) in faults {
      let report = try validation(of: termbase(style: "dct", entries: entry))
      #expect(
        report.findings.filter { $0.severity > .note }.map(\.rule) == rules, "\(entry)")
    }
  }

  @Test func dialectsHaveTheirOwnCategories() throws {
    let entry = Self.entry("", "", "<termNote type=\"register\">slangRegister</termNote>")
    let expected = [
      "TBX-Linguist": [], "TBX-Basic": ["tbx/category"], "TBX-Min": ["tbx/category"],
      "TBX-Core": ["tbx/category"], "TBX-Basik": ["tbx/dialect"],
    ]
    for (type, rules) in expected {
      let report = try validation(of: termbase(type: type, entries: entry))
      #expect(report.findings.filter { $0.severity > .note }.map(\.rule) == rules, "\(type)")
    }
  }

  @Test func identifiersStandOnceAndTargetsMayPointForward() throws {
    let pointing = Self.entry("<ref type=\"crossReference\" target=\"c2\">x</ref>")
    #expect(
      try validation(of: termbase(entries: pointing + Self.entry(id: "c2"))).errors == 0)
    let twice = try validation(of: termbase(entries: pointing + "\n" + Self.entry()))
    #expect(twice.places == ["5:23 tbx/target c1", "6:1 tbx/id c1"])
  }

  /// TBX of 2008 with `tig` and `ntig`.
  @Test func judgesMartif() throws {
    func martif(_ term: String, type: String = "TBX-Basic") -> String {
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <martif type="\(type)" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></martifHeader>
      <text><body>
      <termEntry id="c1"><langSet xml:lang="en">\(term)</langSet></termEntry>
      </body></text></martif>
      """
    }
    let faults: [(String, [String])] = [
      ("<tig><term>a</term><termNote type=\"partOfSpeech\">properNoun</termNote></tig>", []),
      (
        "<ntig><termGrp><term>a</term><termNote type=\"termType\">acronym</termNote></termGrp></ntig>",
        []
      ),
      ("<tig><term>a</term><termNote type=\"termType\">symbol</termNote></tig>", ["tbx/picklist"]),
      (
        "<tig><termNote type=\"termType\">acronym</termNote><term>a</term></tig>",
        ["tbx/missing", "tbx/element"]
      ),
      ("<ntig><term>a</term></ntig>", ["tbx/missing", "tbx/element"]),
      ("<tig><term>a</term><descrip type=\"definition\">d</descrip></tig>", ["tbx/level"]),
    ]
    for (term, rules) in faults {
      let report = try validation(of: martif(term))
      let found = report.findings.filter { $0.severity > .note }.map(\.rule)
      #expect(found == rules, "\(term)")
    }
    let symbol = "<tig><term>a</term><termNote type=\"termType\">symbol</termNote></tig>"
    #expect(try validation(of: martif(symbol, type: "TBX")).findings.isEmpty)
  }

  /// TBX-Basic's own picklists and levels of 2008 stand in the master constraints, too.
  @Test func theDefaultCategoriesAreRead() {
    #expect(DefaultCategories.all.count > 90)
    #expect(Dialect.of2008("TBX").categories(named: "register").first?.values.count == 7)
    #expect(Dialect.of2008("TBX").categories(named: "context").first?.levels == [.term])
  }
}
