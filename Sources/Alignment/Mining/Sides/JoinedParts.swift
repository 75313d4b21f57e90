/// ZWNJs in names, by scalars: to `Character` one is a part of the letter before it.
extension String {
  var hasJoiner: Bool { unicodeScalars.contains("\u{200C}") }

  /// The text with a space for each ZWNJ.
  var withSpacesForJoiners: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar == "\u{200C}" ? " " : scalar) }
    return String(scalars)
  }

  func ends(with ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Where some words stand in the text, at the bounds of words.
  func range(ofWords words: String) -> Range<String.Index>? {
    let (text, wanted) = (Array(utf8), Array(words.utf8))
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    for start in 0...text.count - wanted.count {
      let end = start + wanted.count
      guard text[start..<end].elementsEqual(wanted), start == 0 || text[start - 1] == 0x20,
        end == text.count || text[end] == 0x20
      else { continue }
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}
