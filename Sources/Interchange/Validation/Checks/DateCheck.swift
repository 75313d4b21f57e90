/// A moment as interchange files write it, rightly or wrongly.
struct DateText {
  private let digits: [Int]
  /// Minutes east of Greenwich; `nil` where the text does not say.
  private let offset: Int?
  private let hasTime: Bool

  /// Reads the basic and the extended forms of ISO 8601, with or without a time. `nil` of anything else.
  init?(_ text: String) {
    var rest = Array(text.trimmed.utf8)[...]
    func number(_ count: Int) -> Int? {
      guard rest.count >= count else { return nil }
      var value = 0
      for byte in rest.prefix(count) {
        guard 0x30...0x39 ~= byte else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      rest = rest.dropFirst(count)
      return value
    }
    func skip(_ sign: String) { if rest.first == sign.utf8.first { rest = rest.dropFirst() } }
    guard let year = number(4) else { return nil }
    skip("-")
    guard let month = number(2) else { return nil }
    skip("-")
    guard let day = number(2) else { return nil }
    var digits = [year, month, day]
    hasTime = !rest.isEmpty
    if hasTime {
      guard let sign = rest.first, sign == 0x54 || sign == 0x20 || sign == 0x74 else { return nil }
      rest = rest.dropFirst()
      guard let hour = number(2) else { return nil }
      skip(":")
      guard let minute = number(2) else { return nil }
      skip(":")
      let second = number(2) ?? 0
      digits += [hour, minute, second]
      if rest.first == 0x2E {
        rest = rest.dropFirst()
        rest = rest.drop { 0x30...0x39 ~= $0 }
      }
    }
    switch rest.first {
    case nil: offset = nil
    case 0x5A, 0x7A:
      rest = rest.dropFirst()
      offset = 0
    case 0x2B, 0x2D:
      let isWest = rest.first == 0x2D
      rest = rest.dropFirst()
      guard let hours = number(2), hours < 15 else { return nil }
      skip(":")
      guard let minutes = rest.isEmpty ? 0 : number(2), minutes < 60 else { return nil }
      offset = (isWest ? -1 : 1) * (60 * hours + minutes)
    default: return nil
    }
    guard rest.isEmpty, DateText.exists(digits) else { return nil }
    self.digits = digits
  }

  private static func exists(_ digits: [Int]) -> Bool {
    let (year, month, day) = (digits[0], digits[1], digits[2])
    guard year > 0, 1...12 ~= month, 1...days(month, year) ~= day else { return false }
    return digits.count < 6 || digits[3] < 24 && digits[4] < 60 && digits[5] < 61
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// True of `YYYYMMDDThhmmssZ`, the one form that TMX has.
  static func isTMX(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.last == 0x5A && !text.utf8.contains(0x2D)
      && !text.utf8.contains(0x3A) && !text.utf8.contains(0x20) && DateText(text) != nil
  }

  /// True of `YYYY-MM-DD` and of an `xs:dateTime`.
  static func isTBX(_ text: String) -> Bool {
    let bytes = Array(text.trimmed.utf8)
    guard let date = DateText(text), bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D
    else { return false }
    return !date.hasTime
      || bytes.count >= 19 && bytes[10] == 0x54 && bytes[13] == 0x3A && bytes[16] == 0x3A
  }

  /// As TMX writes it; `nil` where the zone is not said, so that it could be any of a day.
  var tmx: String? {
    guard hasTime, let offset else { return nil }
    let moment = shifted(by: -offset)
    return DateText.padded(moment[0], 4) + DateText.padded(moment[1], 2)
      + DateText.padded(moment[2], 2) + "T" + moment[3...].map { DateText.padded($0, 2) }.joined()
      + "Z"
  }

  /// As TBX writes it.
  var tbx: String {
    let day = digits.prefix(3).enumerated().map { DateText.padded($1, $0 == 0 ? 4 : 2) }
      .joined(separator: "-")
    guard hasTime else { return day }
    let time = digits[3...].map { DateText.padded($0, 2) }.joined(separator: ":")
    guard let offset else { return "\(day)T\(time)" }
    if offset == 0 { return "\(day)T\(time)Z" }
    let zone = DateText.padded(abs(offset) / 60, 2) + ":" + DateText.padded(abs(offset) % 60, 2)
    return "\(day)T\(time)\(offset < 0 ? "-" : "+")\(zone)"
  }

  private func shifted(by minutes: Int) -> [Int] {
    var moment = digits
    moment[4] += minutes % 60
    moment[3] += minutes / 60
    if moment[4] < 0 { (moment[4], moment[3]) = (moment[4] + 60, moment[3] - 1) }
    if moment[4] > 59 { (moment[4], moment[3]) = (moment[4] - 60, moment[3] + 1) }
    if moment[3] < 0 {
      moment[3] += 24
      moment[2] -= 1
      if moment[2] < 1 {
        moment[1] -= 1
        if moment[1] < 1 { (moment[1], moment[0]) = (12, moment[0] - 1) }
        moment[2] = DateText.days(moment[1], moment[0])
      }
    } else if moment[3] > 23 {
      moment[3] -= 24
      moment[2] += 1
      if moment[2] > DateText.days(moment[1], moment[0]) {
        moment[2] = 1
        moment[1] += 1
        if moment[1] > 12 { (moment[1], moment[0]) = (1, moment[0] + 1) }
      }
    }
    return moment
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(count - text.utf8.count, 0)) + text
  }
}
