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
    return persianSuffix(in: bytes, at: offset, letters: letters)
      ?? englishPlural(bytes, offset, letters: letters)
  }

  /// So many letters that every ending is taken.
  public static let longName = 8

  // MARK: Persian

  private static let zwnj: [UInt8] = [0xE2, 0x80, 0x8C]

  /// Endings by themselves or behind a relational ye, the longest first.
  private static let endings: [[UInt8]] = [
    "هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "هایت", "های", "ها", "یشان", "یمان",
    "ترین", "شان", "مان", "تان", "تر", "اش", "ات", "ام", "ای", "یی", "یم", "یت", "یش", "ست", "را",
    "ی",
  ].map { Array($0.utf8) }

  private static let plurals: [[UInt8]] = ["هایی", "های", "ها", "ان"].map { Array($0.utf8) }
  private static let relations: [[UInt8]] = ["ی", "یی", "ای"].map { Array($0.utf8) }

  private static func persianSuffix(in bytes: [UInt8], at offset: Int, letters: Int) -> Suffix? {
    let start = skip(zwnj, bytes, offset)
    for ending in endings where matches(ending, bytes, start) {
      let end = start + ending.count
      let isShort = ending.count <= 4 && !plurals.contains(ending)
      if isShort, letters < 3 || letters < 4 && start == offset && !relations.contains(ending) {
        continue
      }
      if isWordEnd(bytes, end) {
        return Suffix(range: offset..<end, isRelational: relations.contains(ending))
      }
      guard relations.contains(ending) else { continue }
      let next = skip(zwnj, bytes, end)
      for plural in plurals where matches(plural, bytes, next) {
        if isWordEnd(bytes, next + plural.count) {
          return Suffix(range: offset..<next + plural.count, isRelational: true)
        }
      }
    }
    return nil
  }

  // MARK: English

  private static func englishPossessive(_ bytes: [UInt8], _ offset: Int) -> Int? {
    var next = skip([0x27], bytes, offset)
    if next == offset { next = skip([0xE2, 0x80, 0x99], bytes, offset) }
    guard next > offset, next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s"),
      isWordEnd(bytes, next + 1)
    else { return nil }
    return next + 1
  }

  private static func englishPlural(_ bytes: [UInt8], _ offset: Int, letters: Int) -> Suffix? {
    guard letters >= 4, offset > 0, bytes[offset] == UInt8(ascii: "s"), bytes[offset - 1] < 0x80,
      isWordEnd(bytes, offset + 1)
    else { return nil }
    return Suffix(range: offset..<offset + 1, isRelational: false)
  }

  // MARK: Word boundaries

  /// True where no letter, digit, mark or ZWNJ follows, so that a word that comes up to here ends. An apostrophe
  /// before a letter goes on with the word.
  package static func isWordEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
    switch ScalarClass(scalar.value) {
    case .persianLetter, .latinLetter, .otherLetter, .digit, .mark, .joiner: return false
    case .punctuation where scalar.value == 0x27 || scalar.value == 0x2019:
      let next = offset + scalar.length
      guard next < bytes.count else { return true }
      return !ScalarClass(UTF8Decoding.scalar(in: bytes.span, at: next).value).isLetter
    default: return true
    }
  }

  /// True where no letter, digit, mark or ZWNJ stands before.
  package static func isWordStart(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let scalar = UTF8Decoding.scalar(in: bytes.span, before: offset) else { return true }
    switch ScalarClass(scalar.value) {
    case .persianLetter, .latinLetter, .otherLetter, .digit, .mark, .joiner: return false
    default: return true
    }
  }

  private static func skip(_ what: [UInt8], _ bytes: [UInt8], _ offset: Int) -> Int {
    matches(what, bytes, offset) ? offset + what.count : offset
  }

  private static func matches(_ what: [UInt8], _ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset + what.count <= bytes.count else { return false }
    for index in what.indices where bytes[offset + index] != what[index] { return false }
    return true
  }
}
