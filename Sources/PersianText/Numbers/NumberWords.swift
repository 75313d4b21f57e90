/// The numbers that are written in a word, in Persian and English, ordinals among them: «نوزدهمین», "twentieth".
enum NumberWords {
  /// - Parameter word: a word of a normal form, English in any case.
  static func value(of word: String) -> Int? {
    let word = word.lowercased()
    if let value = values[word] { return value }
    for ending in ordinals where word.hasSuffix(ending) {
      if let value = values[String(word.dropLast(ending.count))] { return value }
    }
    return nil
  }

  private static let ordinals = ["مین", "م", "th", "ieth"]

  private static let values: [String: Int] = {
    let units = [
      "یک one first", "دو two second", "سه three third", "چهار four", "پنج five fif", "شش six",
      "هفت seven", "هشت eight eigh", "نه nine nin", "ده ten", "یازده eleven",
      "دوازده twelve twelf", "سیزده thirteen", "چهارده fourteen", "پانزده fifteen",
      "شانزده sixteen", "هفده seventeen", "هجده هیجده eighteen", "نوزده nineteen",
    ]
    let tens = [
      "بیست twenty twent", "سی thirty thirt", "چهل forty fort", "پنجاه fifty fift",
      "شصت sixty sixt", "هفتاد seventy sevent", "هشتاد eighty eight", "نود ninety ninet",
      "صد hundred",
    ]
    var values: [String: Int] = [:]
    for (index, words) in tens.enumerated() {
      for word in words.split(separator: " ") { values[String(word)] = (index + 2) * 10 }
    }
    for (index, words) in units.enumerated() {
      for word in words.split(separator: " ") { values[String(word)] = index + 1 }
    }
    return values
  }()
}
