import Foundation

extension NameModel {
  /// Classes that are less probable than this are not asked.
  private static let leastShare: Float = 0.1
  /// In letters.
  static let longestName = 120
  /// Hypotheses kept beside those that are asked for.
  private static let spareWidth = 8

  /// Spellings of a name on the other side, most probable first; empty where a name has no letters of its script.
  ///
  /// The spellings of each probable class of names are found, and weighed by how probable the class is.
  /// - Parameters:
  ///   - name: Persian for ``Side/english``, Latin for ``Side/persian``. Letters of no script are passed over; of a
  ///     name over 120 letters the rest is left.
  /// - Complexity: linear in the name and in the count.
  public func candidates(for name: String, to side: Side, count: Int) -> [Candidate] {
    let isLatin = side == .persian
    let letters = Array(
      (isLatin ? NameLetters.latinCodes(name) : NameLetters.persianCodes(name))
        .prefix(NameModel.longestName))
    guard count > 0, !letters.isEmpty else { return [] }
    return spellings(of: letters, isLatin: isLatin, count: count).map { spelling, probability in
      Candidate(
        text: isLatin
          ? NameLetters.persianText(spelling.letters)
          : EnglishCapitals.capitalised(NameLetters.latinText(spelling.letters)),
        probability: Double(probability), letters: pairs(letters, spelling, isLatin: isLatin))
    }
  }

  /// - Returns: spellings and their shares, each spelling once, with the segmentation that is most probable.
  func spellings(
    of letters: [UInt8], isLatin: Bool, count: Int
  ) -> [(spelling: Decoder.Spelling, probability: Float)] {
    let shares = parts.origins(of: letters, isLatin: isLatin)
    let top = shares.max() ?? 0
    var found: [[UInt8]: (spelling: Decoder.Spelling, probability: Float)] = [:]
    var asked: Float = 0
    for (index, share) in shares.enumerated() where share >= min(NameModel.leastShare, top) {
      asked += share
      let joint = JointModel(
        table: parts.table, origin: UInt8(index + 1), hasOwn: parts.classes[index].hasOwn,
        mixture: parts.mixture)
      let decoder = Decoder(
        side: isLatin ? parts.inventory.toPersian : parts.inventory.toLatin, joint: joint,
        context: parts.contexts[isLatin ? 1 : 0], width: count + NameModel.spareWidth)
      let spellings = decoder.decode(letters)
      guard let best = spellings.first?.score else { continue }
      let total = spellings.reduce(Float(0)) { $0 + exp($1.score - best) }
      for spelling in spellings {
        let probability = share * exp(spelling.score - best) / total
        if let known = found[spelling.letters] {
          found[spelling.letters] = (
            known.probability > probability ? known.spelling : spelling,
            known.probability + probability
          )
        } else {
          found[spelling.letters] = (spelling, probability)
        }
      }
    }
    let best = found.values
      .filter { !$0.spelling.letters.isEmpty }
      .sorted {
        $0.probability != $1.probability
          ? $0.probability > $1.probability
          : $0.spelling.letters.lexicographicallyPrecedes($1.spelling.letters)
      }
      .prefix(max(count, Reranker.pool)).map { ($0.spelling, $0.probability / max(asked, 1e-6)) }
    let origin = shares.firstIndex(of: top) ?? 0
    return Array(
      reranked(best, of: letters, isLatin: isLatin, origin: UInt8(origin + 1)).prefix(count))
  }

  /// The first spellings in the reranker's order; they share what probability they have.
  private func reranked(
    _ spellings: [(spelling: Decoder.Spelling, probability: Float)], of letters: [UInt8],
    isLatin: Bool, origin: UInt8
  ) -> [(spelling: Decoder.Spelling, probability: Float)] {
    let reranker = parts.rerankers[isLatin ? 1 : 0]
    let first = spellings.prefix(Reranker.pool)
    var memory = RerankingMemory()
    let scores = first.map {
      reranker.score(
        parts.rerankingFeatures(
          of: $0.spelling, for: letters, probability: $0.probability, isLatin: isLatin,
          origin: origin, &memory))
    }
    let best = scores.max() ?? 0
    let powers = scores.map { exp($0 - best) }
    let share = first.reduce(0) { $0 + $1.probability } / max(powers.reduce(0, +), 1e-6)
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    return order.map { (first[$0].spelling, powers[$0] * share) }
      + spellings.dropFirst(Reranker.pool)
  }

  /// Which letters made which.
  private func pairs(
    _ letters: [UInt8], _ spelling: Decoder.Spelling, isLatin: Bool
  ) -> [LetterPair] {
    spelling.graphones.map { number in
      guard number >= NGramTable.firstGraphone else { return LetterPair(persian: "", latin: "") }
      let graphone = parts.inventory.graphones[Int(number - NGramTable.firstGraphone)]
      return LetterPair(
        persian: NameLetters.persianText(graphone.persianLetters),
        latin: NameLetters.latinText(graphone.latinLetters))
    }
  }
}
