import ArgumentParser
import Checking
import PersianText

/// Whether and how findings are put right.
struct FixOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Put right what is safe (--fix), or all that has one suggestion (--fix=all), and tell what is left.",
      valueName: "safe|all"))
  var fix: FixPlan.Extent?

  @Flag(help: "Print what --fix would change, as a diff, and change nothing.")
  var diff = false

  var isAsked: Bool { fix != nil || diff }
  var extent: FixPlan.Extent { fix ?? .safe }

  /// The fixes of the findings that are told, text by text.
  func plans(of findings: [Diagnostic], in texts: [SourceText]) -> [(SourceText, FixPlan)] {
    let found = Dictionary(grouping: findings, by: \.location.source)
    return texts.compactMap { text in
      let plan = FixPlan(found[text.name] ?? [], extent)
      return plan.isEmpty ? nil : (text, plan)
    }
  }

  /// Prints what would change.
  func show(_ plans: [(SourceText, FixPlan)]) throws {
    for (text, plan) in plans {
      try Console.write(FileUpdate(source: text, bytes: plan.applied(to: text.bytes)).diff)
    }
  }

  /// Writes the files whose fixes were made.
  /// - Parameter packed: what those of the files are in that are no UTF-8, by their names; these are not written.
  /// - Returns: how many files could not be written.
  func write(_ plans: [(SourceText, FixPlan)], packed: [String: String]) -> Int {
    var failures = 0
    for (text, plan) in plans {
      do {
        if let packing = packed[text.name] {
          throw FileFault(
            path: text.name,
            reason: "is \(packing), and only UTF-8 is written; nothing of it is changed")
        }
        try FileUpdate(source: text, bytes: plan.applied(to: text.bytes)).write()
        Console.complain("\(text.name): \(FixOptions.summary(plan))")
      } catch {
        Console.complain("error: \(error)")
        failures += 1
      }
    }
    return failures
  }

  private static func summary(_ plan: FixPlan) -> String {
    let waiting =
      plan.waiting.isEmpty
      ? "" : "; \(plan.waiting.count) in the same words left for the next run"
    return "\(plan.fixed.count) fixed\(waiting)"
  }
}
