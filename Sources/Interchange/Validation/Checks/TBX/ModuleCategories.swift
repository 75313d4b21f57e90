/// The data categories of the modules of TBX of 2019 (their published descriptions), and those of TBX-Basic of 2008.
enum ModuleCategories {
  static let all = min + basic + linguist

  private static let status = [
    "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
    "supersededTerm-admn-sts",
  ]
  /// The short words of TBX-Basic of 2025, and what tools made of the long ones before.
  private static let shortStatus = ["preferred", "admitted", "deprecated", "superseded"]
  private static let partsOfSpeech = ["noun", "verb", "adjective", "adverb", "other"]
  private static let termTypes = [
    "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase",
  ]
  private static let genders = ["masculine", "feminine", "neuter", "other"]

  private static let min = [
    DataCategory("administrativeStatus", .termNote, .min, at: [.term], values: status),
    DataCategory("customerSubset", .admin, .min, at: [.entry, .term]),
    DataCategory("externalCrossReference", .xref, .min),
    DataCategory(
      "partOfSpeech", .termNote, .min, at: [.term], values: partsOfSpeech,
      otherEditions: ["properNoun"]),
    DataCategory("subjectField", .descrip, .min, at: [.entry]),
  ]

  private static let basic = [
    DataCategory("context", .descrip, .basic, at: [.term]),
    DataCategory("crossReference", .ref, .basic, at: [.entry, .term]),
    DataCategory("definition", .descrip, .basic, at: [.entry, .language]),
    DataCategory("geographicalUsage", .termNote, .basic, at: [.term]),
    DataCategory("grammaticalGender", .termNote, .basic, at: [.term], values: genders),
    DataCategory("projectSubset", .admin, .basic, at: [.entry, .term]),
    DataCategory("responsibility", .transacNote, .basic),
    DataCategory("source", .admin, .basic),
    DataCategory("termLocation", .termNote, .basic, at: [.term], values: locations),
    DataCategory("termType", .termNote, .basic, at: [.term], values: termTypes),
    DataCategory("transactionType", .transac, .basic, values: ["origination", "modification"]),
    DataCategory("xGraphic", .xref, .basic, at: [.entry, .language]),
    // TBX-Basic of 2025 has it in place of administrativeStatus.
    DataCategory(
      "usageStatus", .termNote, .basic, at: [.term], values: [], otherEditions: shortStatus),
  ]

  private static let locations = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
    "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider",
    "spinBox", "tab", "tableText", "textBox", "toolTip", "user-definedType",
  ]

  private static let linguist = [
    DataCategory(
      "grammaticalNumber", .termNote, .linguist, at: [.term],
      values: ["singular", "plural", "dual", "mass", "otherNumber"]),
    DataCategory("reading", .admin, .linguist, at: [.term]),
    DataCategory("readingNote", .adminNote, .linguist, at: [.term]),
    DataCategory(
      "register", .termNote, .linguist, at: [.term],
      values: [
        "colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister",
        "bench-levelRegister", "slangRegister", "vulgarRegister",
      ]),
    DataCategory("transferComment", .termNote, .linguist, at: [.term]),
  ]

  static let basic2008 = [
    DataCategory(
      "administrativeStatus", .termNote, at: [.term], values: status, otherEditions: shortStatus),
    DataCategory("context", .descrip, at: [.term]),
    DataCategory("crossReference", .ref),
    DataCategory("customerSubset", .admin),
    DataCategory("definition", .descrip, at: [.entry, .language]),
    DataCategory("externalCrossReference", .xref),
    DataCategory("geographicalUsage", .termNote, at: [.term]),
    DataCategory("grammaticalGender", .termNote, at: [.term], values: genders),
    DataCategory("partOfSpeech", .termNote, at: [.term], values: partsOfSpeech + ["properNoun"]),
    DataCategory("projectSubset", .admin),
    DataCategory("responsibility", .transacNote),
    DataCategory("source", .admin),
    DataCategory("subjectField", .descrip, at: [.entry]),
    DataCategory("termLocation", .termNote, at: [.term]),
    DataCategory("termType", .termNote, at: [.term], values: termTypes),
    DataCategory("transactionType", .transac, values: ["origination", "modification"]),
    DataCategory("xGraphic", .xref),
    DataCategory("usageStatus", .termNote, at: [.term], values: [], otherEditions: shortStatus),
  ]
}
