import PersianText

/// Whether a language is written as BCP 47 has it (RFC 5646), and how it is to be written.
enum LanguageCheck {
  /// - Returns: what is wrong with it; `nil` of a sound tag.
  static func fault(_ written: String) -> (message: String, suggestion: String?)? {
    if Language(written) != nil { return nil }
    guard let right = corrected(written) else {
      return written.isEmpty
        ? ("the language is empty; write a tag of BCP 47: fa, en-GB", nil)
        : ("«\(written.clipped(to: 40))» is no language tag; write one of BCP 47: fa, en-GB", nil)
    }
    return ("«\(written.clipped(to: 40))» is no language tag; BCP 47 writes «\(right)»", right)
  }

  /// The tag that was meant; `nil` where that is not certain.
  static func corrected(_ written: String) -> String? {
    let bare = written.trimmed
    if let code = names[bare.lowercased()] { return code }
    // POSIX writes fa_IR.UTF-8.
    let locale = bare.prefix { $0 != "." && $0 != "@" }
    let tag = String(locale).replacing("_", with: "-")
    guard Language(tag) != nil else { return nil }
    let subtags = tag.split(separator: "-").map(String.init)
    let head = subtags.prefix(1).map { $0.lowercased() }
    let rest = subtags.dropFirst().map { subtag in
      switch subtag.utf8.count {
      case 2: subtag.uppercased()
      case 4 where !subtag.contains(where: \.isNumber):
        subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: subtag
      }
    }
    return (head + rest).joined(separator: "-")
  }

  private static let names = [
    "english": "en", "persian": "fa", "farsi": "fa", "dari": "fa-AF", "tajik": "tg",
    "arabic": "ar", "russian": "ru", "french": "fr", "german": "de",
  ]

  /// True of tags that mean Persian and that tools which compare letters alone do not take for `fa`.
  static func isRarePersian(_ written: String) -> Bool {
    ["fas", "per", "pes"].contains(written.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }
}
