/// What was found in all the units of a bitext, in the room of what was found: no text is kept.
struct MinedEvidence: Sendable {
  /// A candidate of a unit, its forms by number.
  struct Record: Sendable {
    var unit: Int32
    var persian: Int32
    var english: Int32
    var persianWords: Range<UInt16>
    var englishWords: Range<UInt16>
    var score: Float
    var isKnown: Bool
    var knownPersian: Int32?
    var knownEnglish: Int32?
    var title: Int32?
    var signs: NameSigns
    var parts: UInt8
  }

  private(set) var records: [Record] = []
  /// Where the records of each unit that has any end.
  private(set) var unitEnds: [Int] = []
  private(set) var unitCount = 0
  private(set) var persian = FormTable()
  private(set) var english = FormTable()
  /// Of each Persian form the words that it was written as.
  private(set) var words: [[String]] = []
  /// In how many units a Persian word stands, or a name that it may be without its endings.
  private(set) var persianCounts: [String: Int32] = [:]
  /// In how many units an English word stands without a capital.
  private(set) var lowercaseCounts: [String: Int32] = [:]

  mutating func add(_ unit: MinedUnit) {
    unitCount += 1
    for word in Set(unit.persianWords + unit.persianStems) { persianCounts[word, default: 0] += 1 }
    for word in unit.lowercaseWords { lowercaseCounts[word, default: 0] += 1 }
    if unit.candidates.isEmpty { return }
    for candidate in unit.candidates {
      let number = persian.number(of: candidate.persian)
      if number == words.count { words.append(MinedEvidence.words(of: candidate, in: unit)) }
      records.append(
        Record(
          unit: Int32(clamping: unit.number), persian: Int32(number),
          english: Int32(english.number(of: candidate.english)),
          persianWords: MinedEvidence.narrow(candidate.persianWords),
          englishWords: MinedEvidence.narrow(candidate.englishWords), score: candidate.score,
          isKnown: candidate.isKnown, knownPersian: candidate.knownPersian.map(Int32.init),
          knownEnglish: candidate.knownEnglish.map(Int32.init),
          title: candidate.title.map(Int32.init), signs: candidate.signs,
          parts: UInt8(clamping: candidate.parts)))
    }
    unitEnds.append(records.count)
  }

  /// The records unit by unit.
  var units: [Range<Int>] {
    zip([0] + unitEnds, unitEnds).map { $0..<$1 }
  }

  /// The words of a form as the unit counts them: the last one without its endings.
  private static func words(of candidate: Candidate, in unit: MinedUnit) -> [String] {
    var words = Array(unit.persianWords[candidate.persianWords])
    guard !candidate.isKnown, let last = words.last else { return words }
    let stem = candidate.persian.withSpacesForJoiners.split(separator: " ").last.map(String.init)
    if !candidate.persian.ends(with: last), let stem {
      let whole = unit.persianStems.first { last.utf8.starts(with: $0.utf8) && $0.ends(with: stem) }
      words[words.count - 1] = whole ?? last
    }
    return words
  }

  private static func narrow(_ range: Range<Int>) -> Range<UInt16> {
    UInt16(clamping: range.lowerBound)..<UInt16(clamping: range.upperBound)
  }
}

/// Written forms and their numbers.
struct FormTable: Sendable {
  private(set) var forms: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of form: String) -> Int {
    if let number = numbers[form] { return number }
    numbers[form] = forms.count
    forms.append(form)
    return forms.count - 1
  }

  subscript(number: Int32) -> String { forms[Int(number)] }
}
