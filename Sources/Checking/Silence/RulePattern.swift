/// One rule by its identifier, or with `*` all of a group: `name/near`, `name/*`.
public struct RulePattern: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// - Returns: `nil` where no rule is meant.
  public init?(_ text: some StringProtocol, among identifiers: [String]) {
    let pattern = RulePattern(unchecked: String(text))
    guard identifiers.contains(where: { pattern.matches($0) }) else { return nil }
    self = pattern
  }

  private init(unchecked text: String) { description = text }

  public func matches(_ identifier: String) -> Bool {
    guard description.hasSuffix("/*") else { return identifier == description }
    return identifier.hasPrefix(description.dropLast())
  }
}
