/// The Arabic article in Latin letters, which writers spell by its letters or by its sound, and leave out within the
/// names of persons: al-Sharaa, el-Sharaa, ash-Sharaa; Bashar al-Assad, Bashar Assad.
enum ArabicArticle {
  /// Normal forms; empty where the name has no article, as most.
  static func alternatives(to normal: [UInt8], isPerson: Bool) -> [[UInt8]] {
    var places: [Int] = []
    var start = 0
    while start + 3 < normal.count {
      if isHyphenated(normal, at: start) { places.append(start) }
      while start < normal.count, !isGap(normal[start]) { start += 1 }
      start += 1
    }
    // Of two, writers spell both alike, and few names have more.
    guard let first = places.first, places.count == 1 else { return [] }
    let letters = spellings(before: normal[first + 3])
    var others = letters.map { normal[..<first] + $0 + normal[(first + 2)...] }
    if isPerson, first > 0 { others.append(normal[..<first] + normal[(first + 3)...]) }
    return others.map(Array.init).filter { $0 != normal }
  }

  /// Where the name goes on behind an article with which it begins; `nil` where it begins with none.
  static func end(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + 3 < bytes.count, isArticle(bytes[offset], bytes[offset + 1]),
      isGap(bytes[offset + 2])
    else { return nil }
    return offset + 3
  }

  private static func isHyphenated(_ bytes: [UInt8], at offset: Int) -> Bool {
    isArticle(bytes[offset], bytes[offset + 1]) && bytes[offset + 2] == 0x2D
  }

  private static func isArticle(_ first: UInt8, _ second: UInt8) -> Bool {
    (first | 0x20 == 0x61 || first | 0x20 == 0x65) && second | 0x20 == 0x6C
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D || byte == 0x27 }

  /// al and el, and what they are said before a letter that takes the l to itself.
  private static func spellings(before letter: UInt8) -> [[UInt8]] {
    let consonant = letter | 0x20
    let all: [[UInt8]] = [Array("al".utf8), Array("el".utf8)]
    guard "dnrstz".utf8.contains(consonant) else { return all }
    // ash-Sharaa, of whose two letters the second is the same in as-Sadr.
    return all + [[0x61, consonant], [0x65, consonant]]
      + (consonant == 0x73 ? [Array("ash".utf8), Array("esh".utf8)] : [])
  }
}
