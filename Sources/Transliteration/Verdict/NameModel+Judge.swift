import PersianText

extension NameModel {
  /// The plausibility under which at most one true pair in a hundred falls, as measured on held-out names.
  public var defaultThreshold: Double { parts.threshold }

  /// Judges whole names: parts in another order, initials, titles and «and» are seen to.
  ///
  /// What the press would not write is tried in other styles, and only then by the roads through other languages.
  /// - Parameters:
  ///   - persian: as written; it is brought to normal form here.
  ///   - english: as written.
  ///   - threshold: plausibility under which the verdict is ``Verdict/wrong``; `nil` is ``defaultThreshold``.
  public func judge(
    persian: String, english: String, threshold: Double? = nil
  ) -> PairJudgement {
    let bar = parts.calibration.score(threshold ?? defaultThreshold)
    let normal = NormalForm(persian).text
    var hearing = Hearing(model: self, bar: bar)
    let match = hearing.match(normal, english)
    let plausibility = parts.calibration.probability(match.score + bar)
    var remarks = match.remarks
    var clashes: [PairJudgement.Remark] = []
    var letters: [PairJudgement.JudgedLetters] = []
    var isVariant = false
    for pair in match.pairs where pair.kind == .transliterated {
      guard let opinion = hearing.opinion(pair.persian, pair.english) else { continue }
      let reasons = opinion.remarks
      isVariant = isVariant || !reasons.isEmpty
      for remark in reasons where !remarks.contains(remark) { remarks.append(remark) }
      if let clash = opinion.clash, !clashes.contains(clash) { clashes.append(clash) }
      letters += hearing.letters(opinion)
    }
    let isWrong = match.score < 0
    return PairJudgement(
      plausibility: plausibility, verdict: isWrong ? .wrong : isVariant ? .variant : .ok,
      remarks: isWrong ? match.remarks + clashes : remarks, letters: letters,
      nearest: isWrong ? nearest(to: english, for: normal) : nil)
  }

  /// The ``PairJudgement/plausibility`` of a pair, for those who need no reasons. Cost: some tenths of a millisecond
  /// for a word of ten letters, less where the pair is plain.
  public func plausibility(persian: String, english: String) -> Double {
    parts.calibration.probability(rawScore(persian: persian, english: english))
  }

  /// Before calibration, for training.
  package func rawScore(persian: String, english: String) -> Float {
    let bar = parts.calibration.score(defaultThreshold)
    var hearing = Hearing(model: self, bar: bar)
    return hearing.match(NormalForm(persian).text, english).score + bar
  }

  /// Of the likeliest spellings of a Persian name that which is closest to an English one.
  private func nearest(to english: String, for persian: String) -> String? {
    let given = NameLetters.latinCodes(english)
    var best: (text: String, distance: Int)?
    for candidate in candidates(for: persian, to: .english, count: 5) {
      let distance = NameModel.edits(
        given.prefix(120), NameLetters.latinCodes(candidate.text).prefix(120))
      if best.map({ distance < $0.distance }) ?? true { best = (candidate.text, distance) }
    }
    return best?.text
  }

  /// The fewest letters that make one spelling of the other (Levenshtein 1966).
  private static func edits(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
