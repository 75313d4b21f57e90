/// The `.dabir.yml` that `dabir init` writes: every key with what it does, most of them as comments.
public enum ConfigurationTemplate {
  /// - Parameter hasGlossaries: there is a folder of that name beside the file.
  public static func text(hasGlossaries: Bool) -> String {
    var text = """
      # Settings of dabir, which checks names between Persian and English.
      # They hold for all files in this folder and below. dabir init --schema prints a schema for editors,
      # dabir explain lists the rules.

      """
    for key in ConfigurationKey.allCases {
      text += "\n# \(key.summary)\n"
      let isSet = key == .failOn || key == .glossaries && hasGlossaries
      text += example(of: key).split(separator: "\n").map { (isSet ? "" : "# ") + $0 + "\n" }
        .joined()
    }
    return text
  }

  private static func example(of key: ConfigurationKey) -> String {
    switch key {
    case .glossaries: "glossaries:\n  - Glossaries"
    case .languages: "languages:\n  - fa\n  - en"
    case .rules: "rules:\n  name/near: note\n  text/stray-zwnj: off"
    case .paths:
      "paths:\n  include:\n    - \"**/*.md\"\n    - \"**/*.txt\"\n  exclude:\n    - vendor/"
    case .ignore:
      "ignore:\n  - term: شاگهای\n    reason: a village of this name\n    rules:\n      - name/near\n"
        + "    until: 2027-12-31"
    case .failOn: "fail-on: error"
    }
  }
}
