import Foundation
import PersianText
import Termbase
import TestSupport
import Testing

@testable import Interchange

private let options = ExportOptions(
  toolVersion: "0.1", date: Timestamp(secondsSince1970: 0), name: "test")

/// What other people's grammars and programs say of the documents.
@Suite struct TBXValidityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    .enabled(if: XMLLint.isExpected, "needs xmllint and ../shared, which a clone does not have"),
    arguments: allTBXForms)
  func `every form is valid by the published grammars`(form: TBXForm) throws {
    let text = try document(form)
    for grammar in grammars(of: form) {
      #expect(try XMLLint.complaints(of: text, "--relaxng", schema: grammar) == "", "\(grammar)")
    }
    let broken = text.replacing("<term>", with: "<note/><term>", maxReplacements: 1)
    for grammar in grammars(of: form) {
      #expect(try XMLLint.complaints(of: broken, "--relaxng", schema: grammar) != "", "\(grammar)")
    }
  }

  @Test(
    .enabled(if: Oracle.hasSchematron(), "needs Saxon (libsaxonhe-java) and ../shared"),
    arguments: allTBXForms.filter { $0.version == .of2019 })
  func `every dialect's Schematron accepts its documents`(form: TBXForm) throws {
    let path = try folder.write(document(form), to: "terms.tbx")
    for rules in schematrons(of: form) {
      let (code, text) = try Oracle.run(
        Oracle.schematron, [SharedData.path("schemas/tbx2019/" + rules), path])
      #expect(code == 0, "\(rules): \(text)")
      #expect(text.hasPrefix("terms.tbx: 0 failed assertions"), "\(rules): \(text)")
    }
  }

  @Test(.enabled(if: Oracle.hasOmegaT(), "needs OmegaT and ../shared"))
  func `OmegaT loads every pair of TBX of 2008`() throws {
    let project = SharedData.path("tools/interchange/omegat-example/omegat.project")
    try FileManager.default.createDirectory(
      atPath: folder.path("glossary"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: project, toPath: folder.path("omegat.project"))
    let concepts = GeneratedGlossary.concepts(200)
    try folder.write(document(TBXForm(version: .of2008), concepts), to: "glossary/terms.tbx")
    let (code, text) = try Oracle.run(Oracle.omegaT, [folder.path])
    #expect(code == 0, "\(text)")
    // OmegaT makes a pair of each source term and each target term of the two languages of the project, and takes
    // Dari for Persian.
    let pairs = concepts.reduce(0) { count, concept in
      count
        + concept.terms.count { $0.language.root == "fa" }
        * concept.terms.count { $0.language == .english }
    }
    #expect(
      text.contains("\"file\":\"terms.tbx\",\"entries\":\(pairs),"), "\(pairs): \(text.prefix(300))"
    )
  }

  @Test(.enabled(if: Oracle.hasTranslateToolkit(), "needs the Translate Toolkit (pip)"))
  func `the Translate Toolkit reads every term of TBX of 2008`() throws {
    var form = TBXForm(version: .of2008)
    form.language = "fa"
    form.statusWords = .weblate
    let concepts = GeneratedGlossary.concepts(200)
    let path = try folder.write(document(form, concepts), to: "terms.tbx")
    let script = """
      import sys
      from translate.storage import tbx
      store = tbx.tbxfile.parsestring(open(sys.argv[1], 'rb').read(), 'fa', 'en')
      print(len(store.units))
      for unit in store.units:
          print('\\t'.join(t.text for t in unit.get_source_terms() + unit.get_target_terms()))
      """
    let (code, text) = try Oracle.run("python3", ["-c", script, path])
    #expect(code == 0)
    let expected = concepts.map { concept in
      [Language.persian, .english].flatMap { language in
        concept.terms.filter { $0.language == language }.map(\.text)
      }.joined(separator: "\t")
    }
    #expect(text.split(separator: "\n").map(String.init) == ["200"] + expected)
  }

  private func document(
    _ form: TBXForm, _ concepts: [Concept] = GeneratedGlossary.concepts(200)
  ) throws -> String {
    try output {
      try TBXWriter.write(concepts, title: "Names", to: $0, options: options, form: form)
    }.text
  }

  private func grammars(of form: TBXForm) -> [String] {
    guard form.version == .of2019 else {
      return [
        "tbx2008/TBXBasicRNGV02.rng", "tbx2008/TBX_RNGV02.rng", "tbx2008/TBXcoreStructV02.rng",
      ]
    }
    var grammars = ["tbx2019/core/TBXcoreStructV03.rng"]
    if form.dialect == .core {
      grammars.append("tbx2019/TBX-Core/TBXcoreStructV03_TBX-Core_integrated.rng")
    }
    if form.dialect == .linguist, form.style == .dca {
      grammars.append("tbx2019/TBX-Linguist/DCA/TBXcoreStructV03_TBX-Linguist_integrated.rng")
    }
    return grammars
  }

  private func schematrons(of form: TBXForm) -> [String] {
    let (type, style) = (form.type, form.style.rawValue.uppercased())
    switch form.dialect {
    case .core: return ["TBX-Core/TBX-Core.sch"]
    default:
      let modules =
        form.isDCT ? form.modules.sorted().map { "modules/\($0.rawValue.capitalized).sch" } : []
      return ["\(type)/\(style)/\(type)_\(style).sch"] + modules
    }
  }
}
