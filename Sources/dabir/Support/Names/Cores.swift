import PersianText

/// Work on the lines of a block on all cores at once.
enum Cores {
  /// What `work` gives for the parts of a block, in the order of its lines.
  static func map<Result: Sendable>(
    _ block: LineBlock, _ work: @Sendable (LineBlock) -> Result
  ) -> [Result] {
    // A few parts for each core: they do not take the same time.
    let parts = block.parts(4 * Parallel.cores)
    return Parallel.map(parts.count) { work(parts[$0]) }
  }
}
