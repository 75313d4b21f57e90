import Interchange
import PersianText
import Testing

@testable import Checking

/// A bilingual file in which the bytes that a finding must point to stand between ⟦ and ⟧.
struct BilingualTest {
  let marked: MarkedText
  let file: BilingualFile
  let findings: [Diagnostic]

  private static let finders = [
    NameFinder(RuleTest.common, language: .persian),
    NameFinder(RuleTest.common, language: .english),
  ]

  /// - Parameter rules: the rules that look at it, and those of reading.
  init(
    _ text: String, name: String, rules: Set<String>? = nil,
    _ options: BilingualFile.Options = .init()
  ) throws {
    marked = MarkedText(text)
    let input = try #require(try BilingualInput(marked.bytes, path: name))
    file = try BilingualFile.read(input, options)
    findings = Checker(rules: rules).check(
      file, finder: { BilingualTest.finders[$0.isPersian ? 0 : 1] })
  }

  var ranges: [Range<Int>] { findings.compactMap(\.location.range) }

  /// The findings as `line:column rule`, the column in some unit.
  func places(_ unit: TextUnit = .scalars) -> [String] {
    findings.map { finding in
      let place = file.source.position(at: finding.location.range?.lowerBound ?? 0, unit: unit)
      return "\(place.line):\(place.column) \(finding.rule)"
    }
  }

  /// The file with all fixes made.
  var fixed: String {
    String(decoding: FixPlan(findings, .all).applied(to: file.source.bytes), as: UTF8.self)
  }

  static let tmxHead =
    #"<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="fa"/><body>"#

  /// A memory of units of a Persian and an English segment.
  static func tmx(_ units: (fa: String, en: String)...) -> String {
    tmxHead + "\n"
      + units.map { unit in
        """
        <tu>
          <tuv xml:lang="fa-IR"><seg>\(unit.fa)</seg></tuv>
          <tuv xml:lang="EN"><seg>\(unit.en)</seg></tuv>
        </tu>

        """
      }.joined() + "</body></tmx>\n"
  }

  /// Of one unit, with what stands in its source and its target.
  static func xliff1(_ source: String, _ target: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="a" source-language="fa" target-language="en-GB" datatype="plaintext"><body>
    <trans-unit id="7"><source>\(source)</source><target>\(target)</target></trans-unit>
    </body></file></xliff>

    """
  }

  static func xliff2(_ source: String, _ target: String) -> String {
    """
    <xliff version="2.0" srcLang="fa" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
    <file id="f"><unit id="7"><segment><source>\(source)</source><target>\(target)</target></segment></unit></file>
    </xliff>

    """
  }

  static let poHead = "msgid \"\"\nmsgstr \"\"\n\"Language: fa_IR\\n\"\n\n"
}

extension String {
  /// An XLIFF file of ``BilingualTest`` from English to Persian.
  var persianTarget: String {
    replacing(
      "source-language=\"fa\" target-language=\"en-GB\"",
      with: "source-language=\"en\" target-language=\"fa\""
    )
    .replacing("srcLang=\"fa\" trgLang=\"en\"", with: "srcLang=\"en\" trgLang=\"fa\"")
  }
}
