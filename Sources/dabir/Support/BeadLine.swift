import Alignment

/// A bead as a line of JSON.
struct BeadLine {
  let json: String

  init(_ bead: Bead, _ unit: Bitext.Unit) {
    json =
      "{\"source\":[\(BeadLine.list(bead.source))],\"target\":[\(BeadLine.list(bead.target))],"
      + "\"cost\":\(Scores.fixed(max(0, bead.cost))),\"source_text\":\(BeadLine.quoted(unit.source)),"
      + "\"target_text\":\(BeadLine.quoted(unit.target))}"
  }

  private static func list(_ range: Range<Int>) -> String {
    range.map(String.init).joined(separator: ",")
  }

  /// A JSON string (RFC 8259): quotes, backslashes and controls escaped, all else as it is.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
