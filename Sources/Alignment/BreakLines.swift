/// Puts hard breaks that are segments of their own back between the beads that were found without them.
///
/// A chapter's marker or a blank line is no sentence, and is not aligned as one. Afterwards two breaks that stand at the
/// same place between beads are paired, one to one; a break without a counterpart is a bead with an empty side, and one
/// inside a bead is part of it.
public enum BreakLines {
  /// - Parameters:
  ///   - beads: over the sentences alone, counted without the breaks.
  ///   - source: of each segment of the source, breaks included, whether it is a break.
  ///   - target: the same of the target.
  /// - Returns: the beads over all segments, in order; they cover every one. Breaks cost nothing and are certain.
  public static func restored(_ beads: [Bead], source: [Bool], target: [Bool]) -> [Bead] {
    guard source.contains(true) || target.contains(true) else { return beads }
    var (source, target) = (Side(source), Side(target))
    var restored: [Bead] = []
    restored.reserveCapacity(source.isBreak.count + target.isBreak.count)
    func takeBreaks(_ sourceCount: Int, _ targetCount: Int) {
      restored.append(Bead(source: source.take(sourceCount), target: target.take(targetCount)))
    }
    for bead in beads {
      while source.isAtBreak, target.isAtBreak { takeBreaks(1, 1) }
      if !bead.source.isEmpty { while source.isAtBreak { takeBreaks(1, 0) } }
      if !bead.target.isEmpty { while target.isAtBreak { takeBreaks(0, 1) } }
      var whole = bead
      whole.source = source.takeSentences(bead.source.count)
      whole.target = target.takeSentences(bead.target.count)
      restored.append(whole)
    }
    while source.isAtBreak, target.isAtBreak { takeBreaks(1, 1) }
    while source.isAtBreak { takeBreaks(1, 0) }
    while target.isAtBreak { takeBreaks(0, 1) }
    return restored
  }

  private struct Side {
    let isBreak: [Bool]
    /// The first segment that is in no bead yet.
    var next = 0

    init(_ isBreak: [Bool]) { self.isBreak = isBreak }

    var isAtBreak: Bool { next < isBreak.count && isBreak[next] }

    mutating func take(_ count: Int) -> Range<Int> {
      defer { next += count }
      return next..<next + count
    }

    /// So many sentences, with the breaks between them.
    mutating func takeSentences(_ count: Int) -> Range<Int> {
      var end = next
      var taken = 0
      while taken < count, end < isBreak.count {
        if !isBreak[end] { taken += 1 }
        end += 1
      }
      return take(end - next)
    }
  }
}
