import PersianText
import Termbase
import Testing

@testable import Checking

/// A text in which the words that a finding must point to stand between ⟦ and ⟧.
struct MarkedText {
  var bytes: [UInt8] = []
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }

  var language: Language { TextLanguage.guess(bytes) }
}

enum RuleTest {
  /// A glossary of rows `concept kind status type term`, its language told by its letters.
  static func glossary(_ rows: String) -> Termbase {
    var concepts: [Concept] = []
    for row in rows.split(separator: "\n") {
      let cells = row.split(separator: " ", maxSplits: 4).map(String.init)
      guard cells.count == 5, let kind = Concept.Kind(rawValue: cells[1]),
        let status = Term.Status(rawValue: cells[2]), let type = Term.TermType(rawValue: cells[3])
      else {
        Issue.record("no row of a glossary: \(row)")
        continue
      }
      let language = TextLanguage.guess(Array(cells[4].utf8))
      let term = Term(language: language, text: cells[4], status: status, type: type)
      if concepts.last?.id != cells[0] { concepts.append(Concept(id: cells[0], kind: kind)) }
      concepts[concepts.count - 1].terms.append(term)
    }
    return Termbase(concepts: concepts)
  }

  static func analyse(_ text: MarkedText, _ language: Language? = nil) -> AnalysedText {
    let source = SourceText(name: "t.txt", bytes: text.bytes)
    let finder = NameFinder(common, language: language ?? text.language)
    return TextAnalyser.analyse(source, with: finder)
  }

  /// The findings of one rule in a text.
  static func findings(_ rule: String, _ text: MarkedText) -> [Diagnostic] {
    let findings = Checker(rules: [rule]).check(analyse(text))
    #expect(findings.allSatisfy { $0.rule == rule && $0.location.source == "t.txt" })
    return findings
  }

  /// Checks that a rule points to what is marked and to nothing else.
  static func expect(_ rule: String, _ marked: String) {
    let text = MarkedText(marked)
    let found = findings(rule, text).map(\.location.range)
    #expect(found == text.ranges.map(Optional.some), "\(marked)")
  }

  static let common = glossary(
    """
    astana place preferred homograph آستانه
    astana place superseded full نورسلطان
    astana place preferred full Astana
    astana place superseded full Nursultan
    damir-sagynbaev person preferred full دمیر ساگین\u{200C}بایف
    damir-sagynbaev person admitted short ساگین\u{200C}بایف
    damir-sagynbaev person deprecated short سگین\u{200C}بایف
    damir-sagynbaev person preferred full Damir Sagynbaev
    giyosov person preferred full جمعه\u{200C}خان گیاس\u{200C}اف
    giyosov person admitted short گیاس\u{200C}اف
    giyosov person deprecated short خانگیاس\u{200C}اف
    india place preferred full هند
    india place admitted variant هندوستان
    india place preferred full India
    iran place preferred full ایران
    iran place admitted full جمهوری اسلامی ایران
    iran place preferred full Iran
    iran place admitted full Islamic Republic of Iran
    kassymov person preferred full کال\u{200C}محمد قاسم\u{200C}اف
    kassymov person admitted homograph قاسم\u{200C}اف
    kassymov person preferred full Kalmukhambet Kassymov
    meeting event preferred homograph همگرایی
    minister title preferred full وزیر
    minister title preferred full minister
    prime-minister title preferred full نخست\u{200C}وزیر
    prime-minister title preferred full prime minister
    patrushev person preferred full نیکلای پاتروشف
    patrushev person admitted variant نیکولای پاتروشف
    patrushev person admitted short پاتروشف
    patrushev person deprecated variant نیکولای پاتروشیف
    patrushev person deprecated short پاتروشیف
    patrushev person preferred full Nikolai Patrushev
    patrushev person admitted short Patrushev
    putin person preferred full ولادیمیر پوتین
    putin person admitted short پوتین
    putin person preferred full Vladimir Putin
    putin person admitted variant Wladimir Putin
    putin person admitted short Putin
    shanghai place preferred full شانگهای
    shanghai place preferred full Shanghai
    sco organization preferred full سازمان همکاری شانگهای
    sco organization admitted short سازمان شانگهای
    sco organization admitted homograph شانگهای
    sco organization preferred full Shanghai Cooperation Organisation
    sco organization admitted acronym SCO
    untranslated term preferred full گفتمان
    """)
}
