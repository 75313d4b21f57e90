/// How far two spellings in one script are from being spellings of one name.
///
/// An edit distance with transpositions (Damerau 1964; Lowrance and Wagner 1975, restricted) in which an edit costs
/// the less, the oftener writers of one name differ by it: a letter that sounds alike, a vowel letter that is there
/// or not, a dot. An unlikely edit costs 1. It knows what eyes and hands confuse; what ears confuse, across scripts,
/// is for ``NameSounds/distance(to:limit:)``.
public enum SpellingDistance {
  /// The distance between two names, or `nil` where it is over the limit.
  /// - Parameters:
  ///   - a: letters as scalar values, in lower case where there is case, without what separates parts.
  ///   - b: likewise.
  /// - Complexity: O(*nm*), stopped early where every way is over the limit.
  public static func between(_ a: [UInt32], _ b: [UInt32], limit: Double) -> Double? {
    guard abs(Double(a.count - b.count)) * cheapestGap <= limit else { return nil }
    var beforeLast: [Double] = []
    var last: [Double] = [0]
    var leastBefore = 0.0
    for index in b.indices { last.append(last[index] + gap(b, index)) }
    for i in a.indices {
      let deletion = gap(a, i)
      var row = [last[0] + deletion]
      var least = row[0]
      for j in b.indices {
        var cost = min(
          last[j] + substitution(a[i], b[j]), last[j + 1] + deletion, row[j] + gap(b, j))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j], a[i] != b[j] {
          cost = min(cost, beforeLast[j - 1] + transposition)
        }
        row.append(cost)
        least = min(least, cost)
      }
      // A transposition comes from the row before.
      if min(least, leastBefore + transposition) > limit { return nil }
      leastBefore = least
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// True where two names begin alike: with one letter, or with two that sound alike or, in a long Persian name, differ
  /// by their dots. Few misspell a first letter.
  public static func beginAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard let first = a.first, let other = b.first else { return a.isEmpty && b.isEmpty }
    return first == other || LetterSound.soundAlike(first, other)
      || first >= 0x600 && min(a.count, b.count) >= longName && LetterSound.lookAlike(first, other)
  }

  private static let longName = 6

  private static let cheapestGap = 0.25
  private static let transposition = 0.8

  private static func substitution(_ a: UInt32, _ b: UInt32) -> Double {
    if a == b { return 0 }
    if LetterSound.soundAlike(a, b) { return 0.4 }
    if LetterSound.isVowel(a), LetterSound.isVowel(b) { return 0.5 }
    return LetterSound.lookAlike(a, b) ? 0.7 : 1
  }

  /// The cost of a letter that only one of the spellings has.
  private static func gap(_ letters: [UInt32], _ index: Int) -> Double {
    let letter = letters[index]
    if index > 0, letters[index - 1] == letter { return 0.25 }
    // Latin h makes another sound of the letter before it, and is dropped and added as lightly as a vowel: kh, gh.
    if letter == 0x68, index > 0 { return 0.4 }
    return LetterSound.isVowel(letter) ? 0.5 : 1
  }
}
