/// How a text is marked up, which tells what of it is prose.
public enum MarkupFormat: Sendable, Equatable, CaseIterable {
  /// Text as it is. Addresses and tags in it are no prose all the same.
  case plain
  /// CommonMark, as far as it tells prose from code.
  case markdown

  /// By the ending of a file's name.
  public init(path: String) {
    let name = path.lowercased()
    let isMarkdown = [".md", ".markdown", ".mdown", ".mkd"].contains { name.hasSuffix($0) }
    self = isMarkdown ? .markdown : .plain
  }
}

/// Finds what of a text is no prose: URLs, e-mail addresses, tags and comments, and in Markdown code and the targets of
/// links. One pass, two for Markdown.
public enum ProseMask {
  /// The same of a text whose stretches are texts by themselves: no tag or address reaches from one into another.
  package static func mask(_ bytes: [UInt8], within stretches: [Range<Int>]) -> [Range<Int>] {
    stretches.flatMap { stretch in
      var scanner = AddressScanner(bytes)
      scanner.scan(stretch)
      return scanner.ranges
    }
  }

  public static func mask(_ bytes: [UInt8], _ format: MarkupFormat) -> TextMask {
    var ranges: [Range<Int>] = []
    if format == .markdown { ranges = MarkdownScanner(bytes).code() }
    let code = TextMask(ranges)
    // A tag or an address inside code is covered already, and what looks like one must not reach out of it.
    var scanner = AddressScanner(bytes)
    var start = 0
    for range in code.ranges {
      scanner.scan(start..<range.lowerBound)
      start = range.upperBound
    }
    scanner.scan(start..<bytes.count)
    return scanner.ranges.isEmpty ? code : code.union(scanner.ranges)
  }
}
