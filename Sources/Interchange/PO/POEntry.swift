/// A message of a PO file, as GNU gettext writes them.
struct POEntry {
  var context: String?
  var message: String?
  var plural: String?
  /// By their numbers; that of a message without a plural is 0.
  var translations: [Int: String] = [:]
  var flags: [String] = []
  /// Of the translator (`#`), and taken out of the program (`#.`).
  var comments: [String] = []
  var references: [String] = []
  var isObsolete = false
  /// The line of its `msgid`.
  var line = 0
  /// From its first comment or keyword to its last string, in bytes of the file.
  var range = 0..<0
  /// What stands between the quotes of its strings, in bytes of the file.
  var places = Places()

  /// Of each text the strings that it is written in.
  struct Places {
    var message: [Range<Int>] = []
    var plural: [Range<Int>] = []
    var translations: [Int: [Range<Int>]] = [:]
  }

  var isHeader: Bool { message == "" && context == nil }
  var isFuzzy: Bool { flags.contains("fuzzy") }

  /// A field of the header: `Language`.
  func field(_ name: String) -> String? {
    for line in (translations[0] ?? "").split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), line[..<colon] == name else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  /// The pairs that are one unit each: the message and its translation, and the plural with each of its own.
  var pairs: [(source: String, target: String)] {
    guard let message else { return [] }
    let first = translations[0] ?? ""
    guard let plural else { return [(message, first)] }
    let others = translations.filter { $0.key > 0 }.sorted { $0.key < $1.key }
    // A language without a plural has one form for both.
    let forms = others.isEmpty ? [first] : others.map(\.value)
    return [(message, first)] + forms.map { (plural, $0) }
  }
}
