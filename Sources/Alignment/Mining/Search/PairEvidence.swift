import PersianText
import Transliteration

/// What the letters of a Persian and an English stretch say for their being one name, in log-odds against words that
/// stand in one unit by chance.
struct PairEvidence {
  var score: Float
  /// As it would be proposed: parts that are one word in English are joined by a ZWNJ.
  var persian: String
  var parts: Int

  /// The judge's log-odds are against names that are hardly told apart. Against words of a text, names of glossaries
  /// were found to have this much more, at all log-odds alike.
  private static let chance: Float = 6
  private static let bounds: (least: Float, most: Float) = (-6, 9)

  /// Log-odds of a word under which it is another.
  private static let foreign: Float = -2.5
  /// Of names that as words fit no better than this, the letters are looked at without their division into words.
  private static let doubtful: Float = 4
  /// What each further word of a name that was divided elsewhere adds.
  private static let furtherWord: Float = 1.5

  /// `nil` where something is missing without which they are two names.
  /// - Parameter mayBeDivided: whether the words of one of the two may be divided in the wrong place.
  init?(
    _ persian: String, _ english: String, mayBeDivided: Bool, _ memory: inout WordMemory
  ) {
    let apart = PairEvidence(words: persian, english, &memory)
    let score = apart?.score ?? -.infinity
    if mayBeDivided, score < PairEvidence.doubtful,
      let whole = PairEvidence(whole: persian, english, &memory), whole.score > score
    {
      self = whole
    } else if let apart {
      self = apart
    } else {
      return nil
    }
  }

  /// Of names whose words are divided in the wrong place in one of the two: «جمعه خانگیاس اف», "Jumakhon Giyosov".
  private init?(whole persian: String, _ english: String, _ memory: inout WordMemory) {
    let words = english.split { $0 == " " || $0 == "-" }
    let others = persian.split(separator: " ")
    guard words.count > 1, others.count > 1, let (first, last) = others.ends,
      let (own, ownLast) = words.ends
    else { return nil }
    // Where a word at either end fits its fellow, the words are divided in the right place.
    if memory.fits(first, own) || memory.fits(last, ownLast) { return nil }
    let letters = persian.unicodeScalars.filter { $0 != " " && $0 != "\u{200C}" }
    let match = memory.match(String(String.UnicodeScalarView(letters)), words.joined().lowercased())
    guard match.pairs.count == 1, match.absences.isEmpty, let pair = match.pairs.first else {
      return nil
    }
    let further = Float(words.count - 1)
    score = PairEvidence.word(pair, memory) + PairEvidence.furtherWord * further
    self.persian = persian
    parts = words.count
  }

  private init?(words persian: String, _ english: String, _ memory: inout WordMemory) {
    let match = memory.match(persian, english)
    var score: Float = 0
    var parts = 0
    for pair in match.pairs {
      switch pair.kind {
      case .transliterated:
        parts += 1
        let word = PairEvidence.word(pair, memory)
        // The rest of a name does not make up for a word that is another.
        if word < PairEvidence.foreign, match.pairs.count > 1 { return nil }
        score += word
      case .initial: score += 0.5
      case .translated: score -= 1
      }
    }
    guard parts > 0 else { return nil }
    for absence in match.absences {
      switch absence.reason {
      case .ezafe: break
      case .particle, .initial: score -= 0.7
      case .title, .generic, .and: score -= 2.5
      case .given, .middle, .family: return nil
      }
    }
    self.score = score
    self.parts = parts
    self.persian = PairEvidence.joined(persian, english, match.pairs)
  }

  private static func word(_ pair: NameParts.Pair, _ memory: WordMemory) -> Float {
    var score = min(max(memory.logOdds(pair) + chance, bounds.least), bounds.most)
    // Short words meet by chance.
    switch min(PhoneticKey(pair.english).count, pair.persian.unicodeScalars.count - 1) {
    case ...1: score -= 2.5
    case 2: score -= 1
    case 3: break
    default: score += 0.5
    }
    if PersianLexicon.common.contains(pair.persian) {
      score -= 6
    } else if memory.isCommon(pair.persian) {
      score -= 3
    }
    if EnglishLexicon.isNoName(pair.english.lowercased()) { score -= 2 }
    return score
  }

  /// The Persian form with a ZWNJ for the space between parts that are one English word, and before the ending of a
  /// surname that stands apart.
  private static func joined(
    _ persian: String, _ english: String, _ pairs: [NameParts.Pair]
  ) -> String {
    var persian = persian
    let words = Set(english.split(separator: " ").map(String.init))
    for pair in pairs
    where pair.kind == .transliterated && pair.persian.hasJoiner && words.contains(pair.english) {
      if let range = persian.range(ofWords: pair.persian.withSpacesForJoiners) {
        persian.replaceSubrange(range, with: pair.persian)
      }
    }
    let parts = persian.split(separator: " ")
    if parts.count > words.count, let last = parts.last, surnameEndings.contains(String(last)) {
      persian = parts.dropLast().joined(separator: " ") + "\u{200C}" + last
    }
    return persian
  }

  private static let surnameEndings: Set<String> = ["اف", "اوف", "یف", "اوا", "زاده", "پور", "نیا"]
}

extension [Substring] {
  /// The first and the last.
  fileprivate var ends: (String, String)? {
    guard let first, let last else { return nil }
    return (String(first), String(last))
  }
}
