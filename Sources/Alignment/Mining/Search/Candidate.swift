/// A Persian span and an English stretch of one unit that may be one name.
struct Candidate: Sendable {
  /// As it would be proposed.
  var persian: String
  var english: String
  /// By their places in the unit.
  var persianWords: Range<Int>
  var englishWords: Range<Int>
  /// Log-odds that the two are one name, from what the unit alone says.
  var score: Float
  /// The glossary has both as forms of one concept.
  var isKnown = false
  /// The concept of the glossary that one side is a form of; at the most one of the two.
  var knownPersian: Int?
  var knownEnglish: Int?
  /// The title that stands with the name on both sides, a concept of the glossary.
  var title: Int?
  var signs: NameSigns = []
  /// How many words of the name are transliterated.
  var parts = 1
}

/// What in a unit tells the kind of a name.
struct NameSigns: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A title stands before it, on either side.
  static let title = NameSigns(rawValue: 1)
  /// It speaks: "Norov said".
  static let speech = NameSigns(rawValue: 2)
  /// «شهر», "city of", "Province" beside it.
  static let place = NameSigns(rawValue: 4)
  /// "in", "near" before it.
  static let preposition = NameSigns(rawValue: 8)
  /// "the" before it.
  static let article = NameSigns(rawValue: 16)
  static let acronym = NameSigns(rawValue: 32)
  /// It begins a sentence or stands in a heading, so that its capital says little.
  static let weakCapital = NameSigns(rawValue: 64)
  /// A generic word is part of it: a place.
  static let placeName = NameSigns(rawValue: 128)
  /// A generic word is part of it: an institution.
  static let institution = NameSigns(rawValue: 256)
  /// A number is part of it: "COVID-19".
  static let numbered = NameSigns(rawValue: 1024)
  /// Persian spells its letters: «بی‌بی‌سی».
  static let spelt = NameSigns(rawValue: 512)
}
