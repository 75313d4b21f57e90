public import PersianText

/// Prints findings for people, grouped by file.
///
/// The words of a finding stand in their line between brackets: carets under a line do not meet right-to-left text.
/// On a terminal, quoted text is isolated (U+2068, U+2069) so that it cannot reorder what stands around it, and
/// severities are coloured; elsewhere the output is plain, for pipes and diffs.
public struct TextReporter {
  public struct Style: Sendable {
    public var isColoured: Bool
    public var isIsolated: Bool

    public init(isColoured: Bool = false, isIsolated: Bool = false) {
      self.isColoured = isColoured
      self.isIsolated = isIsolated
    }
  }

  private let sources: [String: SourceText]
  private let style: Style

  /// - Parameter sources: the texts that the findings point into, for lines and columns.
  public init(sources: [SourceText], style: Style) {
    self.sources = Dictionary(
      sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.style = style
  }

  /// One finding, with a line for its place, one for its message, and its fix.
  public func lines(for finding: Diagnostic) -> String {
    var place = ""
    var excerpt = ""
    if let range = finding.location.range, let source = sources[finding.location.source] {
      let position = source.position(at: range.lowerBound)
      place = "\(position.line):\(position.column)  "
      excerpt = self.excerpt(range, in: source)
    } else if let position = finding.location.position {
      place = "\(position.line):\(position.column)  "
      excerpt = finding.location.entry.map { isolate(Self.visible($0)) } ?? ""
    }
    let words = excerpt.isEmpty ? "" : excerpt + "  "
    var text = "  \(place)\(severity(finding.severity))  \(words)\(dim(finding.rule))\n"
    text += "      \(message(finding.message))\n"
    for note in finding.notes {
      guard let location = note.location, let range = location.range,
        let source = sources[location.source]
      else { continue }
      let position = source.position(at: range.lowerBound)
      text +=
        "      \(dim("\(Self.visible(location.source)):\(position.line):\(position.column)")) "
        + "\(message(note.message))\n"
    }
    if let fix = finding.fixes.first {
      let replacement = fix.replacement.isEmpty ? "remove it" : Self.visible(fix.replacement)
      text += "      fix: \(isolate(replacement))\n"
    }
    return text
  }

  /// All findings under the names of their files, in the order in which the files first occur.
  public func report(_ findings: [Diagnostic]) -> String {
    var text = ""
    var file: String?
    for finding in findings {
      if finding.location.source != file {
        if file != nil { text += "\n" }
        file = finding.location.source
        text += bold(Self.visible(finding.location.source)) + "\n"
      }
      text += lines(for: finding)
    }
    return text
  }

  /// How many findings there are of each severity, in words.
  public static func summary(_ findings: [Diagnostic]) -> String {
    if findings.isEmpty { return "no findings" }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }

  // MARK: Excerpts

  /// How many scalars of the line are shown on each side.
  private static let context = 24

  private func excerpt(_ range: Range<Int>, in source: SourceText) -> String {
    let first = source.lines.contentRange(
      ofLine: source.lines.line(at: range.lowerBound), in: source.bytes)
    let last = source.lines.contentRange(
      ofLine: source.lines.line(at: max(range.lowerBound, range.upperBound - 1)), in: source.bytes)
    let start = min(first.lowerBound, range.lowerBound)
    let end = max(last.upperBound, range.upperBound)
    // One more than is shown tells whether there is more.
    let (most, bytes) = (Self.context + 1, 4 * (Self.context + 1))
    let before = source[max(start, range.lowerBound - bytes)..<range.lowerBound]
      .unicodeScalars.suffix(most)
    let after = source[range.upperBound..<min(end, range.upperBound + bytes)]
      .unicodeScalars.prefix(most)
    let words =
      wholeWords(String(before), fromStart: false) + "[" + source[range] + "]"
      + wholeWords(String(after), fromStart: true)
    return isolate(Self.visible(words))
  }

  /// Drops the word that the cut went through.
  private func wholeWords(_ text: String, fromStart: Bool) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > Self.context else { return text }
    if fromStart {
      return String(scalars.prefix(upTo: scalars.lastIndex(of: " ") ?? scalars.endIndex)) + " …"
    }
    return "…" + String(scalars.suffix(from: scalars.firstIndex(of: " ") ?? scalars.startIndex))
  }

  /// Controls made visible: a text from a stranger must not steer the terminal or the order of its line.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      case 0x061C, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Style

  /// A message with its quotations isolated.
  private func message(_ text: String) -> String {
    guard style.isIsolated else { return Self.visible(text) }
    var result = String.UnicodeScalarView()
    for scalar in Self.visible(text).unicodeScalars {
      if scalar == "«" || scalar == "“" { result.append("\u{2068}") }
      result.append(scalar)
      if scalar == "»" || scalar == "”" { result.append("\u{2069}") }
    }
    return String(result)
  }

  private func isolate(_ text: String) -> String {
    style.isIsolated ? "\u{2068}\(text)\u{2069}" : text
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: paint("error", 31)
    case .warning: paint("warning", 33)
    case .note: paint("note", 36)
    }
  }

  private func bold(_ text: String) -> String { paint(text, 1) }
  private func dim(_ text: String) -> String { paint(text, 2) }

  private func paint(_ text: String, _ code: Int) -> String {
    style.isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
