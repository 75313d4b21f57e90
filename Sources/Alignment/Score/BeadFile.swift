public import PersianText

/// Beads as text, one a line: `[0]:[0, 1]:1.2345`, the indices of the source and the target sentences from 0 and
/// the cost; the format of vecalign and of its gold files, where the cost is missing.
public enum BeadFile {
  /// Reads beads. Blank lines say nothing, and whatever follows a second colon is passed over. A malformed line is
  /// reported, with its number and place, and left out.
  public static func read(_ text: SourceText) -> (beads: [BeadLink], diagnostics: [Diagnostic]) {
    var beads: [BeadLink] = []
    var diagnostics: [Diagnostic] = []
    for line in 1...text.lines.lineStarts.count {
      let range = text.lines.contentRange(ofLine: line, in: text.bytes)
      var parser = Parser(bytes: text.bytes, position: range.lowerBound, end: range.upperBound)
      parser.skipSpace(byteOrderMark: line == 1)
      if parser.isAtEnd { continue }
      if let bead = parser.bead() {
        beads.append(bead)
      } else {
        diagnostics.append(
          Diagnostic(
            rule: "beads/syntax", severity: .error, at: Diagnostic.Location(text.name, range),
            "line \(line) is no bead; write one as [0]:[0, 1], with indices from 0"))
      }
    }
    return (beads, diagnostics)
  }

  /// Writes beads with their costs to four decimals, each line ended.
  public static func text(_ beads: [Bead]) -> String {
    var text = ""
    for bead in beads {
      text += "\(Array(bead.source)):\(Array(bead.target)):\(decimal(bead.cost))\n"
    }
    return text
  }

  /// Four decimals without Foundation's formatter.
  package static func decimal(_ value: Double) -> String {
    let scaled = Int((min(abs(value), 1e12) * 10_000).rounded())
    let fraction = String(scaled % 10_000)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return
      "\(sign)\(scaled / 10_000).\(String(repeating: "0", count: 4 - fraction.count))\(fraction)"
  }

  private struct Parser {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    var isAtEnd: Bool { position >= end }

    mutating func skipSpace(byteOrderMark: Bool = false) {
      if byteOrderMark, bytes[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
      while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    }

    mutating func bead() -> BeadLink? {
      guard let source = list(), take(UInt8(ascii: ":")), let target = list() else { return nil }
      skipSpace()
      guard isAtEnd || take(UInt8(ascii: ":")) else { return nil }
      return BeadLink(source: source, target: target)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard position < end, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    private mutating func list() -> [Int]? {
      guard take(UInt8(ascii: "[")) else { return nil }
      var indices: [Int] = []
      skipSpace()
      if take(UInt8(ascii: "]")) { return indices }
      repeat {
        skipSpace()
        guard let index = index() else { return nil }
        indices.append(index)
        skipSpace()
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "]")) ? indices : nil
    }

    private mutating func index() -> Int? {
      let start = position
      while position < end, 0x30...0x39 ~= bytes[position] { position += 1 }
      return Int(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }
}
