/// How many letters of some sounds a stretch of a name has: those that both scripts write, and hardly in two ways.
struct LetterProfile {
  /// p and b, t and d, m, n, l, r, f; and all that is said with the back of the tongue, or hissed.
  private var counts = SIMD8<UInt8>()
  private var letterCount: UInt8 = 0
  /// Of the UTF-8 form: in Persian two a letter.
  private var length = 0
  /// In English, v: what the ف of a Russian name is written with.
  private var hasV = false
  /// In Persian, an article before a letter that it is not said before: الدین, ud-Din.
  private var hasSilentArticle = false

  init() {}

  init(_ text: String, isPersian: Bool) {
    length = text.utf8.count
    let codes = isPersian ? NameLetters.persianCodes(text) : NameLetters.latinCodes(text)
    letterCount = UInt8(min(codes.count, 60))
    hasV = !isPersian && codes.contains(LetterProfile.v)
    hasSilentArticle =
      isPersian && codes.starts(with: LetterProfile.article)
      && codes.dropFirst(2).first.map(LetterProfile.sunLetters.contains) ?? false
    var last: UInt8 = 0
    for code in codes.prefix(60) {
      let sound = isPersian ? LetterProfile.persian[Int(code)] : LetterProfile.latin[Int(code)]
      // A doubled letter is one.
      if sound < 8, code != last { counts[Int(sound)] += 1 }
      last = code
    }
  }

  var isLetterless: Bool { letterCount == 0 }

  /// Letters that both scripts write, a doubled one once.
  var soundCount: Int { Int(counts.wrappedSum()) }

  mutating func add(_ other: LetterProfile) {
    counts &+= other.counts
    letterCount &+= other.letterCount
    length += other.length
  }

  /// False where lengths alone rule a match out: Persian leaves vowels out, and has digraphs' sounds in one letter.
  func mayAnswer(_ english: LetterProfile) -> Bool {
    let (letters, others) = (length / 2, english.length)
    return others * 10 >= letters * 6 && others <= letters * 3 + 2
  }

  /// What the two could score at the most: each letter without a fellow is a misfit.
  func mostScore(_ other: LetterProfile) -> Float {
    var difference = difference(other)
    // These both scripts write in more than one way.
    difference[LetterProfile.others] = 0
    let misfits = Int(difference.wrappedSum())
    return 3 - LetterProfile.misfit * Float(max(0, misfits - LetterProfile.free))
  }

  /// How many letters of the two have no fellow.
  func unanswered(_ english: LetterProfile) -> Int {
    var rest = difference(english)
    let dental = LetterProfile.dentals
    let other = LetterProfile.others
    if english.counts[dental] > counts[dental], counts[other] > english.counts[other] {
      // As in dh for ظ, th for ث.
      let same = min(rest[dental], rest[other])
      rest[dental] -= same
      rest[other] -= same
    }
    if hasSilentArticle, counts[LetterProfile.l] > english.counts[LetterProfile.l] {
      rest[LetterProfile.l] -= 1
    }
    if english.hasV, counts[LetterProfile.f] > english.counts[LetterProfile.f] {
      rest[LetterProfile.f] -= 1
    }
    return Int(rest.wrappedSum())
  }

  private func difference(_ other: LetterProfile) -> SIMD8<UInt8> {
    pointwiseMax(counts, other.counts) &- pointwiseMin(counts, other.counts)
  }

  private static let dentals = 1
  private static let l = 4
  private static let f = 6
  private static let others = 7
  private static let free = 2
  private static let misfit: Float = 3

  private static let v = NameLetters.latinCodes("v").first ?? 0
  private static let article = NameLetters.persianCodes("ال")
  private static let sunLetters = NameLetters.persianCodes("تثدذرزسشصضطظلن")

  private static let persian = table(
    NameLetters.persianCodes, NameLetters.persianCount,
    [
      "بپ", "تدط", "م", "ن", "ل", "ر", "ف", "کگقغخسصثزذضظشژجچ",
    ])
  private static let latin = table(
    NameLetters.latinCodes, NameLetters.latinCount,
    [
      "bp", "td", "m", "n", "l", "r", "f", "kgqcxszj",
    ])

  private static func table(
    _ codes: (String) -> [UInt8], _ count: Int, _ sounds: [String]
  ) -> [UInt8] {
    var table = [UInt8](repeating: 0xFF, count: count)
    for (sound, letters) in sounds.enumerated() {
      for code in codes(letters) { table[Int(code)] = UInt8(sound) }
    }
    return table
  }
}
