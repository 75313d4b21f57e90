import Termbase

/// The data categories of the published dialects of TBX (ISO 30042:2019; the `Min`, `Basic` and `Linguist` modules).
///
/// In the DCA style a category is the `type` of one of a few elements; in DCT it is an element of its module's namespace.
struct TBXCategory {
  let name: String
  /// The element that holds it in the DCA style: `termNote`.
  let element: String
  let module: TBXModule
  let levels: Set<TBXLevel>
  /// `nil` where any text may stand.
  var picklist: Set<String>?

  static let all: [TBXCategory] = [
    .init("customerSubset", "admin", .min, [.entry, .term]),
    .init("subjectField", "descrip", .min, [.entry]),
    .init(
      "administrativeStatus", "termNote", .min, [.term], of: Term.Status.administrativeStatuses),
    .init(
      "partOfSpeech", "termNote", .min, [.term],
      of: ["noun", "verb", "adjective", "adverb", "other"]),
    .init("externalCrossReference", "xref", .min, [.entry, .language, .term]),
    .init("projectSubset", "admin", .basic, [.entry, .term]),
    .init("source", "admin", .basic, [.entry, .language, .term]),
    .init("context", "descrip", .basic, [.term]),
    .init("definition", "descrip", .basic, [.entry, .language]),
    .init("crossReference", "ref", .basic, [.entry, .term]),
    .init("geographicalUsage", "termNote", .basic, [.term]),
    .init(
      "grammaticalGender", "termNote", .basic, [.term],
      of: ["masculine", "feminine", "neuter", "other"]),
    .init(
      "termLocation", "termNote", .basic, [.term],
      of: [
        "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
        "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider",
        "spinBox", "tab", "tableText", "textBox", "toolTip", "user-definedType",
      ]),
    .init(
      "termType", "termNote", .basic, [.term],
      of: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
    .init(
      "transactionType", "transac", .basic, [.entry, .language, .term],
      of: ["origination", "modification"]),
    .init("responsibility", "transacNote", .basic, [.entry, .language, .term]),
    .init("xGraphic", "xref", .basic, [.entry, .language]),
    .init(
      "grammaticalNumber", "termNote", .linguist, [.term],
      of: ["singular", "plural", "dual", "mass", "otherNumber"]),
    .init("reading", "admin", .linguist, [.term]),
    .init("readingNote", "adminNote", .linguist, [.term]),
    .init(
      "register", "termNote", .linguist, [.term],
      of: [
        "colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister",
        "bench-levelRegister", "slangRegister", "vulgarRegister",
      ]),
    .init("transferComment", "termNote", .linguist, [.term]),
  ]

  static let named: [String: TBXCategory] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  private init(
    _ name: String, _ element: String, _ module: TBXModule, _ levels: Set<TBXLevel>,
    of picklist: Set<String>? = nil
  ) {
    self.name = name
    self.element = element
    self.module = module
    self.levels = levels
    self.picklist = picklist
  }
}

/// Where in an entry a category may stand.
enum TBXLevel { case entry, language, term }

/// A set of categories. The order is that in which the dialects add them.
enum TBXModule: String, Comparable, CaseIterable {
  case min, basic, linguist

  /// The namespace of its elements in the DCT style.
  var namespace: String { "http://www.tbxinfo.net/ns/" + rawValue }

  /// The prefix of its elements, as the dialects' own examples have it.
  var prefix: String { self == .linguist ? "ling" : rawValue }

  static func < (a: TBXModule, b: TBXModule) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
