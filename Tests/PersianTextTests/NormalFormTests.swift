import PersianText
import TestSupport
import Testing

@Suite struct NormalFormTests {
  @Test(
    arguments: zip(
      [
        "علي", "كتاب", "موسى", "فاطمة", "ہند", "کوھ", "ایـــران", "اِیران", "مُحَمَّد", "رحمٰن",
        "\u{FEB3}\u{FEFC}\u{FEE1}", "\u{FDF2}", "می\u{200C}خواهم", "می\u{200C}\u{200C}خواهم",
        "ایران\u{200C} است", "\u{200C}ایران\u{200C}", "a\u{A0}b", "\u{202B}ایران\u{202C}",
        "۱۲٬۳۴۵٫۶", "٧٨", "۵٪", "e\u{301}a", "\u{212B}", "ا\u{653}ب", "ا\u{654}", "و\u{654}",
        "ي\u{654}", "ی\u{64E}\u{654}", "خانهٔ", "خانۀ", "e\u{200E}\u{301}", "", "\u{FEFF}ب",
        "Ｐｕｔｉｎ＇ｓ", "eﬃcient", "ا\u{34F}ب", "ا\u{FE0F}ب", "a\u{2028}b", "a\u{85}b",
      ],
      [
        "علی", "کتاب", "موسی", "فاطمه", "هند", "کوه", "ایران", "ایران", "محمد", "رحمن",
        "سلام", "الله", "می\u{200C}خواهم", "می\u{200C}خواهم",
        "ایران است", "ایران", "a b", "ایران",
        "12,345.6", "78", "5%", "\u{E9}a", "\u{C5}", "آب", "أ", "ؤ", "ئ", "ئ", "خانه", "خانه",
        "\u{E9}", "", "ب",
        "Putin's", "efficient", "اب", "اب", "a b", "a b",
      ]))
  func `folds what writers do not mean to distinguish`(_ source: String, _ expected: String) {
    #expect(Array(NormalForm.text(source).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["أحمد", "إیران", "مؤمن", "رئیس", "آب", "Müller", "Ōsaka", "ایران-عراق"])
  func `keeps letters that differ`(_ text: String) {
    #expect(NormalForm.text(text) == text)
  }

  @Test(
    arguments: zip(
      [
        "أحمد", "مسئول", "مؤمن", "آستانه", "Qāsem", "Ḥāfeẓ", "می\u{200C}خواهم", "Sana’a", "ÉTÉ",
        "ＡＢ＇Ｃ",
      ],
      ["احمد", "مسیول", "مومن", "استانه", "qasem", "hafez", "میخواهم", "sanaa", "ete", "abc"]))
  func `the search fold is looser`(_ source: String, _ expected: String) {
    #expect(NormalForm.text(source, fold: .search) == expected)
  }

  @Test func `a finding points into the text as it was written`() {
    let source = Array("شهر «بي\u{200C}شكك» و ۲۰۱۹".utf8)
    let form = NormalForm(source)
    for (word, written) in [("بی\u{200C}شکک", "بي\u{200C}شكك"), ("2019", "۲۰۱۹"), ("شهر", "شهر")] {
      let needle = Array(word.utf8)
      let start = form.bytes.indices.first { form.bytes[$0...].starts(with: needle) }
      let range = form.map.sourceRange(of: (start ?? 0)..<((start ?? 0) + needle.count))
      #expect(String(decoding: source[range], as: UTF8.self) == written)
    }
  }

  @Test func `dropped marks belong to the letter before them`() {
    let source = Array("پوتینِ ما".utf8)
    let form = NormalForm(source)
    let range = form.map.sourceRange(of: 0..<"پوتین".utf8.count)
    #expect(String(decoding: source[range], as: UTF8.self) == "پوتینِ")
  }

  @Test(arguments: 0..<400)
  func `any bytes: idempotent, whole scalars, all covered`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = RandomText.bytes(using: &random)
    for fold in Fold.allCases {
      let form = NormalForm(source, fold: fold)
      #expect(String(validating: form.bytes, as: UTF8.self) != nil)
      let again = NormalForm(form.bytes, fold: fold)
      #expect(
        again.text.unicodeScalars.elementsEqual(form.text.unicodeScalars),
        "\(scalars(source)) \(scalars(form.bytes))")
      checkMap(form, source)
    }
  }

  @Test func `a part of a text maps to the whole`() {
    let source = Array("ab كتاب".utf8)
    let form = NormalForm(source, range: 3..<source.count)
    #expect(form.text == "کتاب")
    #expect(form.map.sourceRange(of: 0..<form.bytes.count) == 3..<source.count)
    #expect(NormalForm(source, range: 4..<5).text == "\u{FFFD}")
  }

  private func scalars(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { String($0.value, radix: 16) }.joined(separator: " ")
  }

  /// Scalars map in order, each to whole scalars of the source, and no letter or digit of it is passed over.
  private func checkMap(_ form: NormalForm, _ source: [UInt8]) {
    var boundaries = Set([0, source.count])
    var offset = 0
    while offset < source.count {
      boundaries.insert(offset)
      offset += UTF8Decoding.scalar(in: source.span, at: offset).length
    }
    var covered = [Bool](repeating: false, count: source.count)
    var last = 0
    offset = 0
    while offset < form.bytes.count {
      let length = UTF8Decoding.scalar(in: form.bytes.span, at: offset).length
      let range = form.map.sourceRange(of: offset..<offset + length)
      #expect(range.lowerBound >= last || range.lowerBound == form.map.sourceOffset(of: offset))
      #expect(boundaries.contains(range.lowerBound) && boundaries.contains(range.upperBound))
      #expect(!range.isEmpty)
      for byte in range { covered[byte] = true }
      last = range.lowerBound
      offset += length
    }
    offset = 0
    while offset < source.count {
      let scalar = UTF8Decoding.scalar(in: source.span, at: offset)
      let kind = ScalarClass(scalar.value)
      // The search fold drops apostrophes and the letter hamza; the standard fold drops no letter.
      if form.fold == .standard, kind.isLetterOrDigit || kind == .punctuation || kind.isWhitespace {
        #expect(covered[offset], "U+\(String(scalar.value, radix: 16)) is not covered")
      }
      offset += scalar.length
    }
  }
}
