/// Reads a word in Persian letters, or in those that Arabic, Pashto and Urdu have besides, as sounds.
enum PersianReading {
  /// - Parameter word: letters of a word in the normal form of names.
  static func read(_ word: ArraySlice<UInt32>, into sounds: inout SoundList) {
    for index in word.indices {
      let isFirst = index == word.startIndex
      let next = index + 1 < word.endIndex ? Unicode.Scalar(word[index + 1]) : nil
      let previous = isFirst ? nil : Unicode.Scalar(word[index - 1])
      guard let letter = Unicode.Scalar(word[index]) else { continue }
      switch letter {
      case "ا", "آ", "أ", "إ", "ٱ": sounds.append(isFirst ? .firstAlef : .alef)
      // Silent in «خوا».
      case "و" where previous == "خ" && next == "ا": continue
      // A bearer of what follows.
      case "ئ" where next == "ی" || next == "و": continue
      case "ه" where next == nil && !isFirst: sounds.append(.lastHe)
      case "ک" where next == "س" && !isFirst: continue
      case "س" where previous == "ک" && word.startIndex < index - 1: sounds.append(.ks)
      default:
        let place = Int(letter.value) - 0x600
        if plain.indices.contains(place), let sound = plain[place] { sounds.append(sound) }
      }
    }
  }

  /// The letters that always sound alike, from U+0600 on.
  private static let plain = (UInt32(0x600)..<0x700).map { Unicode.Scalar($0).flatMap(sound) }

  private static func sound(of letter: Unicode.Scalar) -> Sound? {
    switch letter {
    case "و", "ؤ", "ۇ", "ۆ": .waw
    case "ی", "ي", "ى", "ئ", "ې", "ۍ", "ے", "ێ": .ye
    case "ع": .ayn
    case "پ": .p
    case "ب": .b
    case "ت", "ط", "ټ", "ٹ": .t
    case "د", "ډ", "ڈ": .d
    case "ک", "ك": .k
    case "گ", "ګ": .g
    case "خ", "ښ": .x
    case "ه", "ح", "ۀ", "ة", "ہ": .h
    case "س", "ص", "ث", "څ": .s
    case "ز", "ذ", "ض", "ظ", "ځ": .z
    case "ش": .sh
    case "چ": .ch
    case "ج": .j
    case "ژ", "ږ": .zh
    case "ف": .f
    case "م": .m
    case "ن", "ڼ", "ں": .n
    case "ل", "ڵ": .l
    case "ر", "ړ", "ڑ", "ڕ": .r
    case "ق", "غ": .q
    case "ڤ": .v
    default: nil
    }
  }
}
