/// A pattern for paths: `*` and `?` within a step, `[a-z]`, and `**` for any number of steps.
///
/// A pattern without a slash, but at its end, is of a name at any depth, as in `.gitignore`; any other begins at the
/// folder of the settings. One that matches a folder matches all in it.
public struct PathGlob: Sendable, Hashable, CustomStringConvertible {
  public let description: String
  private let steps: [[UInt8]]

  public init(_ pattern: String) {
    description = pattern
    var steps = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    let isAnchored = pattern.utf8.dropLast().contains(UInt8(ascii: "/"))
    steps.removeAll { $0 == [0x2E] }
    if !isAnchored, !steps.isEmpty { steps.insert(PathGlob.anyDepth, at: 0) }
    self.steps = steps
  }

  private static let anyDepth: [UInt8] = [0x2A, 0x2A]

  /// True where the text has one of the signs that make it a pattern.
  public static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { [0x2A, 0x3F, 0x5B].contains($0) }
  }

  /// The steps at the beginning that are plain names, as a path: where a search for what it matches begins.
  public var plainPrefix: String {
    let plain = description.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !PathGlob.isPattern(String($0)) }
    return plain.joined(separator: "/")
  }

  /// - Parameter path: relative to the folder that the pattern is relative to.
  /// - Complexity: of the steps of the path times those of the pattern, not exponential.
  public func matches(_ path: String) -> Bool {
    if steps.isEmpty { return false }
    let path = path.utf8.split(separator: UInt8(ascii: "/")).filter { $0 != [0x2E] }.map(Array.init)
    // reached[i]: the first i steps of the pattern match what has been read of the path.
    var reached = [true] + Array(repeating: false, count: steps.count)
    spread(&reached)
    for step in path {
      if reached[steps.count] { return true }
      var next = Array(repeating: false, count: steps.count + 1)
      for index in steps.indices where reached[index] {
        if steps[index] == PathGlob.anyDepth {
          next[index] = true
          if index + 1 == steps.count { next[index + 1] = true }
        } else if PathGlob.matches(step, steps[index]) {
          next[index + 1] = true
        }
      }
      spread(&next)
      reached = next
    }
    return reached[steps.count]
  }

  /// `**` matches no step as well; at the end of a pattern it wants one.
  private func spread(_ reached: inout [Bool]) {
    for index in steps.indices where reached[index] && steps[index] == PathGlob.anyDepth {
      if index + 1 < steps.count { reached[index + 1] = true }
    }
  }

  /// One step: a star may be retried at one place only, so that the work is that of both lengths.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (i, j) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while i < name.count {
      if j < pattern.count, pattern[j] == 0x2A {
        star = (j, i)
        j += 1
      } else if let next = advance(name, at: i, pattern, at: j) {
        (i, j) = next
      } else if let place = star {
        star = (place.pattern, place.name + 1)
        (i, j) = (place.name + 1, place.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy { $0 == 0x2A }
  }

  /// Behind one sign of the pattern and what it matches, or `nil`.
  private static func advance(_ name: [UInt8], at i: Int, _ pattern: [UInt8], at j: Int)
    -> (Int, Int)?
  {
    guard j < pattern.count else { return nil }
    switch pattern[j] {
    case 0x3F:
      var end = i + 1
      while end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
      return (end, j + 1)
    case 0x5B:
      guard let close = pattern[(j + 1)...].dropFirst().firstIndex(of: 0x5D) else { return nil }
      let isNegated = pattern[j + 1] == 0x21 || pattern[j + 1] == 0x5E
      let set = Array(pattern[(j + (isNegated ? 2 : 1))..<close])
      return contains(set, name[i]) != isNegated ? (i + 1, close + 1) : nil
    case 0x5C where j + 1 < pattern.count:
      return pattern[j + 1] == name[i] ? (i + 1, j + 2) : nil
    default:
      return pattern[j] == name[i] ? (i + 1, j + 1) : nil
    }
  }

  private static func contains(_ set: [UInt8], _ byte: UInt8) -> Bool {
    var index = 0
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == 0x2D {
        if set[index] <= byte, byte <= set[index + 2] { return true }
        index += 3
      } else {
        if set[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
