import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

private let options = ExportOptions(toolVersion: "0.1", name: "test")

@Suite struct XLIFFGlossaryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a concept is a unit with its glossary`() throws {
    let concept = Concept(
      id: "1-may", kind: .event, note: "n | definition: d",
      terms: [
        Term(language: .persian, text: "روز", status: .admitted, source: "s"),
        Term(language: .persian, text: "یک مه", status: .preferred),
        Term(language: .persian, text: "بد", status: .deprecated),
        Term(language: .english, text: "May & Day", status: .preferred),
      ])
    let (text, report) = try write([TermEntry(concept)])
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" \
        xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.1" srcLang="fa" trgLang="en">
          <file id="glossary">
            <unit id="_1-may">
              <gls:glossary>
                <gls:glossEntry id="_1-may">
                  <gls:term>یک مه</gls:term>
                  <gls:translation>May &amp; Day</gls:translation>
                  <gls:definition>d</gls:definition>
                </gls:glossEntry>
                <gls:glossEntry id="_1-may.2">
                  <gls:term source="s">روز</gls:term>
                  <gls:translation>May &amp; Day</gls:translation>
                </gls:glossEntry>
              </gls:glossary>
              <notes>
                <note category="glossary">n</note>
              </notes>
              <segment>
                <source>یک مه</source>
                <target>May &amp; Day</target>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
    #expect(
      report.diagnostics.map(\.message).contains(
        "a deprecated term left out once: XLIFF 2.1 glossary has no place for it"))
  }

  @Test func `a glossary comes back as far as the module carries it`() throws {
    let concepts = GeneratedGlossary.concepts(200)
    let (text, report) = try write(concepts.map(TermEntry.init))
    let (entries, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    let expected = concepts.compactMap(carried)
    #expect(expected.count > 50)
    #expect(report.written == expected.count)
    #expect(report.skipped == concepts.count - expected.count)
    #expect(entries.map { $0.withoutLines } == expected)
    #expect(
      try read(write(entries).text).entries.map(\.withoutLines) == entries.map(\.withoutLines))
  }

  /// What the module can carry: the approved forms of the pair, preferred ones first, with their sources.
  private func carried(_ concept: Concept) -> TermEntry? {
    let whole = TermEntry(concept)
    var entry = whole.carried(by: XLIFFGlossaryWriter.carriage)
    entry.sections = ["fa", "en"].compactMap { tag in
      guard let section = whole.sections.first(where: { $0.language == tag }) else { return nil }
      let approved = section.terms.filter { $0.status?.isApproved == true }
      let ordered =
        approved.filter { $0.status == .preferred } + approved.filter { $0.status != .preferred }
      return TermEntry.Section(
        language: tag, terms: ordered.map { TermEntry.Form($0.text, source: $0.source) })
    }.filter { !$0.terms.isEmpty }
    guard entry.sections.first?.language == "fa",
      entry.sections.count == 2 || !entry.definition.isEmpty
    else { return nil }
    return entry
  }

  @Test func `glossaries of other tools are read`() throws {
    let (entries, diagnostics) = try read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fa"
        xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f"><unit id="u">
      <g:glossary><g:glossEntry id="1" ref="#m1"><g:term source="tb">TAB key</g:term>
      <g:translation id="t" source="mine">کلید</g:translation><g:translation>کلید جدول</g:translation>
      <g:definition source="x">A key.</g:definition><m:x xmlns:m="urn:m">y</m:x></g:glossEntry>
      <g:glossEntry><g:term>b</g:term></g:glossEntry><g:glossEntry id="c"><g:definition>d</g:definition></g:glossEntry></g:glossary>
      <notes><note>of the segment</note></notes>
      <segment><source>a <mrk id="m1">TAB key</mrk></source></segment></unit></file></xliff>
      """)
    #expect(entries.count == 2)
    #expect(entries[0].identifier == "1")
    #expect(entries[0].definition == "A key.")
    #expect(entries[0].notes == [])
    #expect(entries[0].kept.map(\.namespace) == ["urn:m"])
    #expect(entries[0].sections.map(\.language) == ["en", "fa"])
    #expect(entries[0].sections[1].terms.map(\.text) == ["کلید", "کلید جدول"])
    #expect(entries[0].sections[0].terms[0].source == "tb")
    #expect(
      diagnostics.map(\.message) == [
        "<glossEntry> is left out: it has no term",
        "the attribute ref of <glossEntry> is not read: once",
        "the attribute source of <definition> is not read: once",
      ])
  }

  @Test(arguments: [("", "line"), ("<tbx/>", "<tbx>"), ("<xliff><file><unit>", "ends too early")])
  func `what cannot be read is refused`(text: String, message: String) throws {
    let fault = #expect(throws: FileFault.self) { try read(text) }
    #expect(fault?.reason.contains(message) == true, "\(fault?.reason ?? "")")
  }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(XLIFFGlossaryReader(folder.write(text, to: "terms.xlf")))
  }

  private func write(_ entries: [TermEntry]) throws -> (text: String, report: ExportReport) {
    try output {
      try XLIFFGlossaryWriter(from: .persian, to: .english, output: $0, options: options)
        .write(entries)
    }
  }
}
