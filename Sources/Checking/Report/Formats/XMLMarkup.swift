/// XML as reports need it: elements of attributes and text.
enum XMLMarkup {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  static func attributes(_ list: [(String, String)]) -> String {
    list.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// Text or an attribute's value. What XML 1.0 cannot hold shows as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\n", "\r", "\t": result += "&#\(scalar.value);".unicodeScalars
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
