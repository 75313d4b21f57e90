import Foundation
import PersianText
import Testing

@testable import Checking

/// The schema and the code say the same.
@Suite struct ConfigurationSchemaTests {
  private func schema() throws -> NSDictionary { try Mixed.json(ConfigurationSchema.text) }

  private func keys(_ path: String) throws -> Set<String> {
    let object = try #require(try schema().at(path) as? NSDictionary)
    return Set(object.allKeys.compactMap { $0 as? String })
  }

  @Test func `the keys are those that the reader knows, and no others`() throws {
    #expect(try keys("properties") == Set(ConfigurationKey.allCases.map(\.rawValue)))
    #expect(
      try keys("properties.paths.properties")
        == Set(ConfigurationKey.Paths.allCases.map(\.rawValue)))
    #expect(
      try keys("properties.ignore.items.properties")
        == Set(ConfigurationKey.Ignore.allCases.map(\.rawValue)))
    for path in ["", "properties.paths.", "properties.rules.", "properties.ignore.items."] {
      #expect(try schema().at(path + "additionalProperties") == false as NSNumber, "\(path)")
    }
  }

  @Test func `every rule, and every group, can be set in both`() throws {
    let rules = try keys("properties.rules.properties")
    #expect(rules.isSuperset(of: RuleCatalogue.entries.map(\.identifier)))
    for rule in rules {
      for severity in ConfigurationKey.severities {
        let text = "rules: {\"\(rule)\": \(severity)}"
        #expect(throws: Never.self) {
          try ConfigurationReader.read(SourceText(name: "t", text: text))
        }
      }
    }
    let severities = try schema().at("properties.rules.properties.name/near.enum") as? NSArray
    #expect(severities == ["off", "note", "warning", "error", false])
  }

  @Test func `the template is read, as it is and with its comments taken away`() throws {
    for hasGlossaries in [true, false] {
      let text = ConfigurationTemplate.text(hasGlossaries: hasGlossaries)
      let settings = try ConfigurationReader.read(SourceText(name: "t", text: text))
      #expect(settings.failOn == .error)
      #expect(settings.glossaries == (hasGlossaries ? ["Glossaries"] : []))
      // Comments of code, not of prose: they begin with a key, a dash or more space.
      let keys = Set(ConfigurationKey.allCases.map { "# \($0.rawValue):" })
      let open = text.split(separator: "\n").map { line -> String in
        let isCode =
          line.hasPrefix("#  ") || keys.contains { line.hasPrefix($0) }
        return isCode ? String(line.dropFirst(2)) : String(line)
      }.joined(separator: "\n")
      let all = try ConfigurationReader.read(SourceText(name: "t", text: open))
      #expect(all.rules.count == 2 && all.ignoredTerms.count == 1 && all.include.count == 2)
      #expect(all.languages.count == 2 && all.exclude.count == 1)
    }
  }
}
