import PersianText

/// What was wrong with a file, as it is being read. Of a file that is broken all through, the first faults are kept and
/// the others counted.
struct DiagnosticLog {
  private var fresh: [Diagnostic] = []
  /// All that were reported.
  private(set) var count = 0

  static let most = 1_000

  mutating func add(_ diagnostic: Diagnostic) {
    count += 1
    if count <= DiagnosticLog.most { fresh.append(diagnostic) }
  }

  /// How many were counted only.
  var leftOut: Int { max(count - DiagnosticLog.most, 0) }

  /// What was reported since the last call.
  mutating func take() -> [Diagnostic] {
    defer { fresh = [] }
    return fresh
  }
}
