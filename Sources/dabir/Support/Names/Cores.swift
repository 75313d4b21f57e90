import Dispatch
import PersianText
import Synchronization

import Glibc

/// Work on the lines of a block on all cores at once.
enum Cores {
  /// What `work` gives for the parts of a block, in the order of its lines.
  static func map<Result: Sendable>(
    _ block: LineBlock, _ work: @Sendable (LineBlock) -> Result
  ) -> [Result] {
    // A few parts for each core: they do not take the same time.
    let parts = block.parts(4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    if parts.count == 1 { return parts.map(work) }
    let results = Mutex([Result?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let result = work(parts[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
