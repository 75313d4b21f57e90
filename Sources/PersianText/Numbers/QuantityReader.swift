/// Reads the numbers and dates that a text states in digits, of any set, with words of scale («۲ میلیون و ۳۰۰ هزار»,
/// "2.3 million") and names of months («۱۵ خرداد ۱۳۹۸», "June 5, 2019").
///
/// Commas divide groups where three digits follow; a full stop, ٫ or a slash between two numbers makes decimals. A number
/// of a word (COVID-19, «کووید-۱۹») is a label. Cost: linear, with a token in memory for each word.
package struct QuantityReader {
  private enum Piece {
    case number(DecimalNumber, digits: Int)
    case label(DecimalNumber)
    case word(String)
    case other
  }

  private var pieces: [(piece: Piece, range: Range<Int>)] = []

  /// The quantities in a part of a text, in order.
  package static func quantities(in bytes: [UInt8], range: Range<Int>) -> [Quantity] {
    var reader = QuantityReader()
    reader.cut(bytes, range)
    return reader.read()
  }

  /// True where a digit stands in a part of a text; most sentences have none.
  package static func hasDigit(in bytes: [UInt8], range: Range<Int>) -> Bool {
    let span = bytes.span
    for offset in range {
      let byte = span[offset]
      if 0x30...0x39 ~= byte { return true }
      // U+0660–U+0669 and U+06F0–U+06F9.
      guard byte == 0xD9 || byte == 0xDB, offset + 1 < range.upperBound else { continue }
      if byte == 0xD9 ? 0xA0...0xA9 ~= span[offset + 1] : 0xB0...0xB9 ~= span[offset + 1] {
        return true
      }
    }
    return false
  }

  private mutating func cut(_ bytes: [UInt8], _ range: Range<Int>) {
    for token in Tokenizer(bytes, range: range) {
      switch token.kind {
      case .word:
        pieces.append((.word(NormalForm(bytes, range: token.range).text), token.range))
        if let start = digitsAtEnd(of: token, bytes) {
          appendLabels(start..<token.range.upperBound, bytes)
        }
      case .number:
        if isPart(token, bytes) {
          appendLabels(token.range, bytes)
          continue
        }
        for part in NumberText.parts(of: token.range, in: bytes) {
          pieces.append((.number(part.value, digits: part.digits), part.range))
        }
      case .punctuation:
        pieces.append((.other, token.range))
      }
    }
  }

  private mutating func appendLabels(_ range: Range<Int>, _ bytes: [UInt8]) {
    for part in NumberText.parts(of: range, in: bytes) {
      pieces.append((.label(part.value), part.range))
    }
  }

  /// Where the digits of a word like COVID19 begin.
  private func digitsAtEnd(of word: Token, _ bytes: [UInt8]) -> Int? {
    var start = word.range.upperBound
    while start > word.range.lowerBound, 0x30...0x39 ~= bytes[start - 1] { start -= 1 }
    return start < word.range.upperBound ? start : nil
  }

  /// True of digits that a hyphen or a ZWNJ joins to a word: COVID-19, «کووید-۱۹»; Latin letters need neither.
  private func isPart(_ number: Token, _ bytes: [UInt8]) -> Bool {
    guard let last = UTF8Decoding.scalar(in: bytes.span, before: number.range.lowerBound) else {
      return false
    }
    switch last.value {
    case 0x2D, 0x2010, 0x2011, 0x200C:
      let before = UTF8Decoding.scalar(
        in: bytes.span, before: number.range.lowerBound - last.length)
      return before.map { ScalarClass($0.value).isLetter } ?? false
    default: return ScalarClass(last.value) == .latinLetter
    }
  }

  private func read() -> [Quantity] {
    var quantities: [Quantity] = []
    var index = 0
    while index < pieces.count {
      if let (date, next) = date(at: index) {
        quantities.append(date)
        index = next
      } else if let (number, next) = number(at: index) {
        quantities.append(number)
        index = next
      } else {
        quantities += labels(at: index)
        index += 1
      }
    }
    return quantities
  }

  // MARK: Labels

  /// The number of a label, and those that a word may stand for: «بیست و پنج», "twenty-five million".
  private func labels(at index: Int) -> [Quantity] {
    switch pieces[index].piece {
    case .label(let number): return [label(number, index...index)]
    case .word(let word):
      guard let first = NumberWords.value(of: word) else { return [] }
      var found = [label(first, index...index)]
      var last = index
      if let (unit, place) = unit(behind: index), first % 10 == 0, first > 10, unit < 10 {
        found.append(label(first + unit, index...place))
        last = place
      }
      if let scale = scale(at: last + 1), case .number(let number) = found[found.count - 1].value {
        let scaled = number.multiplied(byPowerOfTen: scale)
        found.append(
          Quantity(
            range: pieces[index].range.lowerBound..<pieces[last + 1].range.upperBound,
            value: .number(scaled), isLabel: true))
      }
      return found
    default: return []
    }
  }

  private func unit(behind index: Int) -> (Int, place: Int)? {
    for place in [index + 1, index + 2] where place < pieces.count {
      guard case .word(let word) = pieces[place].piece else { continue }
      if let unit = NumberWords.value(of: word) { return (unit, place) }
      if word != "و" { return nil }
    }
    return nil
  }

  private func label(_ number: DecimalNumber, _ places: ClosedRange<Int>) -> Quantity {
    Quantity(
      range: pieces[places.lowerBound].range
        .lowerBound..<pieces[places.upperBound].range.upperBound,
      value: .number(number), isLabel: true)
  }

  private func label(_ number: Int, _ places: ClosedRange<Int>) -> Quantity {
    label(DecimalNumber(number), places)
  }

  // MARK: Numbers

  private func number(at start: Int) -> (Quantity, next: Int)? {
    guard case .number(let first, _) = pieces[start].piece else { return nil }
    var total = first
    var next = start + 1
    var power = scale(at: next)
    if let scale = power {
      total = total.multiplied(byPowerOfTen: scale)
      next += 1
      // «۲ میلیون و ۳۰۰ هزار»
      while let last = power, next + 1 < pieces.count, case .word("و") = pieces[next].piece,
        case .number(let more, _) = pieces[next + 1].piece
      {
        let smaller = self.scale(at: next + 2) ?? 0
        guard smaller < last, let sum = total.adding(more.multiplied(byPowerOfTen: smaller)) else {
          break
        }
        total = sum
        next += smaller > 0 ? 3 : 2
        power = smaller
      }
    }
    let range = pieces[start].range.lowerBound..<pieces[next - 1].range.upperBound
    return (Quantity(range: range, value: .number(total)), next)
  }

  private func scale(at index: Int) -> Int? {
    guard index < pieces.count, case .word(let word) = pieces[index].piece else { return nil }
    return QuantityReader.scales[word.lowercased()]
  }

  private static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "صد": 2, "هزار": 3,
    "میلیون": 6, "میلیارد": 9, "بیلیون": 9, "تریلیون": 12,
  ]

  // MARK: Dates

  /// «۱۵ خرداد ۱۳۹۸», "5 June 2019", "June 5, 2019"; the year may be missing.
  private func date(at start: Int) -> (Quantity, next: Int)? {
    if let day = day(at: start), let (calendar, month) = month(at: start + 1) {
      let year = year(at: start + 2, calendar)
      return quantity(start, calendar, year?.year, month, day, next: year?.next ?? start + 2)
    }
    if let (calendar, month) = month(at: start), let day = day(at: start + 1) {
      let year = year(at: start + 2, calendar)
      return quantity(start, calendar, year?.year, month, day, next: year?.next ?? start + 2)
    }
    return nil
  }

  private func quantity(
    _ start: Int, _ calendar: CalendarDate.Calendar, _ year: Int?, _ month: Int, _ day: Int,
    next: Int
  ) -> (Quantity, next: Int) {
    let range = pieces[start].range.lowerBound..<pieces[next - 1].range.upperBound
    return (
      Quantity(range: range, value: .date(calendar, year: year, month: month, day: day)), next
    )
  }

  private func day(at index: Int) -> Int? {
    guard index < pieces.count, case .number(let number, let digits) = pieces[index].piece,
      digits <= 2, let day = number.whole, 1...31 ~= day
    else { return nil }
    return day
  }

  private func month(at index: Int) -> (CalendarDate.Calendar, Int)? {
    guard index < pieces.count, case .word(let word) = pieces[index].piece else { return nil }
    // English months are capitalised: "may 5" is none.
    if let first = word.utf8.first, 0x61...0x7A ~= first { return nil }
    return MonthNames.month(word)
  }

  /// The year at an index, behind a comma or «سال».
  private func year(at index: Int, _ calendar: CalendarDate.Calendar) -> (year: Int, next: Int)? {
    var index = index
    if index < pieces.count {
      switch pieces[index].piece {
      case .other, .word("سال"): index += 1
      default: break
      }
    }
    guard index < pieces.count, case .number(let number, let digits) = pieces[index].piece,
      digits == 4, let year = number.whole,
      calendar == .jalali ? 1200...1500 ~= year : 1500...2200 ~= year
    else { return nil }
    return (year, index + 1)
  }
}
