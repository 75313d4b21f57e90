/// Lists as people read them.
enum Words {
  static func list(_ words: [String]) -> String { joined(words, "and") }
  static func either(_ words: [String]) -> String { joined(words, "or") }

  private static func joined(_ words: [String], _ last: String) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}

/// What a misspelt name was meant for.
enum Spelling {
  /// True of two names that differ in a prefix, in case, or in two letters at most, and not in most of them.
  static func areNear(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.lowercased().utf8), Array(b.lowercased().utf8))
    if a == b || a == Array("xml:".utf8) + b || b == Array("xml:".utf8) + a { return true }
    guard min(a.count, b.count) > 3 else { return false }
    return distance(a, b) <= 2
  }

  /// The nearest of some values; `nil` where none is near.
  static func nearest(_ value: String, _ values: [String]) -> String? {
    let bytes = Array(value.lowercased().utf8)
    let ranked = values.map { (value: $0, distance: distance(Array($0.lowercased().utf8), bytes)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= 2, best.distance < best.value.utf8.count / 2
    else { return nil }
    return best.value
  }

  /// Levenshtein's, in bytes.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? corner : 1 + min(corner, above, row[j])
        corner = above
      }
    }
    return row[b.count]
  }
}

extension String {
  /// True of white space alone, as XML has it.
  var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || 0x09...0x0A ~= $0 || $0 == 0x0D } }

  /// Without XML's white space at its ends, and with single spaces within.
  var trimmed: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x20 || 0x09...0x0A ~= byte || byte == 0x0D {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first scalars, and a sign that there is more.
  func clipped(to count: Int) -> String {
    unicodeScalars.count <= count
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count))) + "…"
  }
}
