import Alignment
import PersianText

import Glibc

/// Writes pairs of terms as a translation memory, a unit a pair. Tools take of two units with one source the later one,
/// which is the better here.
struct PairMemoryWriter: ~Copyable, TermWriting {
  private let output: Int32
  private let options: ExportOptions
  private var selection: PairSelection

  static let carriage = FormatCarriage("TMX of terms", [.languages: .only(["pair"])])

  /// - Parameter output: a file descriptor, which stays the caller's to close.
  init(
    _ pairing: Pairing, limits: ToolLimits = ToolLimits(), consumer: String? = nil, output: Int32,
    options: ExportOptions
  ) {
    self.output = output
    self.options = options
    var limits = limits
    limits.lastWins = true
    selection = PairSelection(
      pairing, limits, PairMemoryWriter.carriage,
      consumer: consumer ?? PairMemoryWriter.carriage.format, name: options.name)
  }

  mutating func add(_ entry: TermEntry) throws(InterchangeFault) { selection.add(entry) }

  consuming func end() throws(InterchangeFault) -> ExportReport {
    let (pairs, diagnostics) = selection.take()
    var writer = try TMXWriter(
      from: selection.pairing.source, to: selection.pairing.target, output: output,
      options: options)
    var (bytes, continuations) = (0, 0)
    for pair in pairs {
      try writer.add(Bitext.Unit(source: pair.source.text, target: pair.target.text))
      for text in [pair.source.text, pair.target.text] {
        bytes += text.utf8.count
        continuations += text.utf8.count - text.unicodeScalars.count
      }
    }
    var report = try writer.end()
    // The size of a file is known; what goes into a pipe is not counted, but near it.
    let end = Int(lseek(output, 0, SEEK_CUR))
    bytes = end < 0 ? bytes + pairs.count * PairMemoryWriter.markup : end
    report.skipped = selection.skipped
    report.diagnostics +=
      diagnostics + selection.oversize(bytes: bytes, scalars: bytes - continuations)
      + selection.tally.diagnostics(of: options.name)
    return report
  }

  /// Bytes of a unit beside its texts, more or less.
  private static let markup = 140
}
