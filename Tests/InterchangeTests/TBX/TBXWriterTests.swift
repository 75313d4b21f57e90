import Foundation
import Interchange
import PersianText
import Termbase
import Testing

private let options = ExportOptions(toolVersion: "0.1", name: "Glossaries")

private func tbx(
  _ concepts: [Concept], title: String = "Names", _ options: ExportOptions = options
) throws -> (text: String, report: ExportReport) {
  try output { try TBXWriter.write(concepts, title: title, to: $0, options: options) }
}

private func concept(_ id: String, _ terms: Term...) -> Concept {
  Concept(id: id, kind: .place, terms: terms)
}

private let astana = Term(language: .english, text: "Astana", status: .preferred)

private let sagynbaev = Concept(
  id: "damir-sagynbaev", kind: .person, note: "A deputy & <judge>",
  terms: [
    Term(
      language: .english, text: "Damir Sagynbaev", status: .preferred, scheme: "press",
      source: "kenesh.kg", note: "as he signs"),
    Term(language: .persian, text: "دمیر ساگین‌بایف", status: .preferred),
    Term(language: .persian, text: "سگینبایف", status: .deprecated, type: .short, note: "misprint"),
  ])

@Suite struct TBXWriterTests {
  @Test func `a concept is written whole, Persian first`() throws {
    let (text, report) = try tbx([sagynbaev])
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader>
            <fileDesc>
              <titleStmt>
                <title>Names</title>
              </titleStmt>
              <sourceDesc>
                <p>Exported by Dabir 0.1</p>
              </sourceDesc>
            </fileDesc>
          </tbxHeader>
          <text>
            <body>
              <conceptEntry id="damir-sagynbaev">
                <descrip type="subjectField">person</descrip>
                <note>A deputy &amp; &lt;judge&gt;</note>
                <langSec xml:lang="fa">
                  <termSec>
                    <term>دمیر ساگین‌بایف</term>
                    <termNote type="partOfSpeech">noun</termNote>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    <termNote type="termType">fullForm</termNote>
                  </termSec>
                  <termSec>
                    <term>سگینبایف</term>
                    <termNote type="partOfSpeech">noun</termNote>
                    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
                    <termNote type="termType">shortForm</termNote>
                    <note>misprint</note>
                  </termSec>
                </langSec>
                <langSec xml:lang="en">
                  <termSec>
                    <term>Damir Sagynbaev</term>
                    <termNote type="partOfSpeech">noun</termNote>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    <termNote type="termType">fullForm</termNote>
                    <admin type="source">kenesh.kg</admin>
                    <note>romanisation: press</note>
                    <note>as he signs</note>
                  </termSec>
                </langSec>
              </conceptEntry>
            </body>
          </text>
        </tbx>

        """)
    #expect(report.written == 1)
    #expect(report.skipped == 0)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `what nobody has reviewed has no status, and a common word says so`() throws {
    let text = try tbx([
      concept(
        "astana",
        Term(language: .persian, text: "آستانه", status: .proposed, type: .homograph))
    ]).text
    #expect(!text.contains("administrativeStatus"))
    #expect(text.contains("<termNote type=\"termType\">fullForm</termNote>"))
    #expect(text.contains("<note>homograph: also a common word</note>"))
    #expect(text.contains("<note>proposed</note>"))
  }

  @Test func `other languages follow, in the order of their tags`() throws {
    let languages = try ["tg", "en", "fa-AF", "fa", "ru"].map { try #require(Language($0)) }
    let text = try tbx([
      Concept(
        id: "a", kind: .term,
        terms: languages.map { Term(language: $0, text: "x", status: .admitted) })
    ]).text
    let order = text.matches(of: /langSec xml:lang="([^"]+)"/).map { String($0.1) }
    #expect(order == ["fa", "en", "fa-AF", "ru", "tg"])
  }

  @Test func `every concept has an identifier of its own that XML allows`() throws {
    let (text, report) = try tbx([
      concept("1-may", astana), concept("c-1-may", astana), concept("c-1-may", astana),
      concept("No Slug", astana), concept("ب", astana),
    ])
    #expect(
      text.matches(of: /conceptEntry id="([^"]+)"/).map { String($0.1) } == [
        "_1-may", "c-1-may", "c-1-may-2", "No_Slug", "ب",
      ])
    #expect(report.written == 5)
    #expect(
      report.diagnostics.map(\.message) == [
        "concept c-1-may: the identifier stands already, it is written as c-1-may-2",
        "concept No Slug: the identifier is none that XML allows, it is written as No_Slug",
      ])
    #expect(report.diagnostics.allSatisfy { $0.rule == "export/concept-id" })
  }

  @Test func `a concept without terms is left out, and so is a body without concepts`() throws {
    let (text, report) = try tbx([
      concept("a"), concept("b", Term(language: .english, text: "\u{1} ", status: .admitted)),
    ])
    #expect(text.hasSuffix("  <text>\n  </text>\n</tbx>\n"))
    #expect(report.skipped == 2)
    #expect(report.diagnostics.map(\.rule) == ["export/empty-term"])
  }

  @Test func `what XML cannot hold is taken out and reported`() throws {
    var concept = sagynbaev
    concept.note = "\u{1}"
    concept.terms[0].source = "a\u{2}b"
    let report = try tbx([concept], title: "\u{3}T").report
    #expect(
      report.diagnostics.map(\.message) == [
        "header: U+0003 removed, XML cannot hold it",
        "concept damir-sagynbaev: U+0001, U+0002 removed, XML cannot hold it",
      ])
  }

  @Test func `a date is written only where it is given`() throws {
    var dated = options
    dated.date = Timestamp(secondsSince1970: 0)
    #expect(try tbx([], dated).text.contains("<p>Exported 1970-01-01T00:00:00Z</p>"))
    #expect(try !tbx([]).text.contains("<p>Exported 1970"))
  }

  @Test(
    .enabled(if: XMLLint.isExpected, "needs xmllint and ../shared, which a clone does not have"))
  func `it is valid by the published grammar`() throws {
    let grammar = "tbx2019/core/TBXcoreStructV03.rng"
    var dated = options
    dated.date = Timestamp(secondsSince1970: 0)
    for concepts in [[], everything] {
      let text = try tbx(concepts, dated).text
      #expect(try XMLLint.complaints(of: text, "--relaxng", schema: grammar) == "")
    }
    let broken = try tbx(everything).text.replacing("<term>", with: "<note/><term>")
    #expect(try XMLLint.complaints(of: broken, "--relaxng", schema: grammar) != "")
  }
}

/// A term of every status and every type, in concepts of every kind.
private let everything: [Concept] = Concept.Kind.allCases.enumerated().map { index, kind in
  Concept(
    id: "\(index)-\(kind)", kind: kind, note: "note",
    terms: Term.Status.allCases.flatMap { status in
      Term.TermType.allCases.map { type in
        Term(
          language: type == .full ? .english : .persian, text: "x & y", status: status, type: type,
          scheme: "press", source: "s", note: "n")
      }
    })
}
