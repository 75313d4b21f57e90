import Transliteration

/// An English name as it may sound, plainly or by the roads through other languages: a fast filter before the name
/// model is asked.
struct NamePattern: Sendable {
  private let comparisons: [SoundComparison]
  /// Sounds of the plain name.
  let count: Int

  /// Tenths of nats that two spellings of a name may differ by: so many, and so many a sound.
  private static let base = 60
  private static let perSound = 15

  init(_ english: String) {
    let plain = NameSounds(english)
    count = plain.codes.count
    var forms = [plain]
    for other in NamePattern.roads(of: english) {
      let sounds = NameSounds(other)
      if !forms.contains(sounds) { forms.append(sounds) }
    }
    comparisons = forms.map { SoundComparison($0) }
  }

  var limit: Int { NamePattern.base + NamePattern.perSound * count }

  /// The distance of the nearest form to some sounds, in tenths of nats; `nil` where it is over the limit, or the
  /// lengths alone rule it out.
  func distance(to codes: [UInt8], in range: Range<Int>, row: inout [UInt16]) -> Int? {
    guard range.count * 5 >= count * 2 - 5, range.count * 4 <= count * 6 + 8 else { return nil }
    var best = limit + 1
    for comparison in comparisons {
      if row.count < comparison.rowLength {
        row += repeatElement(0, count: comparison.rowLength - row.count)
      }
      best = min(best, comparison.distance(to: codes, in: range, limit: best, row: &row))
    }
    return best <= limit ? best : nil
  }

  /// False of words that are too far apart to ask the name model for; looser than the filter of spans, whose other words
  /// have spoken for them.
  func isNear(_ persian: String) -> Bool {
    let codes = NameSounds(persian).codes
    var row = [UInt16](repeating: 0, count: (comparisons.map(\.rowLength).max() ?? 0))
    let limit = limit + NamePattern.base
    return comparisons.contains {
      $0.distance(to: codes, in: 0..<codes.count, limit: limit, row: &row) <= limit
    }
  }

  /// The name with those words respelt that a road has a form for.
  private static func roads(of english: String) -> [String] {
    let words = english.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    return Road.all.compactMap { road in
      var isOther = false
      let forms = words.map { word in
        guard let form = road.forms(of: word).first(where: { !$0.isGuess }) else { return word }
        isOther = true
        return form.latin
      }
      return isOther ? forms.joined(separator: " ") : nil
    }
  }
}
