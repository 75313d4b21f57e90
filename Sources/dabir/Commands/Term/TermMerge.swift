import ArgumentParser
import PersianText
import Termbase

struct TermMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge a concept into another: the two are one thing.",
    discussion: """
      INTO gets the terms and the note of FROM, and FROM is removed. Terms that differ only in spaces, ZWNJ, case or \
      Arabic letters are one, with the stronger status of the two. The preferred forms of INTO stay preferred; those \
      of FROM become admitted variants.

      Examples:
        dabir term merge damir-saginbaev damir-sagynbaev --dry-run
        dabir term merge damir-saginbaev damir-sagynbaev
      """)

  @Argument(help: "The concept that goes.")
  var from: String

  @Argument(help: "The concept that stays.")
  var into: String

  @OptionGroup var options: EditOptions

  func run() throws {
    let glossary = try LoadedGlossary(options.glossary)
    let (going, source) = try glossary.termbase.editable(from)
    let (staying, target) = try glossary.termbase.editable(into)
    let merged = try staying.merging(going)
    var targetStore = try GlossaryStore(target)
    targetStore.put(merged)
    let change = "merged \(from) into \(into), which has \(merged.terms.count) terms now"
    if source.path == target.path {
      targetStore.remove(from)
      return try options.conclude(targetStore, change)
    }
    var sourceStore = try GlossaryStore(source)
    sourceStore.remove(from)
    if options.dryRun { return try Console.write(targetStore.diff + sourceStore.diff) }
    try write(targetStore, then: sourceStore)
    try Console.print("\(target.path), \(source.path): \(change)")
  }

  /// The file that gains is written before the one that loses, so that no term is ever in neither.
  private func write(_ target: GlossaryStore, then source: GlossaryStore) throws {
    let gaining = try target.prepare()
    let losing = try source.prepare()
    try gaining.commit()
    do {
      try losing.commit()
    } catch {
      throw Failure(
        "\(error)\n\(target.path) was written: \(into) has the terms of \(from). \(source.path) was not: \(from) "
          + "still stands there too. To finish: dabir term remove \(from)")
    }
  }
}
