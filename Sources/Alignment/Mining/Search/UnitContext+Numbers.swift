import PersianText

extension UnitContext {
  /// Takes a number into a name that it stands behind on both sides: «کووید-۱۹», "COVID-19".
  func takeNumber(into candidate: inout Candidate) {
    guard let last = candidate.englishWords.last, let word = candidate.persianWords.last,
      let number = number(in: english.form.bytes, behind: english.words[last].range.upperBound),
      english.form.bytes[english.words[last].range.upperBound] == 0x2D,
      number == self.number(in: persian.form.bytes, behind: persian.words[word].range.upperBound)
    else { return }
    candidate.english += "-" + number
    candidate.persian += "-" + UnitContext.persianDigits(number)
    candidate.signs.insert(.numbered)
  }

  /// Digits behind a hyphen, a ZWNJ or, in Persian, a space.
  private func number(in bytes: [UInt8], behind offset: Int) -> String? {
    var start = offset
    if bytes.isJoiner(at: start) { start += 3 }
    if start == offset, start < bytes.count, bytes[start] == 0x2D || bytes[start] == 0x20 {
      start += 1
    }
    if start > offset, start < bytes.count, bytes[start] == 0x2D { start += 1 }
    guard start > offset else { return nil }
    let digits = bytes[start...].prefix { 0x30...0x39 ~= $0 }
    return digits.isEmpty || digits.count > 3 ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func persianDigits(_ number: String) -> String {
    var digits = String.UnicodeScalarView()
    for byte in number.utf8 {
      if let digit = Unicode.Scalar(0x06F0 + UInt32(byte) - 0x30) { digits.append(digit) }
    }
    return String(digits)
  }
}
