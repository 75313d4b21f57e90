import Dispatch
import PersianText
import Synchronization

/// Work on items as they come, on all cores, whose results are taken in the order of the items, each as soon as those
/// before it are.
///
/// Memory is bounded: no more items are under way, or wait for one before them, than there are slots.
final class OrderedWork<Result: Sendable>: Sendable {
  private struct State {
    var begun = 0
    var taken = 0
    var waiting: [Int: Result] = [:]
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let slots: DispatchSemaphore
  private let group = DispatchGroup()
  private let take: @Sendable (Result) throws -> Void

  /// - Parameter take: is given one result at a time. What it throws ends the work.
  init(_ take: @escaping @Sendable (Result) throws -> Void) {
    slots = DispatchSemaphore(value: Parallel.cores + 2)
    self.take = take
  }

  /// Begins on the next item, or waits until there is room for it.
  /// - Throws: what `take` has thrown.
  func add(_ work: @escaping @Sendable () -> Result) throws {
    slots.wait()
    let index = try state.withLock { state in
      if let failure = state.failure {
        slots.signal()
        throw failure
      }
      defer { state.begun += 1 }
      return state.begun
    }
    DispatchQueue.global().async(group: group) { self.end(index, with: work()) }
  }

  /// Waits for the last result.
  /// - Throws: what `take` has thrown.
  func finish() throws {
    group.wait()
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func end(_ index: Int, with result: Result) {
    state.withLock { state in
      state.waiting[index] = result
      while let next = state.waiting.removeValue(forKey: state.taken) {
        state.taken += 1
        slots.signal()
        guard state.failure == nil else { continue }
        do { try take(next) } catch { state.failure = error }
      }
    }
  }
}
