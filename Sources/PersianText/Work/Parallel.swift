import Dispatch
import Synchronization

import Glibc

/// Does a few jobs at once, and gives their results in the order of the jobs.
package enum Parallel {
  /// The cores that there are, at least one.
  package static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results of `count` jobs. A job is worth a thread: what takes microseconds is slower this way.
  package static func map<Result: Sendable>(
    _ count: Int, _ job: @Sendable (Int) -> Result
  ) -> [Result] {
    if count < 2 { return (0..<count).map(job) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = job(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// The results of two jobs, done at once.
  package static func both<A: Sendable, B: Sendable>(
    _ first: @Sendable () -> A, and second: @Sendable () -> B
  ) -> (A, B) {
    let results = Mutex<(A?, B?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let both = results.withLock { $0 }
    return (both.0 ?? first(), both.1 ?? second())
  }
}
