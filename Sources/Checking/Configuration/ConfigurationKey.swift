/// What `.dabir.yml` may say. The reader, the schema and the template all go by it.
enum ConfigurationKey: String, CaseIterable {
  case glossaries, languages, rules, paths, ignore
  case failOn = "fail-on"

  /// One sentence for whoever writes the file.
  var summary: String {
    switch self {
    case .glossaries: "Glossary files, or folders of .tsv files, relative to this file."
    case .languages:
      "The languages that texts may be in (BCP 47): fa and en, or varieties of them as fa-AF. Of others nothing is said."
    case .rules:
      "A severity for a rule, or for a whole group as text/*: off, note, warning or error."
    case .paths:
      "Which files of a folder are checked, as patterns relative to this file: * in a name, ** over folders."
    case .ignore:
      "Terms of which nothing is said, each with a reason; and perhaps a last day, and the rules it is about."
    case .failOn: "The least severity that makes the exit code 1: note, warning, error or never."
    }
  }

  enum Paths: String, CaseIterable {
    case include, exclude

    var summary: String {
      switch self {
      case .include: "The files that are checked, instead of all whose form is known."
      case .exclude: "Files and folders that are passed over."
      }
    }
  }

  enum Ignore: String, CaseIterable {
    case term, reason, rules, until

    var isRequired: Bool { self == .term || self == .reason }

    var summary: String {
      switch self {
      case .term: "The words, as they stand in the text."
      case .reason: "Why they are right, for whoever comes after."
      case .rules: "The rules that say nothing of it; without this, none does."
      case .until: "The last day on which it is ignored, as 2027-01-31."
      }
    }
  }

  /// The words that switch a rule off. YAML 1.1 reads `off` as `no`, and some write `false`.
  static let off: Set<String> = ["off", "no", "false"]
  static let severities = ["off", "note", "warning", "error"]
}
