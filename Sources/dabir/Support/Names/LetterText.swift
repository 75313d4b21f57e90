import PersianText
import Transliteration

/// Letters and what was made of them: `م→mo ح→ha`.
enum LetterText {
  /// - Parameters:
  ///   - side: the language of the letters that were made, which stand behind the arrow.
  ///   - show: what is done with Persian letters that stand alone between others.
  static func line(
    _ letters: [LetterPair], to side: NameModel.Side, show: (String) -> String = { $0 }
  ) -> String {
    letters.map { pair in
      let persian = show(shown(pair.persian))
      let latin = shown(pair.latin)
      return side == .english ? "\(persian)→\(latin)" : "\(latin)→\(persian)"
    }.joined(separator: " ")
  }

  /// The letters for JSON: `[{"fa":"م","en":"mo"}]`, with more members where they are given.
  static func json(_ letters: [LetterPair], more: (Int) -> String = { _ in "" }) -> String {
    let objects = letters.enumerated().map { index, pair in
      "{\"fa\":\(JSONText.quoted(pair.persian)),\"en\":\(JSONText.quoted(pair.latin))\(more(index))}"
    }
    return "[\(objects.joined(separator: ","))]"
  }

  /// What cannot be seen made visible: no letter at all, a space, a ZWNJ.
  private static func shown(_ letters: String) -> String {
    if letters.isEmpty { return "∅" }
    var text = String.UnicodeScalarView()
    for scalar in letters.unicodeScalars {
      text.append(scalar == " " ? "␣" : scalar == "\u{200C}" ? "·" : scalar)
    }
    return String(text)
  }
}
