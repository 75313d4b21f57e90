import PersianText

/// Numbers in digits of several sets: Persian ۴۵۶, Arabic ٤٥٦ and European 456.
///
/// A number in two sets is a finding; so is, once, a text that has numbers of several. Numbers of a name in Latin letters
/// (COVID-19) are left alone.
struct MixedDigits: TextRule {
  static let identifier = "text/mixed-digits"
  static let summary = "digits of several sets in one number or one Persian text"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "در سال ⟦۱۳9۸⟧ رفت.", right: "در سال ۱۳۹۸ رفت.",
    why: """
      Persian has the digits ۰ to ۹; the Arabic ٤, ٥ and ٦ look otherwise, and a search for the one \
      does not find the other. A number in digits of two sets is a slip of the keyboard, and has a \
      fix; that a text has numbers of several sets is noted once.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let numbers = text.census.numbers
    let mixed = numbers.mixed.map { range in
      text.diagnostic(
        Self.identifier, Self.severity, range,
        "\(text.quote(range)) has digits of two sets", fixes: [Diagnostic.Fix(persian(range, text))]
      )
    }
    return mixed + several(numbers, text)
  }

  private func several(_ numbers: DigitCensus, _ text: AnalysedText) -> [Diagnostic] {
    let used = DigitCensus.Digits.allCases.filter { numbers.counts[$0.rawValue] > 0 }
    guard used.count > 1,
      let least = used.min(by: { numbers.counts[$0.rawValue] < numbers.counts[$1.rawValue] }),
      let first = numbers.firsts[least.rawValue]
    else { return [] }
    let counts = used.map { "\(numbers.counts[$0.rawValue]) \(name($0))" }
    return [
      text.diagnostic(
        Self.identifier, .note, first,
        "the text has numbers in digits of \(used.count) sets: \(counts.joined(separator: ", "))")
    ]
  }

  private func name(_ digits: DigitCensus.Digits) -> String {
    switch digits {
    case .ascii: "European"
    case .persian: "Persian"
    case .arabic: "Arabic"
    }
  }

  private func persian(_ range: Range<Int>, _ text: AnalysedText) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.source[range].unicodeScalars {
      let value: UInt32? =
        switch scalar.value {
        case 0x30...0x39: scalar.value - 0x30 + 0x06F0
        case 0x0660...0x0669: scalar.value - 0x0660 + 0x06F0
        default: nil
        }
      result.append(value.flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return String(result)
  }
}
