import Termbase

/// What tools call the status of a term, in all the vocabularies in use: the glossary's own, TBX's two, UTX's, and what
/// people write into tables.
enum StatusWord {
  /// - Returns: `nil` of a word that is none.
  static func status(_ word: String) -> Term.Status? {
    // «Do not use», `do-not-use` and `doNotUse` are one; so are `preferredTerm-admn-sts` and «preferred».
    var letters = String(
      String.UnicodeScalarView(word.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
    for end in ["admnsts", "term"] where letters.hasSuffix(end) {
      letters.removeLast(end.count)
    }
    return words[letters]
  }

  private static let words: [String: Term.Status] = {
    let groups: [(Term.Status, [String])] = [
      (
        .preferred,
        [
          "preferred", "main", "mandatory", "approved", "standard", "standardized", "standardised",
          "recommended", "ok", "مصوب",
        ]
      ),
      (
        .admitted,
        [
          "admitted", "allowed", "acceptable", "accepted", "permitted", "nonstandard",
          "alternative", "secondary", "legal", "regulated",
        ]
      ),
      (
        .proposed,
        [
          "proposed", "provisional", "candidate", "new", "draft", "pending", "unapproved",
          "notapproved", "unreviewed", "suggested",
        ]
      ),
      (.superseded, ["superseded", "obsolete", "outdated", "retired", "historical"]),
      (
        .deprecated,
        [
          "deprecated", "forbidden", "donotuse", "rejected", "notrecommended", "disallowed",
          "notallowed", "banned", "prohibited", "wrong", "avoid",
        ]
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { status, words in words.map { ($0, status) } })
  }()
}
