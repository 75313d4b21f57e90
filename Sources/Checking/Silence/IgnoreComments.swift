public import PersianText

/// The comments `dabir:ignore RULE reason` of a text.
///
/// A comment behind something on its line is about that line; one that has its line for itself, about the next line that
/// is no such comment and not blank. In a bilingual file that is about the whole unit that the next line is of.
public struct IgnoreComments: Sendable {
  /// How comments are written in a kind of file.
  public enum Style: Sendable {
    /// `<!-- … -->`
    case markup
    /// `# …` to the end of the line
    case hash

    /// By the ending of a file's name.
    public init(path: String) {
      let name = path.lowercased()
      let isMarkup = [
        ".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xml", ".tmx", ".tbx", ".xlf",
        ".xliff",
      ].contains { name.hasSuffix($0) }
      self = isMarkup ? .markup : .hash
    }
  }

  private struct Comment {
    var range: Range<Int>
    /// The line that it is about.
    var line: Int
    /// The part of a bilingual file that it is about, on that line or on several.
    var scope: Range<Int>?
    var rules: [RulePattern]
    var reason: String
    var isUsed = false
  }

  private let source: SourceText
  private let style: Style
  private let identifiers: [String]
  private var comments: [Comment] = []
  /// The comments about a line, by their places in ``comments``.
  private var about: [Int: [Int]] = [:]
  /// Of a bilingual file.
  private let units: UnitRanges
  /// What is wrong with the comments themselves.
  public private(set) var faults: [Diagnostic] = []

  /// - Parameters:
  ///   - identifiers: of all rules that may be named.
  ///   - units: of a bilingual file.
  public init(
    in source: SourceText, _ style: Style, identifiers: [String], units: UnitRanges = UnitRanges()
  ) {
    self.source = source
    self.units = units
    self.style = style
    self.identifiers = identifiers
    var end = 0
    for place in IgnoreComments.marks(in: source.bytes) where place >= end {
      end = read(place) ?? place
    }
    setLines()
  }

  /// The bytes of the comments, which are no prose.
  public var ranges: [Range<Int>] { comments.map(\.range) + faults.compactMap(\.location.range) }

  // MARK: Silencing

  /// The reason not to tell a finding, or `nil`.
  public mutating func reason(toIgnore finding: Diagnostic) -> String? {
    guard !comments.isEmpty, let range = finding.location.range else { return nil }
    let first = source.lines.line(at: range.lowerBound)
    let last = source.lines.line(at: max(range.lowerBound, range.upperBound - 1))
    guard let index = index(of: finding.rule, on: first...last, at: range) else { return nil }
    comments[index].isUsed = true
    return comments[index].reason
  }

  private func index(of rule: String, on lines: ClosedRange<Int>, at range: Range<Int>) -> Int? {
    for line in lines {
      let index = about[line]?.first { index in
        let scope = comments[index].scope
        let isAbout =
          scope.map { $0.lowerBound <= range.lowerBound && range.lowerBound < $0.upperBound }
          ?? true
        return isAbout && comments[index].rules.contains { $0.matches(rule) }
      }
      if let index { return index }
    }
    return nil
  }

  /// The comments that have silenced nothing.
  public var unused: [Diagnostic] {
    comments.filter { !$0.isUsed }.map { comment in
      SilenceRule.unused.finding(
        at: Diagnostic.Location(source.name, comment.range),
        "nothing here is found by \(comment.rules.map(\.description).joined(separator: ", ")); "
          + "take the comment away")
    }
  }

  // MARK: Reading

  private static let mark = Array("dabir:ignore".utf8)

  /// Where the words stand: a search for a byte that is rare in prose of either language.
  private static func marks(in bytes: [UInt8]) -> [Int] {
    let colon = 5
    var places: [Int] = []
    var offset = min(colon, bytes.count)
    let colons = ByteSearch(0x3A)
    while true {
      offset = colons.first(in: bytes.span, offset..<bytes.count)
      guard offset < bytes.count else { return places }
      if bytes[(offset - colon)...].starts(with: mark) { places.append(offset - colon) }
      offset += 1
    }
  }

