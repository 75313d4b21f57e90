import PersianText

/// Where writers put a space into a word that the glossary has whole: «دبیر کل» for «دبیرکل», «رضا شاه» for «رضاشاه»,
/// «بندر عباس» for «بندرعباس».
///
/// Only where no two other words are likely to meet so: in titles, between parts of two letters and more; in names of
/// persons and places, behind a letter that does not join the next, between parts of three and more. «شیر از» is no
/// Shiraz. In Latin letters, before the last element of an Iranian name alone: Ahmadi-Nejad, Islam-abad.
enum Breaks {
  static func offsets(in key: TermKey, of term: Term, kind: Concept.Kind) -> [Int] {
    if term.language.isEnglish { return latinOffsets(in: key, kind: kind) }
    guard term.language.isPersian, term.type != .homograph,
      kind == .title || kind == .person || kind == .place
    else { return [] }
    let least = kind == .title ? 2 : 3
    var offsets: [Int] = []
    var start = 0
    for index in 0...key.gaps.count {
      let end = index < key.gaps.count ? key.gaps[index].offset : key.letters.count
      let element = kind == .person ? elementStart(key.letters, start..<end) : nil
      var offset = start
      var before = 0
      while offset < end {
        if before >= least, hasLetters(least, key.letters, offset..<end),
          kind == .title || isNonJoining(key.letters, before: offset)
        {
          offsets.append(offset)
        } else if offset == element {
          offsets.append(offset)
        }
        offset += 1
        while offset < end, key.letters[offset] & 0xC0 == 0x80 { offset += 1 }
        before += 1
      }
      start = end
    }
    return offsets
  }

  private static func latinOffsets(in key: TermKey, kind: Concept.Kind) -> [Int] {
    guard kind == .person || kind == .place else { return [] }
    let elements = kind == .person ? latinSurnameElements : latinPlaceElements
    var start = 0
    return (key.gaps.map(\.offset) + [key.letters.count]).compactMap { end in
      defer { start = end }
      return elementStart(key.letters, start..<end, elements, least: 3)
    }
  }

  private static func hasLetters(_ count: Int, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= 2 * count || letters[range].count(where: { $0 & 0xC0 != 0x80 }) >= count
  }

  /// Where the last element of a surname begins, behind two letters or more: «کریم زاده» for «کریمزاده».
  private static func elementStart(
    _ letters: [UInt8], _ part: Range<Int>, _ elements: [[UInt8]] = surnameElements, least: Int = 4
  ) -> Int? {
    for element in elements where part.count >= element.count + least {
      if letters[part].suffix(element.count).elementsEqual(element) {
        return part.upperBound - element.count
      }
    }
    return nil
  }

  private static let surnameElements: [[UInt8]] = [
    "زاده", "پور", "نژاد", "نیا", "فر", "منش", "دوست", "وند", "یان", "اف", "اوف", "وف", "خان",
  ].map { Array($0.utf8) }

  private static let latinSurnameElements: [[UInt8]] = [
    "zadeh", "zada", "zade", "zoda", "pour", "poor", "pur", "nejad", "nezhad", "nejhad", "nia",
    "niya",
    "manesh", "doust", "doost", "vand", "abadi", "khani", "baev", "bayev",
  ].map { Array($0.utf8) }

  private static let latinPlaceElements: [[UInt8]] = ["abad", "shahr", "obod"].map {
    Array($0.utf8)
  }

  /// ا د ذ ر ز ژ و.
  private static func isNonJoining(_ letters: [UInt8], before offset: Int) -> Bool {
    switch UTF8Decoding.scalar(in: letters.span, before: offset)?.value {
    case 0x0627, 0x062F, 0x0630, 0x0631, 0x0632, 0x0698, 0x0648: true
    default: false
    }
  }
}
