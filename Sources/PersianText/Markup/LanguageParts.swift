/// Which parts of a text are in which language, paragraph by paragraph.
///
/// A paragraph is Persian where at least a third of its letters are of the Arabic script, as
/// ``TextLanguage/guess(_:)`` judges a whole text; one without such or Latin letters is in the language of the one
/// before it.
public struct LanguageParts: Sendable, Equatable {
  public let persian: [Range<Int>]
  public let english: [Range<Int>]

  /// - Parameters:
  ///   - bytes: a text in which what is no prose has been blanked.
  ///   - paragraphs: in order; `nil` for those that the text shows.
  public init(_ bytes: [UInt8], paragraphs: [Range<Int>]? = nil) {
    var persian: [Range<Int>] = []
    var english: [Range<Int>] = []
    var isPersian: Bool?
    var undecided: [Range<Int>] = []
    for paragraph in paragraphs ?? ParagraphSplitter().paragraphs(in: bytes) {
      let (arabic, latin) = LanguageParts.letters(bytes, paragraph)
      if arabic + latin > 0 { isPersian = arabic > 0 && arabic * 2 >= latin }
      switch isPersian {
      case true?: persian.append(paragraph)
      case false?: english.append(paragraph)
      case nil: undecided.append(paragraph)
      }
    }
    if english.isEmpty {
      persian = undecided + persian
    } else {
      english = undecided + english
    }
    self.persian = persian
    self.english = english
  }

  /// A paragraph shows its language in its first kilobytes.
  private static let sample = 4096

  private static func letters(_ bytes: [UInt8], _ range: Range<Int>) -> (arabic: Int, latin: Int) {
    var (arabic, latin) = (0, 0)
    let span = bytes.span
    let end = min(range.upperBound, range.lowerBound + sample)
    var offset = range.lowerBound
    while offset < end {
      // Eight bytes at a time, fewer at the end.
      let rest = end - offset
      var block = UInt64(0)
      if offset + 8 <= span.count {
        block = span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if rest < 8 { block &= UInt64.max >> UInt64(64 - 8 * rest) }
      } else {
        for place in offset..<min(end, span.count) {
          block |= UInt64(span[place]) << UInt64(8 * (place - offset))
        }
      }
      arabic += LanguageParts.arabic(block).nonzeroBitCount
      latin += LanguageParts.latin(block).nonzeroBitCount
      offset += 8
    }
    return (arabic, latin)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of each of eight bytes that is a lead byte of U+0600–U+06FF: its marks and signs are few beside the
  /// letters.
  @inline(__always)
  private static func arabic(_ block: UInt64) -> UInt64 {
    let other = block & (ones &* 0xFC) ^ (ones &* 0xD8)
    return ~((other & (ones &* 0x7F)) &+ (ones &* 0x7F) | other) & (ones << 7)
  }

  /// The highest bit of each of eight bytes that is one of A–Z and a–z.
  @inline(__always)
  private static func latin(_ block: UInt64) -> UInt64 {
    let low = (block | ones &* 0x20) & (ones &* 0x7F)
    return (low &+ ones &* (0x80 - 0x61)) & ~(low &+ ones &* (0x80 - 0x7B)) & ~block & (ones << 7)
  }
}
