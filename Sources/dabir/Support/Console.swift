import Checking
import PersianText

import Glibc

/// The only place that prints.
enum Console {
  /// Writes a line to standard output.
  /// - Throws: ``ClosedOutput`` where the reader has gone, ``Failure`` where it cannot be written.
  static func print(_ line: String) throws { try write(line + "\n") }

  static func write(_ text: String) throws {
    do {
      try Output.write(Array(text.utf8), to: STDOUT_FILENO, path: "<stdout>")
    } catch {
      throw error.code == EPIPE ? ClosedOutput() : Failure("\(error)")
    }
  }

  /// Writes a line to standard error.
  static func complain(_ line: String, isPrefixed: Bool = true) {
    let text = (isPrefixed ? "dabir: " : "") + line + "\n"
    try? Output.write(Array(text.utf8), to: STDERR_FILENO, path: "<stderr>")
  }

  /// Writes to standard error without a line end.
  static func hint(_ text: String) {
    try? Output.write(Array(text.utf8), to: STDERR_FILENO, path: "<stderr>")
  }

  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Colour and isolates only for a person at a terminal; `NO_COLOR` and `TERM=dumb` are respected.
  static var style: TextReporter.Style {
    let wantsColour =
      getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
    return TextReporter.Style(isColoured: isTerminal && wantsColour, isIsolated: isTerminal)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
