/// A bead by the indices of its sentences, as gold files give it: they may leave out sentences in between.
public struct BeadLink: Sendable, Hashable {
  public var source: [Int]
  public var target: [Int]

  public init(source: [Int], target: [Int]) {
    self.source = source
    self.target = target
  }

  public init(_ bead: Bead) {
    self.init(source: Array(bead.source), target: Array(bead.target))
  }

  var isAligned: Bool { !source.isEmpty && !target.isEmpty }
  var isEmpty: Bool { source.isEmpty && target.isEmpty }
}
