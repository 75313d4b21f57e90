/// How the parts of a Persian and an English name answer to each other.
package struct NameParts: Sendable {
  /// Parts that answer to each other. One side may be several parts that are one on the other.
  package struct Pair: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case transliterated
      /// A title or a generic word: «رود» and "River".
      case translated
      /// A letter for a name, or for a letter.
      case initial
    }

    /// Parts that are joined here and apart in the name have a ZWNJ between them.
    package var persian: String
    /// Parts that are joined here have nothing between them.
    package var english: String
    package var kind: Kind
    /// What the scorer said, or a constant where it was not asked.
    package var score: Float
  }

  /// A part that the other side has not.
  package struct Absence: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
      case title, initial, and, particle, generic, ezafe
      case given, middle
      /// Without it the names are not one.
      case family
    }

    package var text: String
    package var isPersian: Bool
    package var reason: Reason
  }

  /// In the order of the Persian name, but translated words first.
  package private(set) var pairs: [Pair]
  package private(set) var absences: [Absence] = []
  package private(set) var remarks: [PairJudgement.Remark] = []
  /// The score of the whole, as the scorer's: that of the worst pair, less what absences cost.
  package private(set) var score: Float

  /// More parts than this on a side are compared in their order alone.
  package static let partLimit = 12
  /// A name that has a part without which it is another name is at this score or under it.
  package static let fatal: Float = -12
  /// A match whose parts all are at this score is not doubted; of others, what another order gives is asked for, too.
  static let clear: Float = 2.5
  /// How much better another way must be than words in their order.
  private static let gain: Float = 1

  /// Matches the parts of two names.
  ///
  /// Where both have as many words, and each clearly fits its fellow, nothing else is tried; one word a side costs one
  /// call.
  /// - Parameters:
  ///   - persian: in the normal form of names.
  ///   - english: as written.
  ///   - score: how plausible a stretch of the one is for a stretch of the other, like log-odds; over 0 is plausible.
  ///     It is called at most a few hundred times for names up to ``partLimit`` parts, and at most once a part else.
  package static func match(
    persian: String, english: String, score: (_ persian: String, _ english: String) -> Float
  ) -> NameParts {
    let left = NamePart.split(persian, limit: longLimit)
    let right = NamePart.split(english, limit: longLimit)
    guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= longLimit else {
      return NameParts(pairs: [], score: fatal)
    }
    if left.count == 1, right.count == 1 {
      let value = value(of: left[0].text, right[0].text, score)
      return NameParts(
        pairs: [
          Pair(persian: left[0].text, english: right[0].text, kind: .transliterated, score: value)
        ], score: value)
    }
    let plain = inOrder(left, right, score)
    if let plain, plain.score >= clear { return plain }
    if left.count > partLimit || right.count > partLimit {
      return plain ?? NameParts(pairs: [], score: fatal)
    }
    var search = PartSearch(persian: left, english: right)
    let found = search.best(score)
    if let plain, plain.score > found.score - gain { return plain }
    return found
  }

  init(
    pairs: [Pair], absences: [Absence] = [], remarks: [PairJudgement.Remark] = [], score: Float
  ) {
    self.pairs = pairs
    self.absences = absences
    self.remarks = remarks
    self.score = score
  }

  /// Words against words, hyphens and ZWNJs within them left out; `nil` where one does not fit.
  private static func inOrder(
    _ left: [NamePart], _ right: [NamePart], _ score: (String, String) -> Float
  ) -> NameParts? {
    let persian = words(left, joiner: "\u{200C}")
    let english = words(right, joiner: "")
    guard persian.count == english.count, !right.contains(where: \.endsBeforeComma),
      !left.contains(where: \.endsBeforeComma)
    else { return nil }
    var pairs: [Pair] = []
    pairs.reserveCapacity(persian.count)
    var worst = Float.infinity
    for (a, b) in zip(persian, english) {
      // A letter may stand for a name, and is no spelling of it.
      if b.utf8.count == 1 { return nil }
      let value = value(of: a, b, score)
      if value <= 0 { return nil }
      worst = min(worst, value)
      pairs.append(Pair(persian: a, english: b, kind: .transliterated, score: value))
    }
    return NameParts(pairs: pairs, score: worst)
  }

  static func value(of a: String, _ b: String, _ score: (String, String) -> Float) -> Float {
    // A number, or a word that was left in Latin letters.
    a == b ? 2 : score(a, b)
  }

  private static func words(_ parts: [NamePart], joiner: String) -> [String] {
    var words: [String] = []
    words.reserveCapacity(parts.count)
    for part in parts {
      if part.isTight, !words.isEmpty {
        words[words.count - 1] += joiner + part.text
      } else {
        words.append(part.text)
      }
    }
    return words
  }

  /// What has more parts is no name, and answers to nothing.
  private static let longLimit = 256
}
