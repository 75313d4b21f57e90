import Checking
import PersianText
import Transliteration

/// How many pairs were judged how.
struct VerdictCounts: Sendable, Equatable {
  var ok = 0
  var variant = 0
  var wrong = 0

  mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .ok: ok += 1
    case .variant: variant += 1
    case .wrong: wrong += 1
    }
  }

  static func += (a: inout VerdictCounts, b: VerdictCounts) {
    a.ok += b.ok
    a.variant += b.variant
    a.wrong += b.wrong
  }

  /// In words.
  var summary: String {
    let sum = ok + variant + wrong
    if sum == 0 { return "no pairs" }
    let parts = [(ok, "ok"), (variant, "variant"), (wrong, "wrong")].filter { $0.0 > 0 }
    return "\(sum) pair\(sum == 1 ? "" : "s"): "
      + parts.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

typealias PairJudge = GlossaryLinter.PairJudge

/// The pairs of some lines of a table, judged and written.
///
/// Cost beside the judgements: a pass over the bytes, and two strings a pair.
struct JudgedPairs: Sendable {
  /// What is written of them.
  private(set) var output: [UInt8] = []
  private(set) var counts = VerdictCounts()
  private(set) var faults: [LineFault] = []

  /// Judges the pairs of a block. Empty lines and those that begin with `#` are passed over.
  /// - Parameter header: the number of the line that is the header.
  init(
    _ block: LineBlock, _ columns: PairColumns, header: Int? = nil, _ text: PairText,
    judge: PairJudge
  ) {
    let bytes = block.bytes
    let isText = block.isText
    for line in block where line.number != header && PairLine.holdsPair(bytes, line.range) {
      do throws(PairFault) {
        if !isText || line.range.count > LineReader.longestLine,
          let reason = LineFault.reason(bytes, line.range)
        {
          throw PairFault(reason: reason)
        }
        let cells = try columns.cells(of: line.range, in: bytes)
        let judgement = judge(
          String(decoding: bytes[cells.persian], as: UTF8.self),
          String(decoding: bytes[cells.english], as: UTF8.self))
        counts.add(judgement.verdict)
        text.append(
          judgement, persian: bytes[cells.persian], english: bytes[cells.english],
          line: line.number, to: &output)
      } catch {
        faults.append(LineFault(line: line.number, reason: error.reason))
      }
    }
  }
}

enum PairLine {
  /// False of an empty line and of a comment.
  static func holdsPair(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    !line.isEmpty && bytes[line.lowerBound] != UInt8(ascii: "#")
  }
}
