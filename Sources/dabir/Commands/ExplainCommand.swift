import ArgumentParser
import Checking
import PersianText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a rule is for, with an example that breaks it and one that does not.",
    discussion: """
      Without a RULE all of them are listed. In the examples, what is found stands between ⟦ and ⟧.

      Examples:
        dabir explain
        dabir explain name/near
        dabir explain near
      """)

  @Argument(help: "The rule, as findings name it.")
  var rule: String?

  func run() throws {
    guard let rule else { return try list() }
    guard let entry = RuleCatalogue.entry(rule) else {
      let nearest = RuleCatalogue.nearest(to: rule)
      // What is all of a rule's name but its group is meant beyond doubt.
      if let nearest, nearest.hasSuffix("/" + rule), let entry = RuleCatalogue.entry(nearest) {
        return try Console.write(entry.page)
      }
      throw Failure(
        "there is no rule «\(TextReporter.visible(rule))»"
          + (nearest.map { "; did you mean \($0)?" } ?? "; dabir explain lists them"))
    }
    try Console.write(entry.page)
  }

  private func list() throws {
    let entries = RuleCatalogue.entries
    let width = entries.map(\.identifier.utf8.count).max() ?? 0
    for entry in entries {
      let gap = String(repeating: " ", count: width - entry.identifier.utf8.count)
      let severity = entry.severity.rawValue
      try Console.print(
        "\(entry.identifier)\(gap)  \(severity)\(String(repeating: " ", count: 9 - severity.utf8.count))"
          + entry.summary)
    }
  }
}
