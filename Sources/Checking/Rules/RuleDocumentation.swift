/// The page of a rule: why it is there, and an example that breaks it beside one that does not.
///
/// The examples are run as tests: in ``wrong`` the rule finds what stands between `⟦` and `⟧` and nothing else, in
/// ``right`` nothing. Both are judged with ``exampleGlossary``.
public struct RuleDocumentation: Sendable {
  public let wrong: Example
  public let right: Example
  /// A few sentences: what goes wrong where the rule is not kept, when it is silent, and what to do.
  public let why: String

  /// A text, and for a rule over pairs its translation; of a rule over glossaries the rows of a file without the header,
  /// their cells divided by tabs.
  public struct Example: Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let translation: String?

    public init(stringLiteral text: String) {
      self.text = text
      translation = nil
    }

    private init(_ text: String, _ translation: String) {
      self.text = text
      self.translation = translation
    }

    public static func pair(_ source: String, _ translation: String) -> Example {
      Example(source, translation)
    }
  }

  public init(wrong: Example, right: Example, why: String) {
    self.wrong = wrong
    self.right = right
    self.why = why
  }

  /// The glossary of the examples: a file without its header, cells divided by tabs.
  public static let exampleGlossary = """
    astana place fa آستانه preferred homograph
    astana place fa نورسلطان superseded full
    astana place en Astana preferred full
    astana place en Nursultan superseded full
    damir-sagynbaev person fa دمیر ساگین‌بایف preferred full
    damir-sagynbaev person fa ساگین‌بایف admitted short
    damir-sagynbaev person fa سگین‌بایف deprecated short
    damir-sagynbaev person en Damir Sagynbaev preferred full
    damir-sagynbaev person en Sagynbaev admitted short
    hafez person fa حافظ preferred full
    hafez person en Hafez preferred full press
    india place fa هند preferred full
    india place fa هندوستان admitted variant
    india place en India preferred full
    nikolai-patrushev person fa نیکلای پاتروشف preferred full
    nikolai-patrushev person fa پاتروشف admitted short
    nikolai-patrushev person en Nikolai Patrushev preferred full press
    nikolai-patrushev person en Patrushev admitted short press
    prime-minister title fa نخست‌وزیر preferred full
    prime-minister title en prime minister preferred full
    president title fa رئیس‌جمهور preferred full
    president title en president preferred full
    president title en head of state admitted full
    shanghai place fa شانگهای preferred full
    shanghai place en Shanghai preferred full
    vladimir-putin person fa ولادیمیر پوتین preferred full
    vladimir-putin person fa پوتین admitted short
    vladimir-putin person en Vladimir Putin preferred full press
    vladimir-putin person en Putin admitted short press
    """.split(separator: "\n").map { line in RuleDocumentation.row(line) }.joined(separator: "\n")

  /// The words of a row as cells; those between the language and the status are the term.
  private static func row(_ line: Substring) -> String {
    let words = line.split(separator: " ")
    let scheme = words.last == "press" ? "press" : ""
    let rest = scheme.isEmpty ? words : words.dropLast()
    let cells = rest.prefix(3) + [Substring(rest.dropFirst(3).dropLast(2).joined(separator: " "))]
    return (cells + rest.suffix(2) + [Substring(scheme), "", ""]).joined(separator: "\t")
  }
}
