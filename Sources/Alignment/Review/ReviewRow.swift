/// A bead as a person left it in a review.
public struct ReviewRow: Sendable, Equatable {
  /// Where it stands in the file, from 1.
  public var line: Int
  /// The segments of the bead, from 0, as they were written.
  public var source: [Int]
  public var target: [Int]
  /// The person says that the bead is right.
  public var isConfirmed: Bool

  public init(line: Int, source: [Int], target: [Int], isConfirmed: Bool = false) {
    self.line = line
    self.source = source
    self.target = target
    self.isConfirmed = isConfirmed
  }
}

/// What is wrong with a review, and the way out.
public struct ReviewFault: Error, Sendable, Equatable {
  /// From 1; `nil` where it concerns the file as a whole.
  public var line: Int?
  public var reason: String

  public init(line: Int?, _ reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Everything that is wrong with a review; never empty.
public struct ReviewFaults: Error, Sendable, Equatable {
  public let faults: [ReviewFault]

  public init(_ faults: [ReviewFault]) { self.faults = faults }
}
