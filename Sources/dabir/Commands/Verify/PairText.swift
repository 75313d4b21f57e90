import Checking
import PersianText
import Transliteration

/// Writes judged pairs.
struct PairText: Sendable {
  let format: NameFormat
  /// What places are called: the file; `nil` where a pair was given as arguments.
  let file: String?
  /// For people: also what is as it should be.
  let showsAll: Bool

  /// The first row of a table; empty of other formats.
  static func header(_ format: NameFormat) -> String {
    format == .tsv ? "fa\ten\tplausibility\tverdict\tremarks\tmisfits\tnearest\n" : ""
  }

  /// Appends a pair to what is to be written.
  /// - Parameter line: its place in the file.
  func append(
    _ judgement: PairJudgement, persian: ArraySlice<UInt8>, english: ArraySlice<UInt8>, line: Int,
    to output: inout [UInt8]
  ) {
    switch format {
    case .human:
      guard showsAll || judgement.verdict != .ok else { return }
      output += human(judgement, text(persian), text(english), line).utf8
    case .tsv:
      output += persian
      output.append(0x09)
      output += english
      output += tsv(judgement).utf8
    case .jsonl:
      output += json(judgement, text(persian), text(english), line).utf8
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func human(
    _ judgement: PairJudgement, _ persian: String, _ english: String, _ line: Int
  ) -> String {
    let place = file.map { "\(TextReporter.visible($0)):\(line)  " } ?? ""
    let verdict = judgement.verdict.rawValue
    let padding = String(repeating: " ", count: 9 - verdict.utf8.count)
    var text = "\(place)\(verdict)\(padding)\(Significant.text(judgement.plausibility, digits: 3))"
    // Right-to-left words stand last: nothing behind them can be reordered.
    text += "  \(TextReporter.visible(english))  \(Shown.words(persian))\n"
    let misfits = judgement.letters.filter { !$0.fits }.map(\.pair)
    if file == nil, !judgement.letters.isEmpty {
      text += detail("letters", letters(judgement.letters.map(\.pair)))
    }
    if !misfits.isEmpty { text += detail("does not fit", letters(misfits)) }
    for remark in judgement.remarks { text += detail(remark.identifier, Shown.words(remark.text)) }
    if let nearest = judgement.nearest {
      text += detail("nearest", TextReporter.visible(nearest))
    }
    return text
  }

  private func detail(_ name: String, _ text: String) -> String { "      \(name): \(text)\n" }

  private func letters(_ pairs: [LetterPair]) -> String {
    LetterText.line(pairs, to: .english, show: Shown.words)
  }

  /// The cells behind the two names.
  private func tsv(_ judgement: PairJudgement) -> String {
    var text = "\t\(Significant.text(judgement.plausibility))\t\(judgement.verdict.rawValue)\t"
    text += judgement.remarks.map(\.identifier).joined(separator: ",")
    let misfits = judgement.letters.filter { !$0.fits }
    text += "\t\(LetterText.line(misfits.map(\.pair), to: .english))\t\(judgement.nearest ?? "")\n"
    return text
  }

  private func json(
    _ judgement: PairJudgement, _ persian: String, _ english: String, _ line: Int
  ) -> String {
    var text = "{"
    if let file { text += "\"file\":\(JSONText.quoted(file)),\"line\":\(line)," }
    text += "\"fa\":\(JSONText.quoted(persian)),\"en\":\(JSONText.quoted(english)),"
    text += "\"plausibility\":\(Significant.text(judgement.plausibility)),"
    text += "\"verdict\":\"\(judgement.verdict.rawValue)\",\"remarks\":["
    text += judgement.remarks.map { remark in
      JSONText.object([("id", remark.identifier), ("text", remark.text)])
    }.joined(separator: ",")
    let letters = judgement.letters
    text += "],\"letters\":"
    text += LetterText.json(letters.map(\.pair)) { ",\"fits\":\(letters[$0].fits)" }
    return text + ",\"nearest\":\(judgement.nearest.map(JSONText.quoted) ?? "null")}\n"
  }
}
