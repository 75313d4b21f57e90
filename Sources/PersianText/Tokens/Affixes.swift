/// The endings that attach to a name without making it another word: «پوتین‌ها», «پوتینی», "Putin's". «پوتینگ» has
/// none of them, and is another word.
///
/// All offsets are in a normal form (``NormalForm``, standard fold).
public enum Affixes {
  /// What stands between the end of a name and the end of its word.
  public struct Suffix: Sendable, Hashable {
    /// Byte range in the normal form, a ZWNJ before it included; empty where the word ends with the name.
    public var range: Range<Int>
    /// The name has become an adjective or a noun of relation: «ایرانی», «ایرانی‌ها».
    public var isRelational: Bool
  }

  /// The suffix at `offset`, where a name of `letters` letters ends; `nil` where the word goes on otherwise.
  ///
  /// A suffix of one or two letters other than ها is taken only behind three letters or more: a short name with
  /// such an end is too often a word of its own.
  public static func suffix(in bytes: [UInt8], at offset: Int, letters: Int) -> Suffix? {
    if isWordEnd(bytes, offset) {
      return Suffix(range: offset..<offset, isRelational: false)
    }
    if let end = englishPossessive(bytes, offset) {
      return Suffix(range: offset..<end, isRelational: false)
    }
    if let match = PersianEndings.match(in: bytes, at: offset, letters: letters) {
      return Suffix(range: offset..<match.end, isRelational: match.isRelational)
    }
    return englishPlural(bytes, offset, letters: letters)
  }

  /// So many letters that every ending is taken.
  public static let longName = 8

  // MARK: English

  /// The signs that are written for an apostrophe: ' ’ ʼ ʻ ʹ ‘ ´ ` ′.
  private static let apostrophes: [[UInt8]] = ["'", "’", "ʼ", "ʻ", "ʹ", "‘", "´", "`", "′"].map {
    Array($0.utf8)
  }

  private static func englishPossessive(_ bytes: [UInt8], _ offset: Int) -> Int? {
    guard let sign = apostrophes.first(where: { matches($0, bytes, offset) }) else { return nil }
    let next = offset + sign.count
    guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s"), isWordEnd(bytes, next + 1)
    else { return nil }
    return next + 1
  }

  /// "Putins", "Lewises".
  private static func englishPlural(_ bytes: [UInt8], _ offset: Int, letters: Int) -> Suffix? {
    guard letters >= 4, offset > 1, bytes[offset - 1] < 0x80 else { return nil }
    var end = offset
    if isSibilant(bytes[offset - 2] | 0x20, bytes[offset - 1] | 0x20), end < bytes.count,
      bytes[end] == UInt8(ascii: "e")
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "s"), isWordEnd(bytes, end + 1) else {
      return nil
    }
    return Suffix(range: offset..<end + 1, isRelational: false)
  }

  /// Of small letters: s, x, z, sh and ch.
  private static func isSibilant(_ before: UInt8, _ last: UInt8) -> Bool {
    last == 0x73 || last == 0x78 || last == 0x7A || last == 0x68 && [0x73, 0x63].contains(before)
  }

  // MARK: Word boundaries

  /// True where no letter, digit, mark or ZWNJ follows, so that a word that comes up to here ends. An apostrophe
  /// before a letter goes on with the word.
  package static func isWordEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
    switch ScalarClass(scalar.value) {
    // A number that is glued to a Persian word, as of a note, is none of it.
    case .digit: return isPersian(UTF8Decoding.scalar(in: bytes.span, before: offset)?.value)
    case .persianLetter, .latinLetter, .otherLetter, .mark, .joiner: return false
    case .punctuation where scalar.value == 0x27 || scalar.value == 0x2019:
      let next = offset + scalar.length
      guard next < bytes.count else { return true }
      return !ScalarClass(UTF8Decoding.scalar(in: bytes.span, at: next).value).isLetter
    default: return true
    }
  }

  private static func isPersian(_ scalar: UInt32?) -> Bool {
    scalar.map { ScalarClass($0) == .persianLetter } ?? false
  }

  /// True where no letter, digit, mark or ZWNJ stands before.
  package static func isWordStart(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let scalar = UTF8Decoding.scalar(in: bytes.span, before: offset) else { return true }
    switch ScalarClass(scalar.value) {
    case .persianLetter, .latinLetter, .otherLetter, .digit, .mark, .joiner: return false
    default: return true
    }
  }

  private static func matches(_ what: [UInt8], _ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset + what.count <= bytes.count else { return false }
    for index in what.indices where bytes[offset + index] != what[index] { return false }
    return true
  }
}
