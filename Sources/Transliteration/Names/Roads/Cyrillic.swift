/// Russian letters in Latin ones: BGN/PCGN 1947, without its signs for ъ and ь, as the press writes it.
enum Cyrillic {
  static func latin(_ word: String) -> String {
    var result = ""
    var before: Unicode.Scalar?
    for scalar in word.lowercased().unicodeScalars {
      if scalar == "е" {
        let startsSyllable = before.map { "аеёиоуыэюяйъь".unicodeScalars.contains($0) } ?? true
        result += startsSyllable ? "ye" : "e"
      } else {
        result += letters[scalar] ?? ""
      }
      before = scalar
    }
    return result
  }

  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ы": "y", "э": "e", "ю": "yu", "я": "ya",
  ]
}

extension String {
  /// With every occurrence of one stretch of letters replaced, from the left.
  func replacing(_ letters: String, by others: String) -> String {
    let (source, wanted) = (Array(utf8), Array(letters.utf8))
    var result: [UInt8] = []
    var offset = 0
    while offset < source.count {
      if source[offset...].starts(with: wanted) {
        result.append(contentsOf: others.utf8)
        offset += wanted.count
      } else {
        result.append(source[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
