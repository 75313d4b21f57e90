import Glibc

/// Tells how far long work has come, on standard error, where that is a terminal; else it is silent.
struct Progress {
  private let name: String
  private let total: Int
  private var shown = -1
  private let isShown: Bool

  /// Work shorter than this many bytes is done before anyone could read of it.
  static let shortWork = 4_000_000

  /// - Parameter shortWork: what is done in a second or two.
  init(_ name: String, total: Int, shortWork: Int = Progress.shortWork) {
    self.name = name
    self.total = total
    isShown = total > shortWork && isatty(STDERR_FILENO) == 1
  }

  mutating func advance(to done: Int) {
    guard isShown else { return }
    let percent = done * 100 / total
    guard percent != shown else { return }
    shown = percent
    Console.hint("\r\u{1B}[K\(name): \(percent) %")
  }

  func finish() {
    if isShown { Console.hint("\r\u{1B}[K") }
  }
}
