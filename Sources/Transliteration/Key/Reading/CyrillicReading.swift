/// Reads a word in Cyrillic letters, Russian, Ukrainian, Tajik or Turkic, as sounds.
enum CyrillicReading {
  /// - Parameter word: letters of a word, in either case.
  static func read(_ word: ArraySlice<UInt32>, into sounds: inout SoundList) {
    for index in word.indices {
      guard let scalar = Unicode.Scalar(word[index]) else { continue }
      let letter = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if letter == "в", index + 1 == word.endIndex, index > word.startIndex {
        sounds.append(.lastV)
      } else {
        for sound in CyrillicReading.sounds(of: letter) { sounds.append(sound) }
      }
    }
  }

  private static func sounds(of letter: Unicode.Scalar) -> [Sound] {
    switch letter {
    case "а", "ә": [.a]
    case "б": [.b]
    case "в": [.v]
    case "г", "ґ": [.g]
    case "д": [.d]
    case "е", "э", "є": [.e]
    case "ё", "о", "ө": [.o]
    case "ж": [.zh]
    case "з": [.z]
    case "и", "ӣ", "і", "ы": [.i]
    case "й", "ї": [.y]
    case "к": [.k]
    case "л": [.l]
    case "м": [.m]
    case "н": [.n]
    case "ң": [.n, .g]
    case "п": [.p]
    case "р": [.r]
    case "с": [.s]
    case "т": [.t]
    case "у", "ӯ", "ұ", "ү": [.u]
    case "ў": [.w]
    case "ф": [.f]
    case "х": [.x]
    case "ҳ", "һ": [.h]
    case "ц": [.t, .s]
    case "ч": [.ch]
    case "ҷ": [.j]
    case "ш", "щ": [.sh]
    case "ю": [.y, .u]
    case "я": [.y, .a]
    case "қ", "ғ": [.q]
    default: []
    }
  }
}
