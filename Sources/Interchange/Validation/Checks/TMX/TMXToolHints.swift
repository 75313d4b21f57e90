import PersianText

/// What tools in use make of a memory that is valid; each is told once a file.
struct TMXToolHints {
  private var told: Set<String> = []
  private var languages: Set<String> = []

  mutating func header(_ element: MarkupElement, _ log: FindingLog) {
    if let source = element["srclang"], source != "*all*",
      !["en", "en-us"].contains(source.lowercased()), Language(source) != nil
    {
      tell(
        "srclang", at: element, log,
        "Pontoon takes a memory whose srclang is en or en-US only, and passes this one over: srclang is «\(source.clipped(to: 20))»"
      )
    }
    if let datatype = element["datatype"], !TMXToolHints.datatypes.contains(datatype.lowercased()) {
      log.add(
        TMXRules.datatype, at: element.position,
        "the datatype «\(datatype.clipped(to: 20))» is none that the specification lists; Smartling takes unknown, html, plaintext, rtf, sgml and xml"
      )
    }
  }

  mutating func unit(_ unit: MarkupElement, _ log: FindingLog) {
    guard told.count < 3 else { return }
    for variant in unit.children("tuv") {
      guard let language = variant["xml:lang"] ?? variant["lang"] else { continue }
      if LanguageCheck.isRarePersian(language) {
        tell(
          "persian", at: variant, log,
          "OmegaT does not take «\(language.clipped(to: 20))» for Persian, and loads nothing of it; write fa"
        )
      }
      if languages.count < 3, languages.insert(language.lowercased()).inserted, languages.count == 3
      {
        tell(
          "languages", at: variant, log,
          "the memory has more than two languages; Trados Studio takes memories of two only")
      }
    }
  }

  private mutating func tell(
    _ what: String, at element: MarkupElement, _ log: FindingLog, _ message: String
  ) {
    if told.insert(what).inserted { log.add(TMXRules.tool, at: element.position, message) }
  }

  /// Those of the specification of 1.4b.
  private static let datatypes: Set<String> = [
    "unknown", "alptext", "cdf", "cmx", "cpp", "hptag", "html", "interleaf", "ipf", "java",
    "javascript", "lisp", "mif", "opentag", "pascal", "plaintext", "pm", "rtf", "sgml", "stf-f",
    "stf-i", "transit", "vbscript", "winres", "xml", "xptag",
  ]
}
