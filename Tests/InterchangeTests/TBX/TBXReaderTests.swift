import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

@Suite struct TBXReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `an entry of 2019 is read whole`() throws {
    let (entries, diagnostics) = try read(
      """
      <?xml version="1.0"?>
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="c1">
        <descrip type="subjectField">place</descrip>
        <descripGrp><descrip type="definition">A <hi type="bold">city</hi>.</descrip>
          <admin type="source">atlas</admin></descripGrp>
        <note>one</note><note>two | three</note>
        <langSec xml:lang="FA-IR"><note>of the language</note>
          <termSec><term>آستانه</term><termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">shortForm</termNote>
            <termNote type="grammaticalGender">other</termNote>
            <admin type="source">s</admin><note>romanisation: press</note><note>n</note>
            <descrip type="context">in a text</descrip></termSec>
        </langSec>
        <langSec xml:lang="en"><termSec><term>
            Astana
            city</term><note>homograph: also a common word</note><note>proposed</note></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """)
    let entry = try #require(entries.first)
    #expect(entry.identifier == "c1")
    #expect(entry.kind == .place)
    #expect(entry.definition == "A city.")
    #expect(entry.notes == ["one", "two | three"])
    #expect(entry.line == 4)
    // The definition's own source waits for it.
    #expect(entry.kept.map(\.label) == ["descripGrp"])
    #expect(entry.sections.map(\.language) == ["FA-IR", "en"])
    #expect(entry.sections[0].notes == ["of the language"])
    let astana = entry.sections[0].terms[0]
    #expect(astana.text == "آستانه")
    #expect(astana.status == .preferred)
    #expect(astana.type == .short)
    #expect(astana.partOfSpeech == "noun")
    #expect(astana.scheme == "press")
    #expect(astana.source == "s")
    #expect(astana.notes == ["n"])
    #expect(
      astana.kept.map(\.label) == [
        "termNote type=\"grammaticalGender\"", "descrip type=\"context\"",
      ])
    let english = entry.sections[1].terms[0]
    #expect(english.text == "Astana city")
    #expect(english.type == .homograph)
    #expect(english.status == .proposed)
    #expect(english.notes == [])
    #expect(
      diagnostics.map(\.message) == [
        "the markup <hi>, of which the text stays, is not read: once"
      ])
  }

  @Test func `the style that names categories by elements says the same`() throws {
    let (entries, diagnostics) = try read(
      """
      <tbx type="TBX-Linguist" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"
        xmlns:ling="http://www.tbxinfo.net/ns/linguist"><text><body>
      <conceptEntry id="c1"><m:subjectField>astronomy</m:subjectField>
        <langSec xml:lang="en"><basic:definition>d</basic:definition>
          <termSec><term>star</term><m:partOfSpeech metaType="termNote">noun</m:partOfSpeech>
            <m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus>
            <basic:termType>acronym</basic:termType><ling:register>slangRegister</ling:register>
            <x:own xmlns:x="urn:x" a="b">y</x:own>
            <transacGrp><basic:transactionType>origination</basic:transactionType><date>2020-01-01</date></transacGrp>
          </termSec></langSec></conceptEntry></body></text></tbx>
      """)
    let entry = try #require(entries.first)
    #expect(entry.kind == nil)
    #expect(entry.subjectField == "astronomy")
    #expect(entry.sections[0].definition == "d")
    let star = entry.sections[0].terms[0]
    #expect(star.status == .deprecated)
    #expect(star.type == .acronym)
    #expect(star.partOfSpeech == "noun")
    #expect(star.kept.map(\.label) == ["termNote type=\"register\"", "own", "transacGrp"])
    #expect(star.kept[1].namespace == "urn:x")
    #expect(star.kept[1]["a"] == "b")
    #expect(star.kept[2].children.map(\.label) == ["transac type=\"transactionType\"", "date"])
    #expect(diagnostics.isEmpty)
  }

  @Test func `a martif of 2008 is read, with ntig and lang`() throws {
    let (entries, diagnostics) = try read(
      """
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader/><text><body>
      <termEntry id="_1-may"><langSet lang="fa_IR"><ntig><termGrp><term>روز</term>
        <termNote type="termType">initialism</termNote>
        <termNoteGrp><termNote type="administrativeStatus">forbidden</termNote><note>why</note></termNoteGrp>
        </termGrp><descrip type="definition">d</descrip><note>n</note></ntig></langSet>
      <langSet xml:lang="en"><tig><term>day</term><termNote type="usageStatus">preferred</termNote>
        <termNote type="normativeAuthorization">legalTerm</termNote></tig></langSet></termEntry>
      </body><back><refObjectList type="respPerson"><refObject id="p1"/></refObjectList></back></text></martif>
      """)
    let entry = try #require(entries.first)
    // An xs:ID may not begin with a digit, a slug may.
    #expect(entry.identifier == "1-may")
    #expect(entry.sections[0].language == "fa_IR")
    #expect(entry.sections[0].definition == "d")
    let day = entry.sections[0].terms[0]
    #expect(day.type == .acronym)
    #expect(day.status == .deprecated)
    #expect(day.notes == ["n"])
    #expect(day.kept.map(\.label) == ["termNote type=\"termType\"", "termNoteGrp"])
    #expect(entry.sections[1].terms[0].status == .preferred)
    #expect(
      entry.sections[1].terms[0].kept.map(\.text) == ["legalTerm"])
    #expect(
      diagnostics.map(\.message) == ["<refObject> is not read: once"])
  }

  @Test func `TBX-Min of 2013 is read`() throws {
    let entries = try read(
      """
      <TBX dialect="TBX-Min"><header><id>x</id><languages source="en" target="fa"/></header><body>
      <termEntry id="c"><subjectField>law</subjectField><langSet xml:lang="en"><tig><term>court</term>
      <termStatus>notRecommended</termStatus><customer>acme</customer><partOfSpeech>noun</partOfSpeech>
      <noteGrp><note><noteKey>k</noteKey><noteValue>v</noteValue></note></noteGrp></tig></langSet></termEntry>
      </body></TBX>
      """
    ).entries
    let court = try #require(entries.first?.sections.first?.terms.first)
    #expect(entries[0].subjectField == "law")
    #expect(court.status == .deprecated)
    #expect(court.partOfSpeech == "noun")
    #expect(court.notes == ["k: v"])
    #expect(court.kept.map(\.label) == ["admin type=\"customerSubset\""])
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", Term.Status.preferred), ("preferredTerm", .preferred),
    ("preferred", .preferred), ("Preferred", .preferred), ("admitted", .admitted),
    ("admittedTerm-admn-sts", .admitted), ("supersededTerm", .superseded),
    ("obsolete", .superseded),
    ("deprecatedTermadmnsts", .deprecated), ("forbidden", .deprecated),
    ("standardizedTerm-admn-sts", .preferred), ("regulatedTerm", .admitted),
  ])
  func `every tool's word for a status is read`(word: String, status: Term.Status) {
    #expect(Term.Status.read(word)?.status == status)
  }

  @Test func `of two statuses the weightier stands, and the other is kept`() throws {
    let term = try #require(
      read(
        """
        <martif><text><body><termEntry><langSet xml:lang="en"><tig><term>a</term>
        <termNote type="normativeAuthorization">deprecatedTerm</termNote>
        <termNote type="usageStatus">preferred</termNote>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        <termNote type="administrativeStatus">what?</termNote>
        </tig></langSet></termEntry></body></text></martif>
        """
      ).entries.first?.sections.first?.terms.first)
    #expect(term.status == .preferred)
    #expect(Set(term.kept.map(\.text)) == ["deprecatedTerm", "what?"])
  }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(TBXReader(folder.write(text, to: "terms.tbx")))
  }
}
