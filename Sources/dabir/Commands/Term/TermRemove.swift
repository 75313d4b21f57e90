import ArgumentParser
import PersianText
import Termbase

struct TermRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a term of a concept, or the concept with all its terms.",
    discussion: """
      A misspelling is worth more as a deprecated term than removed: dabir check finds it then.

      Examples:
        dabir term remove damir-sagynbaev Saginbayev
        dabir term remove astana Astana --lang kk
        dabir term remove damir-sagynbaev --dry-run
      """)

  @Argument(help: "The concept.")
  var concept: String

  @Argument(help: "The term, as it is written in the glossary; without it, the whole concept.")
  var term: String?

  @Option(help: "The language of the term, where it is a term in several.")
  var lang: Language?

  @OptionGroup var options: EditOptions

  func validate() throws {
    if term == nil, lang != nil { throw ValidationError("--lang goes with a term.") }
  }

  func run() throws {
    let (present, file) = try LoadedGlossary(options.glossary).termbase.editable(concept)
    var store = try GlossaryStore(file)
    guard let term else {
      store.remove(concept)
      let count = present.terms.count
      return try options.conclude(
        store, "removed \(concept) with its \(count) term\(count == 1 ? "" : "s")")
    }
    let selection = TermSelection(term, language: lang.map(GivenText.language))
    let rows = try present.rows(of: selection)
    let result = try present.removing(selection)
    store.put(result)
    result.warnOfLostPreferred(since: present)
    try options.conclude(
      store, "\(concept): removed \(rows.map(\.shown).joined(separator: ", "))")
  }
}

extension Concept {
  /// Tells of the languages that had a preferred form before an edit and have terms, but no such form, after it.
  func warnOfLostPreferred(since before: Concept) {
    for language in Set(terms.map(\.language)).sorted()
    where before.preferred(in: language) != nil && preferred(in: language) == nil {
      Console.complain("warning: \(id) has no preferred full form in \(language) any more")
    }
  }
}
