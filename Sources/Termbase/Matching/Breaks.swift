import PersianText

/// Where writers put a space into a word that the glossary has whole: «دبیر کل» for «دبیرکل», «رضا شاه» for «رضاشاه»,
/// «بندر عباس» for «بندرعباس».
///
/// Only where no two other words are likely to meet so: in titles, between parts of two letters and more; in names of
/// persons and places, behind a letter that does not join the next, between parts of three and more. «شیر از» is no
/// Shiraz.
enum Breaks {
  static func offsets(in key: TermKey, of term: Term, kind: Concept.Kind) -> [Int] {
    guard term.language.isPersian, term.type != .homograph,
      kind == .title || kind == .person || kind == .place
    else { return [] }
    let least = kind == .title ? 2 : 3
    let bounds = [0] + key.gaps.map(\.offset) + [key.letters.count]
    return zip(bounds, bounds.dropFirst()).flatMap { start, end in
      letterOffsets(key.letters, start..<end).dropFirst(least).dropLast(least - 1).filter {
        kind == .title || isNonJoining(key.letters, before: $0)
      }
    }
  }

  private static func letterOffsets(_ letters: [UInt8], _ range: Range<Int>) -> [Int] {
    range.filter { letters[$0] & 0xC0 != 0x80 }
  }

  /// ا د ذ ر ز ژ و.
  private static func isNonJoining(_ letters: [UInt8], before offset: Int) -> Bool {
    switch UTF8Decoding.scalar(in: letters.span, before: offset)?.value {
    case 0x0627, 0x062F, 0x0630, 0x0631, 0x0632, 0x0698, 0x0648: true
    default: false
    }
  }
}
