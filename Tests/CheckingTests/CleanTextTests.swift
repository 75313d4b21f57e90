import PersianText
import Termbase
import TestSupport
import Testing
import Transliteration

@testable import Checking

/// Articles without a fault, full of names and of words that look like names: the checker must be silent.
@Suite struct CleanTextTests {
  @Test(arguments: ["energy", "culture", "sport", "health"], [Language.persian, .english])
  func `a clean article has no warnings`(_ article: String, _ language: Language) throws {
    let name = "clean/\(article).\(language).txt"
    let termbase = try Termbase.read([Fixtures.package + "/Glossaries"])
    let text = TextAnalyser.analyse(
      SourceText(name: name, bytes: try Fixtures.bytes(name)),
      with: NameFinder(termbase, language: language, model: try .embedded()))
    #expect(text.mentions.count > 20)
    let findings = Checker().check(text).filter { $0.severity > .note }
    #expect(findings.map(\.message) == [])
  }
}
