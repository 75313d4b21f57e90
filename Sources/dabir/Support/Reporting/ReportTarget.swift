import ArgumentParser
import Checking

/// A format and where it goes, as an argument: `sarif=names.sarif`, or `human` to standard output.
struct ReportTarget: ExpressibleByArgument {
  var format: ReportFormat
  /// `nil` is standard output.
  var path: String?

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
    if parts.count > 1, parts[1].isEmpty { return nil }
    let path = parts.count > 1 ? String(parts[1]) : "-"
    self.init(format: format, path: path == "-" ? nil : path)
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
