import Foundation

/// The joint n-gram model of one class of names: that of all names, mixed with the class's own.
struct JointModel {
  let table: NGramTable
  /// Number of the class, from 1; 0 is all names.
  let origin: UInt8
  let hasOwn: Bool
  private let mixture: Mixture

  init(table: NGramTable, origin: UInt8, hasOwn: Bool, mixture: Mixture) {
    self.table = table
    self.origin = origin
    self.hasOwn = hasOwn
    self.mixture = mixture
  }

  struct Context {
    var pool: NGramTable.Context
    var own: NGramTable.Context
  }

  func context(_ history: UInt64, _ length: Int) -> Context {
    let pool = table.context(history, length: length, salt: 0)
    return Context(
      pool: pool,
      own: hasOwn ? table.context(history, length: length, salt: UInt64(origin)) : pool)
  }

  @inline(__always)
  func logProbability(_ item: UInt16, _ context: borrowing Context) -> Float {
    let pool = table.logProbability(item, after: context.pool)
    if !hasOwn { return pool }
    return pool + mixture.gain(table.logProbability(item, after: context.own) - pool)
  }
}

extension JointModel {
  /// What an item is found at by itself, or after one other item, in the pool and in the class's own n-grams.
  struct Slots {
    var pool: UInt32
    var own: UInt32
    /// No slot of a table is this.
    static let unasked = Slots(pool: 1, own: 1)
    var isAsked: Bool { pool != 1 }
  }

  @inline(__always)
  func single(_ item: UInt16) -> Slots {
    let pool = table.single(item, salt: 0)
    return Slots(pool: pool, own: hasOwn ? table.single(item, salt: UInt64(origin)) : pool)
  }

  @inline(__always)
  func double(_ item: UInt16, after last: UInt64) -> Slots {
    let pool = table.double(item, after: last, salt: 0)
    return Slots(
      pool: pool, own: hasOwn ? table.double(item, after: last, salt: UInt64(origin)) : pool)
  }

  /// ``logProbability(_:_:)`` where the first slots are known.
  @inline(__always)
  func logProbability(
    _ item: UInt16, _ context: borrowing Context, _ single: Slots, _ double: Slots
  ) -> Float {
    let pool = table.logProbability(
      item, after: context.pool, single: single.pool, double: double.pool)
    if !hasOwn { return pool }
    let own = table.logProbability(item, after: context.own, single: single.own, double: double.own)
    return pool + mixture.gain(own - pool)
  }
}

/// Tabled log(w·eˣ + 1 − w): what a second opinion that differs by x adds to a first, in eighths of a nat.
struct Mixture: Sendable {
  private let gains: [Float]
  private static let reach = 20

  init(weight: Float) {
    gains = (-Mixture.reach * 8...Mixture.reach * 8).map {
      log(weight * exp(Float($0) / 8) + 1 - weight)
    }
  }

  @inline(__always)
  func gain(_ difference: Float) -> Float {
    let index = Int((difference * 8).rounded()) + Mixture.reach * 8
    return gains[min(max(index, 0), gains.count - 1)]
  }
}
