import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

private let options = ExportOptions(toolVersion: "0.1", name: "test")

/// Every TBX that there is.
let allTBXForms: [TBXForm] = TBXForm.Version.allCases.flatMap { version in
  TBXForm.Dialect.allCases.flatMap { dialect in
    TBXForm.Style.allCases.map { TBXForm(version: version, dialect: dialect, style: $0) }
  }
}.filter { $0.contradiction == nil }

@Suite struct TBXRoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(TBXReader(folder.write(text, to: "terms.tbx")))
  }

  @Test(arguments: allTBXForms)
  func `a glossary comes back as far as the form carries it`(form: TBXForm) throws {
    let concepts = GeneratedGlossary.concepts(200)
    let (text, report) = try output {
      try TBXWriter.write(concepts, title: "t", to: $0, options: options, form: form)
    }
    #expect(report.written == 200)
    let (entries, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    for (concept, entry) in zip(concepts, entries) {
      let expected = TermEntry(concept).carried(by: form.carriage)
      #expect(
        entry.concept(identifier: entry.identifier, kind: .term).concept
          == expected.concept(identifier: concept.id, kind: .term).concept)
    }
    #expect(entries.count == 200)
    let again = try output {
      try TBXWriter(title: "t", output: $0, options: options, form: form).write(entries)
    }
    #expect(try read(again.text).entries.map(\.withoutLines) == entries.map(\.withoutLines))
    let losses = report.diagnostics.filter { $0.rule == "export/loss" }
    #expect(losses.isEmpty == (form.dialect == .basic || form.dialect == .linguist))
    #expect(report.diagnostics.count == losses.count)
    #expect(again.report.diagnostics.isEmpty)
  }

  @Test func `the glossary that Dabir ships comes back the same`() throws {
    let concepts = try Termbase.read([Fixtures.package + "/Glossaries"]).concepts
    #expect(concepts.count > 500)
    for form in [TBXForm(), TBXForm(version: .of2008), TBXForm(style: .dct)] {
      let (text, report) = try output {
        try TBXWriter.write(concepts, title: "t", to: $0, options: options, form: form)
      }
      #expect(report.written == concepts.count)
      #expect(report.diagnostics.isEmpty)
      let entries = try read(text).entries
      let read = entries.map { $0.concept(identifier: $0.identifier, kind: .term).concept }
      let sorted = concepts.map { concept in
        var concept = concept
        let byLanguage = Dictionary(grouping: concept.terms, by: \.language)
        concept.terms = byLanguage.sorted { $0.key < $1.key }.flatMap(\.value)
        return concept
      }
      #expect(read == sorted)
    }
  }

  @Test func `a part of speech that the dialect does not have is told`() throws {
    var entry = TermEntry(identifier: "a")
    var form = TermEntry.Form("x")
    form.partOfSpeech = "properNoun"
    entry.sections = [.init(language: "en", terms: [form])]
    let of2008 = try write([entry], TBXForm(version: .of2008))
    #expect(of2008.text.contains(">properNoun<"))
    let of2019 = try write([entry], TBXForm())
    #expect(!of2019.text.contains("properNoun"))
    #expect(
      of2019.report.diagnostics.map(\.message) == [
        "part of speech left out once: TBX-Basic (2019) has no place for it"
      ])
  }

  @Test(arguments: [TBXForm(dialect: .linguist), TBXForm(dialect: .linguist, style: .dct)])
  func `what was kept goes back to its place`(form: TBXForm) throws {
    let (entries, _) = try read(TBXSamples.kept)
    let (text, report) = try write(entries, form)
    let again = try read(text)
    #expect(again.entries.map(\.withoutLines) == entries.map(\.withoutLines))
    #expect(report.diagnostics.map(\.message) == [])
    #expect(
      try XMLLint.isExpected
        ? XMLLint.complaints(of: text, "--relaxng", schema: "tbx2019/core/TBXcoreStructV03.rng")
          == ""
        : true)
  }

  @Test func `what a form cannot take back is told`() throws {
    let (entries, _) = try read(TBXSamples.kept)
    let (text, report) = try write(entries, TBXForm(dialect: .min))
    #expect(!text.contains("register"))
    let messages = report.diagnostics.map(\.message)
    #expect(
      messages.contains(
        "termNote type=\"register\" left out once: TBX-Min (2019) has no place for it"),
      "\(messages)")
    #expect(
      messages.contains("definition left out once: TBX-Min (2019) has no place for it"))
    let basic = try write(entries, TBXForm(dialect: .basic)).report.diagnostics
    #expect(
      basic.map(\.message) == [
        "termNote type=\"register\" written once, though TBX-Basic has no such category"
      ])
  }

  private func write(
    _ entries: [TermEntry], _ form: TBXForm
  ) throws -> (text: String, report: ExportReport) {
    try output {
      try TBXWriter(title: "t", output: $0, options: options, form: form).write(entries)
    }
  }
}

/// Documents for several suites.
enum TBXSamples {
  /// Elements that the model has no place for, on every level.
  static let kept = """
    <tbx type="TBX-Linguist" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
    <conceptEntry id="c1">
      <descripGrp><descrip type="definition">d</descrip><admin type="source">atlas</admin></descripGrp>
      <admin type="customerSubset">acme</admin>
      <transacGrp><transac type="transactionType">origination</transac>
        <date>2020-01-01</date><transacNote type="responsibility">me</transacNote></transacGrp>
      <xref type="xGraphic" target="https://example.org/a.png">a picture</xref>
      <langSec xml:lang="en"><transacGrp><transac type="transactionType">modification</transac></transacGrp>
        <termSec><term>star</term>
          <termNote type="termType">fullForm</termNote>
          <termNote type="register">slangRegister</termNote>
          <termNoteGrp><termNote type="grammaticalGender">other</termNote><note>n</note></termNoteGrp>
          <descrip type="context">A star is born.</descrip>
          <ref type="crossReference" target="c1">itself</ref>
          <xref type="externalCrossReference" target="https://example.org">e</xref>
        </termSec></langSec></conceptEntry></body></text></tbx>
    """
}
