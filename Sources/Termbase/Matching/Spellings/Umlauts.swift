import PersianText

/// The spelling of German and Nordic letters by two of the alphabet, where a keyboard lacks them: Mueller, Malmoe.
enum Umlauts {
  /// A normal form; empty where the name has none of these letters, as most.
  static func alternatives(to normal: [UInt8]) -> [[UInt8]] {
    var other: [UInt8] = []
    var offset = 0
    while offset < normal.count {
      if normal[offset] == 0xC3, offset + 1 < normal.count, let pair = pairs[normal[offset + 1]] {
        other += pair.utf8
        offset += 2
      } else {
        other.append(normal[offset])
        offset += 1
      }
    }
    return other == normal ? [] : [other]
  }

  /// By the second byte: ä ö ü ß ø å and their capitals.
  private static let pairs: [UInt8: String] = [
    0xA4: "ae", 0xB6: "oe", 0xBC: "ue", 0x9F: "ss", 0xB8: "oe", 0xA5: "aa",
    0x84: "Ae", 0x96: "Oe", 0x9C: "Ue", 0x98: "Oe", 0x85: "Aa",
  ]
}
