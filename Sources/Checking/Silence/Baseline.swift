public import PersianText

/// The findings of a file of old that are known and not told, so that new ones are.
///
/// It is a table in git: a row a finding, by its fingerprint, with the file, the rule and the words for whoever reads
/// it. Rows are sorted, so that the edits of two people merge.
public struct Baseline: Sendable {
  public let path: String
  private var rows: [Row] = []
  private var known: Set<Key> = []
  private var used: Set<Key> = []
  /// The text that it was read from; `nil` of a new one.
  public private(set) var source: SourceText?

  private struct Row: Sendable {
    var key: Key
    var rule: String
    var words: String
    /// Its row in the file.
    var range: Range<Int>?
  }

  private struct Key: Sendable, Hashable {
    var path: String
    var fingerprint: Fingerprint
  }

  static let header = "fingerprint\tpath\trule\twords"

  /// One without findings.
  public init(creating path: String) { self.path = path }

  /// - Throws: where the text is no baseline; the fault names the line.
  public init(reading source: SourceText) throws(FileFault) {
    path = source.name
    self.source = source
    for line in 1...source.lines.lineStarts.count {
      let range = source.lines.contentRange(ofLine: line, in: source.bytes)
      let text = source[range]
      if line == 1, text == Baseline.header { continue }
      if text.isEmpty, line > 1 { continue }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard line > 1, cells.count == 4, let fingerprint = Fingerprint(cells[0]) else {
        throw FileFault(
          path: source.name,
          reason: "line \(line): is not a row of a baseline; make the file anew with "
            + "--update-baseline", offset: range.lowerBound)
      }
      let key = Key(path: cells[1], fingerprint: fingerprint)
      rows.append(Row(key: key, rule: cells[2], words: cells[3], range: range))
    }
    known = Set(rows.map(\.key))
  }

  /// True of a finding that it holds, by its file's path from the folder of the baseline.
  public mutating func holds(_ fingerprint: Fingerprint, in path: String) -> Bool {
    let key = Key(path: path, fingerprint: fingerprint)
    guard known.contains(key) else { return false }
    used.insert(key)
    return true
  }

  /// The rows of the given files that held no finding.
  public func unused(in paths: Set<String>) -> [Diagnostic] {
    rows.filter { paths.contains($0.key.path) && !used.contains($0.key) }.map { row in
      SilenceRule.unused.finding(
        at: Diagnostic.Location(path, row.range),
        "\(row.rule) no longer finds “\(row.words)” in \(row.key.path); --update-baseline takes the row away"
      )
    }
  }

  // MARK: Writing

  /// The same with the findings of some files put in the place of those that it had.
  ///
  /// - Parameters:
  ///   - paths: the files that were looked at.
  ///   - isThere: false of a file that is gone, whose findings go with it.
  public func updated(
    with findings: [(path: String, PlacedFinding, Fingerprint)], of paths: Set<String>,
    isThere: (String) -> Bool
  ) -> Baseline {
    var result = Baseline(creating: path)
    result.source = source
    result.rows = rows.filter { !paths.contains($0.key.path) && isThere($0.key.path) }
    for (path, placed, fingerprint) in findings {
      let key = Key(path: Baseline.cell(path), fingerprint: fingerprint)
      result.rows.append(
        Row(key: key, rule: placed.finding.rule, words: Baseline.words(placed), range: nil))
    }
    result.rows.sort {
      ($0.key.path, $0.rule, $0.key.fingerprint.text) < (
        $1.key.path, $1.rule, $1.key.fingerprint.text
      )
    }
    return result
  }

  public var count: Int { rows.count }

  public var text: String {
    Baseline.header + "\n"
      + rows.map { row in
        "\(row.key.fingerprint.text)\t\(row.key.path)\t\(row.rule)\t\(row.words)\n"
      }.joined()
  }

  /// The words of a finding, short enough for a row.
  private static func words(_ placed: PlacedFinding) -> String {
    let words = placed.excerpt.isEmpty ? placed.finding.message : placed.excerpt
    return cell(String(words.unicodeScalars.prefix(80)))
  }

  private static func cell(_ text: String) -> String { TextReporter.visible(text) }
}
