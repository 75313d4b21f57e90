/// The n-grams of graphones and of letters: of each its log-probability, and the weight with which shorter ones stand
/// in for it (Katz's form of an interpolated model; Chen and Goodman 1999).
///
/// A hash table with open addressing of several models, told apart by a salt. A slot is a fingerprint of 18 bits, a
/// log-probability of 7 in eighths of a nat and a log-backoff of 7 in sixteenths; an n-gram that is met by chance has
/// a wrong probability once in some hundred thousand questions. With each n-gram its shorter ones are there too, those
/// without its first and those without its last item.
package struct NGramTable: Sendable {
  package static let start: UInt16 = 1
  package static let end: UInt16 = 2
  /// Stands for letters that the model does not know.
  package static let unknown: UInt16 = 0
  /// Numbers of graphones begin here and stay below 4,096, twelve bits.
  package static let firstGraphone: UInt16 = 3
  package static let mostGraphones = 1 << 12 - Int(firstGraphone)
  package static let longestContext = 4

  package struct Entry: Sendable {
    package var key: UInt64
    package var order: Int
    package var salt: UInt64
    package var logProbability: Double
    package var logBackoff: Double

    package init(
      key: UInt64, order: Int, salt: UInt64, logProbability: Double, logBackoff: Double
    ) {
      self.key = key
      self.order = order
      self.salt = salt
      self.logProbability = logProbability
      self.logBackoff = logBackoff
    }
  }

  /// 0 is free.
  package let slots: [UInt32]
  /// The slots of single items again, by salt and item: those are asked for most.
  private let singles: [UInt32]
  /// Likewise those of single letters and of two letters: by salt, by the letter before, by the letter.
  private let letters: [UInt32]
  private let letterPairs: [UInt32]

  /// Salts below have their single items in ``singles``.
  private static let fewSalts: UInt64 = 8
  /// Salts from here are of letters, whose items are below 64.
  private static let letterSalt = ModelParts.persianSalt

  package init(slots: [UInt32]) {
    self.slots = slots
    singles = (0..<NGramTable.fewSalts << 12).map { index in
      NGramTable.find(index & 0xFFF, order: 1, salt: index >> 12, in: slots) ?? 0
    }
    letters = (UInt64(0)..<2 << 6).map { index in
      NGramTable.find(index & 63, order: 1, salt: NGramTable.letterSalt + index >> 6, in: slots)
        ?? 0
    }
    letterPairs = (UInt64(0)..<2 << 12).map { index in
      let key = (index >> 6 & 63) << 12 | index & 63
      return NGramTable.find(key, order: 2, salt: NGramTable.letterSalt + index >> 12, in: slots)
        ?? 0
    }
  }

  package init(_ entries: [Entry]) {
    let size = max(16, entries.count * 3 / 2)
    var slots = [UInt32](repeating: 0, count: size)
    for entry in entries {
      let hash = NGramTable.hash(entry.key, order: entry.order, salt: entry.salt)
      var slot = NGramTable.slot(hash, size)
      while slots[slot] != 0 { slot = slot + 1 == size ? 0 : slot + 1 }
      let probability = UInt32(min(max(-entry.logProbability * 8, 0), 127).rounded())
      let backoff = UInt32(min(max(-entry.logBackoff * 16, 0), 127).rounded())
      slots[slot] = NGramTable.fingerprint(hash) | probability << 7 | backoff
    }
    self.init(slots: slots)
  }

  @inline(__always)
  private static func hash(_ key: UInt64, order: Int, salt: UInt64) -> UInt64 {
    var x = (key | UInt64(order) << 60) ^ (salt &* 0x9E37_79B9_7F4A_7C15)
    x = (x ^ (x >> 31)) &* 0x7FB5_D329_728E_A185
    x = (x ^ (x >> 27)) &* 0x81DA_DEF4_BC2D_D44D
    return x ^ (x >> 33)
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash & 0xFFFF_FFFF) &* UInt64(count)) >> 32)
  }

  /// In the bits that the values leave; never 0.
  @inline(__always)
  private static func fingerprint(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~values | 1 << 14
  }

  private static let values: UInt32 = 1 << 14 - 1

  /// Log-probability of what a slot holds, in nats.
  @inline(__always)
  static func logProbability(_ slot: UInt32) -> Float { -Float(slot >> 7 & 127) / 8 }

  @inline(__always)
  static func logBackoff(_ slot: UInt32) -> Float { -Float(slot & 127) / 16 }

  /// The slot of an n-gram, `nil` where there is none.
  @inline(__always)
  func find(_ key: UInt64, order: Int, salt: UInt64) -> UInt32? {
    if order == 1, salt < NGramTable.fewSalts {
      let slot = singles[Int(salt << 12 | key)]
      return slot == 0 ? nil : slot
    }
    return NGramTable.find(key, order: order, salt: salt, in: slots)
  }

  /// ``find(_:order:salt:)`` of one or two letters.
  @inline(__always)
  func findLetters(_ key: UInt64, order: Int, salt: UInt64) -> UInt32? {
    let side = salt &- NGramTable.letterSalt
    let slot =
      order == 1
      ? letters[Int(side << 6 | key)] : letterPairs[Int(side << 12 | (key >> 12) << 6 | key & 63)]
    return slot == 0 ? nil : slot
  }

  @inline(__always)
  private static func find(
    _ key: UInt64, order: Int, salt: UInt64, in slots: [UInt32]
  ) -> UInt32? {
    let hash = hash(key, order: order, salt: salt)
    let fingerprint = fingerprint(hash)
    let size = slots.count
    var slot = slot(hash, size)
    while true {
      let found = slots[slot]
      if found == 0 { return nil }
      if found & ~values == fingerprint { return found }
      slot = slot &+ 1 == size ? 0 : slot &+ 1
    }
  }

  /// What came before, prepared for many questions of what comes next.
  package struct Context {
    var history: UInt64
    var salt: UInt64
    /// The longest context that was seen.
    var length = 0
    /// Summed log-backoffs from the longest context down to that of 3, 2, 1 and no graphones.
    var weights: (Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0)
  }

  /// - Parameters:
  ///   - history: twelve bits an item, the last lowest.
  ///   - length: how many items there are.
  package func context(_ history: UInt64, length: Int, salt: UInt64) -> Context {
    var context = Context(history: history, salt: salt)
    var backoffs: (Float, Float, Float, Float) = (0, 0, 0, 0)
    var k = 1
    while k <= length, k <= NGramTable.longestContext {
      guard let slot = find(history & NGramTable.mask(k), order: k, salt: salt) else { break }
      let backoff = NGramTable.logBackoff(slot)
      switch k {
      case 1: backoffs.0 = backoff
      case 2: backoffs.1 = backoff
      case 3: backoffs.2 = backoff
      default: backoffs.3 = backoff
      }
      context.length = k
      k += 1
    }
    context.weights.3 = backoffs.3
    context.weights.2 = context.weights.3 + backoffs.2
    context.weights.1 = context.weights.2 + backoffs.1
    context.weights.0 = context.weights.1 + backoffs.0
    return context
  }

  @inline(__always)
  static func mask(_ length: Int) -> UInt64 { 1 << UInt64(12 &* length) &- 1 }

  /// The log-probability of an item after a context, in nats.
  @inline(__always)
  package func logProbability(_ item: UInt16, after context: borrowing Context) -> Float {
    // Upwards: most items are rare in their place, and the n-grams that are asked for most are near in memory.
    var best = context.weights.0 - 14
    var k = 0
    while k <= context.length {
      let key = (context.history & NGramTable.mask(k)) << 12 | UInt64(item)
      guard let slot = find(key, order: k + 1, salt: context.salt) else { break }
      best = weight(context, k) + NGramTable.logProbability(slot)
      k += 1
    }
    return best
  }

  /// The slots of an item by itself and after the last item of a context, 0 where there is none: what many contexts that
  /// end alike have in common.
  @inline(__always)
  func single(_ item: UInt16, salt: UInt64) -> UInt32 {
    find(UInt64(item), order: 1, salt: salt) ?? 0
  }

  @inline(__always)
  func double(_ item: UInt16, after last: UInt64, salt: UInt64) -> UInt32 {
    find(last << 12 | UInt64(item), order: 2, salt: salt) ?? 0
  }

  /// ``logProbability(_:after:)`` where the slots of ``single(_:salt:)`` and ``double(_:after:salt:)`` are known.
  @inline(__always)
  func logProbability(
    _ item: UInt16, after context: borrowing Context, single: UInt32, double: UInt32
  ) -> Float {
    if single == 0 { return context.weights.0 - 14 }
    let isAlone = double == 0 ? true : context.length == 0
    if isAlone { return context.weights.0 + NGramTable.logProbability(single) }
    var best = context.weights.1 + NGramTable.logProbability(double)
    var k = 2
    while k <= context.length {
      let key = (context.history & NGramTable.mask(k)) << 12 | UInt64(item)
      guard let slot = find(key, order: k + 1, salt: context.salt) else { break }
      best = weight(context, k) + NGramTable.logProbability(slot)
      k += 1
    }
    return best
  }

  @inline(__always)
  private func weight(_ context: borrowing Context, _ k: Int) -> Float {
    switch k {
    case 0: context.weights.0
    case 1: context.weights.1
    case 2: context.weights.2
    case 3: context.weights.3
    default: 0
    }
  }
}
