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
    var offset = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + sample)
    while offset < end {
      let byte = span[offset]
      // The lead bytes of U+0600–U+06FF; its marks and signs are few beside the letters.
      if byte & 0xFC == 0xD8 { arabic += 1 }
      if 0x61...0x7A ~= byte | 0x20 { latin += 1 }
      offset += 1
    }
    return (arabic, latin)
  }
}
