/// Options whose value may be left out, which ArgumentParser does not know: `--fix` is `--fix=safe`.
///
/// A value is given with `=` only: behind a space stands the next argument.
enum OptionalValues {
  private static let defaults: [String: [String: String]] = [
    "check": ["--fix": "safe", "--changed": "HEAD"]
  ]

  /// The arguments with the values that were left out.
  static func filledIn(_ arguments: [String]) -> [String] {
    guard let command = arguments.first(where: { !$0.hasPrefix("-") }),
      let defaults = defaults[command]
    else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.enumerated().map { index, argument in
      guard index < end, let value = defaults[argument] else { return argument }
      return "\(argument)=\(value)"
    }
  }
}
