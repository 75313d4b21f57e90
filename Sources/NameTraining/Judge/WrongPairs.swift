import Transliteration

/// Makes pairs that are wrong out of true ones, for the judge to learn from: the nearest other name, a consonant
/// exchanged, a vowel exchanged.
package struct WrongPairs {
  private var random: SeededRandom
  private static let vowels: [UInt8] = [1, 5, 9, 15, 21]
  private static let consonants: [UInt8] = [
    2, 3, 4, 6, 7, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 22, 23, 24, 26,
  ]
  /// Letters that styles exchange.
  private static let alike: [[UInt8]] = [
    [17, 11, 7], [3, 11, 19], [3, 10], [23, 22], [24, 19, 11], [10, 7, 26], [13, 14],
  ]

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func below(_ count: Int) -> Int { Int((random.next() >> 11) % UInt64(count)) }

  package mutating func withVowel(_ latin: [UInt8]) -> [UInt8]? {
    let places = latin.indices.filter { WrongPairs.vowels.contains(latin[$0]) }
    guard !places.isEmpty else { return nil }
    let place = places[below(places.count)]
    let others = WrongPairs.vowels.filter { $0 != latin[place] }
    var result = latin
    result[place] = others[below(others.count)]
    return result
  }

  /// A letter more or less: a vowel put at the end, a consonant put anywhere or taken out, but for doubled letters,
  /// which styles write singly.
  package mutating func withOther(_ latin: [UInt8]) -> [UInt8]? {
    guard latin.count > 2, let last = latin.last else { return nil }
    var result = latin
    switch below(4) {
    case 0, 1:
      if WrongPairs.vowels.contains(last) { return nil }
      result.append([1, 1, 15, 9][below(4)])
    case 2:
      let letter = WrongPairs.consonants[below(WrongPairs.consonants.count)]
      let place = below(latin.count)
      if latin[place] == letter || place > 0 && latin[place - 1] == letter { return nil }
      result.insert(letter, at: place)
    default:
      let places = latin.indices.filter {
        WrongPairs.consonants.contains(latin[$0]) && !isDoubled(latin, $0)
      }
      guard !places.isEmpty else { return nil }
      result.remove(at: places[below(places.count)])
    }
    return result
  }

  private func isDoubled(_ latin: [UInt8], _ place: Int) -> Bool {
    place > 0 && latin[place - 1] == latin[place]
      || place + 1 < latin.count && latin[place + 1] == latin[place]
  }

  package mutating func withConsonant(_ latin: [UInt8]) -> [UInt8]? {
    let places = latin.indices.filter {
      WrongPairs.consonants.contains(latin[$0])
        && !isDoubled(latin, $0)
    }
    guard !places.isEmpty else { return nil }
    let place = places[below(places.count)]
    let old = latin[place]
    let others = WrongPairs.consonants.filter { new in
      new != old && !WrongPairs.alike.contains { $0.contains(old) && $0.contains(new) }
        && !(place > 0 && latin[place - 1] == new)
        && !(place + 1 < latin.count && latin[place + 1] == new)
    }
    var result = latin
    result[place] = others[below(others.count)]
    return result
  }

  /// Another name of about as many letters, so that names that have nothing in common are known too.
  package mutating func stranger(to pair: TrainingPair, among others: [TrainingPair]) -> [UInt8]? {
    for _ in 0..<8 {
      let other = others[below(others.count)]
      if other.persian != pair.persian, other.latin != pair.latin,
        abs(other.latin.count - pair.latin.count) <= 2
      {
        return other.latin
      }
    }
    return nil
  }

  /// Of each of some names the nearest other one (Levenshtein 1966), which stands beside other Persian letters.
  package static func nearest(_ pairs: [TrainingPair]) -> [[UInt8]?] {
    let masks = pairs.map { pair in pair.latin.reduce(UInt64(0)) { $0 | 1 << UInt64($1) } }
    return pairs.indices.map { index in
      let pair = pairs[index]
      var best: (distance: Int, latin: [UInt8])?
      for other in pairs.indices {
        let limit = best?.distance ?? 4
        let candidate = pairs[other].latin
        if abs(candidate.count - pair.latin.count) >= limit { continue }
        let lone = max(
          (masks[index] & ~masks[other]).nonzeroBitCount,
          (masks[other] & ~masks[index]).nonzeroBitCount)
        if lone >= limit || candidate == pair.latin || pairs[other].persian == pair.persian {
          continue
        }
        let distance = edits(pair.latin, candidate, limit: limit)
        if distance < limit { best = (distance, candidate) }
      }
      return best?.latin
    }
  }

  private static func edits(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for (j, y) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
        least = min(least, next)
      }
      if least >= limit { return limit }
    }
    return row[b.count]
  }
}
