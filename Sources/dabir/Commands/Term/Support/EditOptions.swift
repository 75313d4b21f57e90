import ArgumentParser
import PersianText
import Termbase

/// What every edit of the glossary is told.
struct EditOptions: ParsableArguments {
  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Print the change as a unified diff, and write nothing.")
  var dryRun = false

  /// Writes one file, or prints its diff.
  /// - Parameter change: what was done, for the line that is printed when it was written.
  func conclude(_ store: GlossaryStore, _ change: String) throws {
    if dryRun { return try Console.write(store.diff) }
    if store.diff.isEmpty { return try Console.print("\(store.path): nothing to change") }
    try store.write()
    try Console.print("\(store.path): \(change)")
  }
}

extension Term {
  /// The term in a message on standard output.
  var shown: String { "\(Shown.words(text)) (\(language), \(status), \(type))" }
}
