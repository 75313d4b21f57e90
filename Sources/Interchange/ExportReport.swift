public import PersianText

/// What came of an export that reached its end.
public struct ExportReport: Sendable {
  /// The units or concepts in the document.
  public internal(set) var written = 0
  /// The units or concepts left out: they have nothing the format can hold.
  public internal(set) var skipped = 0
  /// What was changed or left out on the way. Empty units, which are only counted, are not in it.
  public internal(set) var diagnostics: [Diagnostic] = []
}

/// What an export says of itself. Nothing of it comes from the machine or the clock, so that the same input
/// gives the same bytes.
public struct ExportOptions: Sendable {
  /// The version of Dabir that the document names as its maker.
  public var toolVersion: String
  /// The moment of the export; `nil` leaves it out.
  public var date: Timestamp?
  /// What diagnostics call the data that is exported: a path.
  public var name: String

  public init(toolVersion: String, date: Timestamp? = nil, name: String) {
    self.toolVersion = toolVersion
    self.date = date
    self.name = name
  }
}

extension ExportReport {
  /// Reports the characters that were taken out of one unit, concept or header.
  mutating func note(removed: [Unicode.Scalar], from owner: String, of name: String) {
    guard !removed.isEmpty else { return }
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in removed { counts[scalar, default: 0] += 1 }
    let list = counts.sorted { $0.key < $1.key }.map { scalar, count in
      let code = codePoint(scalar)
      return count == 1 ? code : "\(code) (\(count) times)"
    }
    diagnostics.append(
      Diagnostic(
        rule: "export/control-character", severity: .warning, at: .init(name),
        "\(owner): \(list.joined(separator: ", ")) removed, XML cannot hold it"))
  }
}
