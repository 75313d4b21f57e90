import Foundation

/// Does a few jobs at once, and gives their results in order.
enum Parallel {
  static func map<Result: Sendable>(_ count: Int, _ job: @escaping (Int) -> Result) -> [Result] {
    nonisolated(unsafe) let job = job
    let box = Box<Result>(count)
    DispatchQueue.concurrentPerform(iterations: count) { box.set($0, job($0)) }
    return box.results
  }

  private final class Box<Result: Sendable>: @unchecked Sendable {
    private var items: [Result?]
    private let lock = NSLock()
    init(_ count: Int) { items = Array(repeating: nil, count: count) }
    func set(_ index: Int, _ result: Result) { lock.withLock { items[index] = result } }
    var results: [Result] { items.compactMap(\.self) }
  }
}
