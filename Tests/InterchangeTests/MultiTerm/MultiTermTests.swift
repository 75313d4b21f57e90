import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

private let options = ExportOptions(toolVersion: "0.1", name: "test")

@Suite struct MultiTermTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a glossary comes back the same`() throws {
    let concepts = GeneratedGlossary.concepts(200)
    let (text, report) = try write(concepts.map(TermEntry.init))
    #expect(report.written == 200)
    #expect(report.diagnostics.isEmpty)
    let (entries, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    #expect(
      entries.map { $0.concept(identifier: $0.identifier, kind: .term).concept } == concepts)
    #expect(
      try read(write(entries).text).entries.map(\.withoutLines) == entries.map(\.withoutLines))
  }

  @Test func `an entry is written by the schema of MultiTerm`() throws {
    let term = Term(
      language: .persian, text: "آستانه", status: .preferred, type: .short, scheme: "press",
      source: "s", note: "a | b")
    let (text, _) = try write([
      TermEntry(Concept(id: "astana", kind: .place, note: "definition: d", terms: [term]))
    ])
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <mtf>
          <conceptGrp>
            <concept>1</concept>
            <descripGrp>
              <descrip type="Identifier">astana</descrip>
            </descripGrp>
            <descripGrp>
              <descrip type="Subject">place</descrip>
            </descripGrp>
            <descripGrp>
              <descrip type="Definition">d</descrip>
            </descripGrp>
            <languageGrp>
              <language type="Persian" lang="FA"/>
              <termGrp>
                <term>آستانه</term>
                <descripGrp>
                  <descrip type="Status">preferred</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Type">short</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Part of Speech">noun</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Romanisation">press</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Source">s</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Note">a</descrip>
                </descripGrp>
                <descripGrp>
                  <descrip type="Note">b</descrip>
                </descripGrp>
              </termGrp>
            </languageGrp>
          </conceptGrp>
        </mtf>

        """)
  }

  private let exported = """
    <mtf><conceptGrp><concept>7</concept><system type="entryClass">1</system>
    <transacGrp><transac type="origination">ali</transac><date>2021-03-01T11:21:32</date></transacGrp>
    <descripGrp><descrip type="Author">Ali</descrip><descripGrp><descrip type="Note">n</descrip></descripGrp></descripGrp>
    <languageGrp><language lang="FA" type="Persian"/>
    <descripGrp><descrip type="DEFINITION">a <xref Tlink="Persian:ب">b</xref></descrip></descripGrp>
    <termGrp><term>آب</term><descripGrp><descrip type="Usage Status">Forbidden</descrip></descripGrp>
    <descripGrp><descrip type="Picture" Glink="a.png">p</descrip></descripGrp></termGrp></languageGrp>
    <languageGrp><language type="English"/><termGrp><term>water</term></termGrp></languageGrp>
    </conceptGrp></mtf>
    """

  @Test func `what MultiTerm exports is read, and written back`() throws {
    let (entries, diagnostics) = try read(exported)
    let entry = try #require(entries.first)
    #expect(entry.identifier == "7")
    #expect(entry.kept.map(\.label) == ["system type=\"entryClass\"", "transacGrp", "descripGrp"])
    #expect(entry.sections.map(\.language) == ["FA", "English"])
    #expect(entry.sections[0].definition == "a b")
    #expect(entry.sections[0].terms[0].status == .deprecated)
    #expect(entry.sections[0].terms[0].kept.map(\.label) == ["descrip type=\"Picture\""])
    #expect(
      diagnostics.map(\.message) == [
        "the markup <xref>, of which the text stays, is not read: once"
      ])
    let (text, report) = try write(entries)
    #expect(text.contains("<transac type=\"origination\">ali</transac>"))
    #expect(text.contains("<descrip type=\"Picture\" Glink=\"a.png\">p</descrip>"))
    #expect(report.diagnostics.isEmpty)
    #expect(try read(text).entries.map(\.kept) == entries.map(\.kept))
  }

  @Test func `a file in UTF-16 is read`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in ("<?xml version='1.0' encoding='UTF-16'?>" + exported).utf16 {
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    let reader = try MultiTermReader(folder.write(bytes, to: "t.xml"))
    #expect(try readAll(reader).entries.first?.sections[0].terms[0].text == "آب")
  }

  @Test func `a termbase may become TBX and come back`() throws {
    let (entries, _) = try read(exported)
    let (text, _) = try output {
      try TBXWriter(title: "t", output: $0, options: options).write(entries)
    }
    let back = try readAll(TBXReader(folder.write(text, to: "t.tbx"))).entries
    #expect(
      back[0].kept.map(\.label) == ["transacGrp", "descripGrp"],
      "the entry class is MultiTerm's own")
    #expect(try write(back).text.contains("<transac type=\"origination\">ali</transac>"))
  }

  @Test(arguments: [("", "line"), ("<tbx/>", "<tbx>"), ("<mtf><conceptGrp>", "ends too early")])
  func `what cannot be read is refused`(text: String, message: String) throws {
    let fault = #expect(throws: FileFault.self) { try read(text) }
    #expect(fault?.reason.contains(message) == true, "\(fault?.reason ?? "")")
  }

  @Test func `a bad entry is told, and the sound ones are read`() throws {
    let (entries, diagnostics) = try read(
      """
      <mtf><conceptGrp><concept>1</concept></conceptGrp>
      <conceptGrp><languageGrp><termGrp><term>x</term></termGrp></languageGrp></conceptGrp>
      <conceptGrp><languageGrp><language lang="EN"/><termGrp/><termGrp><term>y</term></termGrp></languageGrp></conceptGrp></mtf>
      """)
    #expect(entries.map { $0.sections[0].terms.map(\.text) } == [["y"]])
    #expect(diagnostics.map { $0.location.position?.line } == [1, 2, 2, 3])
  }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(MultiTermReader(folder.write(text, to: "terms.xml")))
  }

  private func write(_ entries: [TermEntry]) throws -> (text: String, report: ExportReport) {
    try output { try MultiTermWriter(output: $0, options: options).write(entries) }
  }
}