  /// Takes in the comment whose words begin at a place.
  /// - Returns: where it ends, or `nil` where there is none.
  private mutating func read(_ place: Int) -> Int? {
    let bytes = source.bytes
    guard let start = start(before: place) else { return nil }
    let (textEnd, end) = self.end(behind: place)
    let words = String(decoding: bytes[place + IgnoreComments.mark.count..<textEnd], as: UTF8.self)
    // "dabir:ignored" is another word.
    guard words.isEmpty || words.unicodeScalars.first?.properties.isWhitespace == true else {
      return nil
    }
    let parts = words.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let reason = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace) : []
    let named = parts.first?.split(separator: ",").map(String.init) ?? []
    let rules = named.compactMap { RulePattern($0, among: identifiers) }
    let range = start..<end
    let unknown = named.first { RulePattern($0, among: identifiers) == nil }
    if let fault = fault(unknown: unknown, isEmpty: named.isEmpty, hasReason: !reason.isEmpty) {
      faults.append(
        SilenceRule.malformed.finding(at: Diagnostic.Location(source.name, range), fault))
    }
    if !rules.isEmpty {
      comments.append(
        Comment(
          range: range, line: 0, scope: nil, rules: rules, reason: reason.joined(separator: " ")))
    }
    return end
  }

  /// Finds the line that each comment is about; from the last one on, so that of a row of comments each goes by the next.
  private mutating func setLines() {
    var known: [Int: Int] = [:]
    for index in comments.indices.reversed() {
      let own = source.lines.line(at: comments[index].range.lowerBound)
      let line = line(about: comments[index].range, known)
      known[own] = line
      comments[index].line = line
    }
    for index in comments.indices {
      guard let scope = scope(of: comments[index]) else {
        about[comments[index].line, default: []].append(index)
        continue
      }
      comments[index].scope = scope
      let last = source.lines.line(at: max(scope.lowerBound, scope.upperBound - 1))
      for line in source.lines.line(at: scope.lowerBound)...last {
        about[line, default: []].append(index)
      }
    }
  }

  /// The unit that the line belongs to which a comment is about; of the line with the comment itself, what is on it of the
  /// unit that it stands in or behind.
  private func scope(of comment: Comment) -> Range<Int>? {
    guard !units.ranges.isEmpty else { return nil }
    let line = source.lines.contentRange(ofLine: comment.line, in: source.bytes)
    guard line.contains(comment.range.lowerBound) else {
      let next = units.first(endingBehind: line.lowerBound)
      return next.flatMap { $0.lowerBound < line.upperBound ? $0 : nil }
    }
    let place = comment.range.lowerBound
    let own = units.unit(at: place) ?? units.last(endingBefore: place)
    return own.map { $0.clamped(to: line) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func fault(unknown: String?, isEmpty: Bool, hasReason: Bool) -> String? {
    let form = "write dabir:ignore RULE reason"
    if isEmpty { return "the comment names no rule; \(form)" }
    if let unknown {
      let nearest = RuleCatalogue.nearest(to: unknown).map { "; did you mean \($0)?" }
      return "there is no rule “\(unknown)”\(nearest ?? "; dabir explain lists them")"
    }
    return hasReason ? nil : "the comment gives no reason; \(form)"
  }

  /// Where the comment begins that the words at `place` open, or `nil` where they do not stand in one.
  private func start(before place: Int) -> Int? {
    let bytes = source.bytes
    var offset = place
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || style == .markup && (byte == 0x0A || byte == 0x0D)
    }
    while offset > 0, isSpace(bytes[offset - 1]) { offset -= 1 }
    switch style {
    case .markup:
      let opening = Array("<!--".utf8)
      guard offset >= opening.count, bytes[offset - opening.count..<offset].elementsEqual(opening)
      else { return nil }
      return offset - opening.count
    case .hash:
      let end = offset
      while offset > 0, bytes[offset - 1] == 0x23 { offset -= 1 }
      let isAtWordStart = offset == 0 || bytes[offset - 1] <= 0x20
      return offset < end && isAtWordStart ? offset : nil
    }
  }

  /// Where the words of a comment end, and where the comment does.
  private func end(behind place: Int) -> (text: Int, comment: Int) {
    let bytes = source.bytes
    var offset = place
    while offset < bytes.count {
      switch style {
      case .markup where bytes[offset...].starts(with: "-->".utf8): return (offset, offset + 3)
      case .hash where bytes[offset] == 0x0A || bytes[offset] == 0x0D: return (offset, offset)
      default: offset += 1
      }
    }
    return (offset, offset)
  }

  private func line(about comment: Range<Int>, _ known: [Int: Int]) -> Int {
    let lines = source.lines
    let own = lines.line(at: comment.lowerBound)
    let last = lines.line(at: max(comment.lowerBound, comment.upperBound - 1))
    let before = lines.contentRange(ofLine: own, in: source.bytes).lowerBound
    let after = lines.contentRange(ofLine: last, in: source.bytes).upperBound
    guard isBlank(before..<comment.lowerBound), isBlank(comment.upperBound..<after) else {
      return own
    }
    var line = last + 1
    while line <= lines.lineStarts.count {
      let content = lines.contentRange(ofLine: line, in: source.bytes)
      let opening = content.first { source.bytes[$0] > 0x20 }
      if let line = known[line], let opening, opensComment(opening, content.upperBound) {
        return line
      }
      if let opening, !opensComment(opening, content.upperBound) { return line }
      line += 1
    }
    return own
  }

  /// True of a line that begins with another such comment.
  private func opensComment(_ offset: Int, _ end: Int) -> Bool {
    let line = source[offset..<end]
    return line.hasPrefix(style == .markup ? "<!--" : "#") && line.contains("dabir:ignore")
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { source.bytes[$0] <= 0x20 }
  }
}
