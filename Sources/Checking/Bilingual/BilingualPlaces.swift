import Interchange
import PersianText

/// Turns findings in the texts of a bilingual file into findings in the file.
struct BilingualPlaces: Sendable {
  private let file: BilingualFile
  private let columns: [String: BilingualFile.Column]

  init(_ file: BilingualFile) {
    self.file = file
    columns = Dictionary(
      file.columns.map { ($0.text.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: `nil` of what is about letters beside a code or an address: a ZWNJ behind one does join something.
  func placed(_ finding: Diagnostic) -> Diagnostic? {
    guard let column = columns[finding.location.source], let range = finding.location.range,
      let place = place(of: finding.location)
    else { return finding }
    if finding.rule.hasPrefix("text/"), column.mask.touches(range) { return nil }
    var finding = finding
    finding.location = Diagnostic.Location(file.source.name, place.range)
    // A fix would take the codes with it that stand within.
    finding.fixes =
      place.isWhole && !column.isKey
      ? finding.fixes.compactMap { written($0, in: place.range) } : []
    if let unit = file.unplaced[place.range.lowerBound], place.range.isEmpty {
      finding.message += " (unit \(unit))"
    }
    for index in finding.notes.indices {
      guard let location = finding.notes[index].location, let place = self.place(of: location)
      else { continue }
      finding.notes[index].location = Diagnostic.Location(file.source.name, place.range)
    }
    return finding
  }

  private func place(of location: Diagnostic.Location) -> ExtractMap.Place? {
    guard let range = location.range else { return nil }
    return columns[location.source]?.text.origin?.map.place(of: range)
  }

  /// A fix with the escapes of the format.
  private func written(_ fix: Diagnostic.Fix, in range: Range<Int>) -> Diagnostic.Fix? {
    file.format.escaped(fix.replacement, at: range.lowerBound, in: file.source.bytes).map {
      Diagnostic.Fix($0, isSafe: fix.isSafe)
    }
  }
}
