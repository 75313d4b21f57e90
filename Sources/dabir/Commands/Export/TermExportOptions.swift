import ArgumentParser
import Interchange
import PersianText
import Termbase

/// What is exported, and where to.
struct TermExportOptions: ParsableArguments {
  @Argument(help: "Glossary files or folders; default as for --glossary.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var statuses: StatusOptions
}

/// Which terms go out.
struct StatusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take terms of these statuses alone, with commas between them.",
      discussion: "preferred, admitted, proposed, superseded, deprecated", valueName: "list"))
  var statuses: String?

  @Flag(
    help: "Take proposed terms, too, which nobody has reviewed. Tools do not get them otherwise.")
  var includeProposed = false

  func validate() throws {
    if statuses != nil, includeProposed {
      throw ValidationError(
        "--include-proposed and --statuses exclude each other; name proposed in the list.")
    }
    _ = try named()
  }

  /// - Parameter all: what is taken where nothing is said.
  func selection(default all: StatusSelection) throws -> StatusSelection {
    if let named = try named() { return StatusSelection(named) }
    return includeProposed ? StatusSelection() : all
  }

  private func named() throws -> [Term.Status]? {
    try statuses.map { list in
      try list.split(separator: ",").map { word in
        guard let status = Term.Status(rawValue: word.trimmingSpaces.lowercased()) else {
          throw ValidationError(
            "«\(word)» is no status; they are "
              + Term.Status.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return status
      }
    }
  }
}

/// The direction of pairs.
struct DirectionOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The language of the source.", valueName: "lang"))
  var source: Language?

  @Option(
    name: .customLong("to"), parsing: .singleValue,
    help: ArgumentHelp(
      "The language of the target. A tool may be given several: a file each.", valueName: "lang"))
  var targets: [Language] = []

  /// Persian to English where nothing is said; where one is said, the other of the two.
  /// - Parameter only: the root of the only source that there may be.
  func resolved(only: String = "") -> (source: Language, targets: [Language]) {
    let isEnglishTarget = targets.contains { $0.isEnglish }
    let source =
      source
      ?? (only == "en" || (!targets.isEmpty && !isEnglishTarget && targets[0].isPersian)
        ? .english : .persian)
    return (source, targets.isEmpty ? [source.isEnglish ? .persian : .english] : targets)
  }

  func validate() throws {
    let (source, targets) = resolved()
    if targets.contains(source) {
      throw ValidationError("Source and target are both \(source); say them with --from and --to.")
    }
    if Set(targets).count < targets.count {
      throw ValidationError("A target is named twice with --to.")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    drop { $0 == " " }
  }
}
