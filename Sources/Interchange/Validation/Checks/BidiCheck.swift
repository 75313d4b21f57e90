/// Whether embeddings, overrides and isolates are closed within a text (UAX 9): one that is open reorders what a tool
/// shows behind it.
enum BidiCheck {
  /// - Returns: what is wrong; `nil` of a sound text. Costs a scan for one byte where there are none.
  static func fault(_ text: String) -> String? {
    guard hasControl(text) else { return nil }
    var open: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open.append(scalar)
      case 0x202C, 0x2069:
        let isIsolate = scalar.value == 0x2069
        guard let last = open.last, (last.value >= 0x2066) == isIsolate else {
          return "\(code(scalar)) closes nothing that is open"
        }
        open.removeLast()
      default: continue
      }
    }
    guard let last = open.last else { return nil }
    let closing = last.value >= 0x2066 ? "U+2069" : "U+202C"
    return "\(code(last)) is not closed; it wants \(closing)"
  }

  /// Looks for E2 80 AA to AE and E2 81 A6 to A9, byte by byte: hardly a text has one.
  private static func hasControl(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == 0xE2 {
          let (second, third) = (bytes[index + 1], bytes[index + 2])
          if second == 0x80 && 0xAA...0xAE ~= third || second == 0x81 && 0xA6...0xA9 ~= third {
            return true
          }
        }
        index += 1
      }
      return false
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
