import Alignment
import PersianText

/// A bead as a line of JSON.
struct BeadLine {
  let json: String

  init(_ bead: Bead, _ unit: Bitext.Unit) {
    json =
      "{\"source\":[\(BeadLine.list(bead.source))],\"target\":[\(BeadLine.list(bead.target))],"
      + "\"cost\":\(BeadFile.decimal(bead.cost)),"
      + "\"confidence\":\(BeadFile.decimal(bead.confidence)),"
      + "\"source_text\":\(JSONText.quoted(unit.source)),"
      + "\"target_text\":\(JSONText.quoted(unit.target))}"
  }

  private static func list(_ range: Range<Int>) -> String {
    range.map(String.init).joined(separator: ",")
  }
}
