import Foundation

/// How probable a graphone is where the letters around it are known: a log-linear classifier over hashed features of
/// the source letters (Weinberger et al. 2009, "Feature hashing"), one for each direction.
package struct ContextModel: Sendable {
  /// Weights in units of ``scale``.
  package var weights: [Int8]
  package var scale: Float
  let mask: UInt32

  package init(weights: [Int8], scale: Float) {
    self.weights = weights
    self.scale = scale
    mask = UInt32(weights.count - 1)
  }

  /// The score of a graphone where the letters around are these.
  @inline(__always)
  func score(_ graphone: UInt16, _ features: borrowing ContextFeatures) -> Float {
    let salt = ContextFeatures.salt(graphone)
    let sum = weights.withUnsafeBufferPointer { weights in
      features.hashes.withUnsafeBufferPointer { hashes in
        hashes.reduce(Int32(0)) { sum, hash in
          sum &+ Int32(weights[Int(ContextFeatures.index(hash, salt) & mask)])
        }
      }
    }
    return Float(sum) * scale
  }

  /// The log-probability of a graphone among those that read the letters at a place, the more frequent ones.
  func share(
    of graphone: UInt16, _ letters: [UInt8], _ position: Int, _ side: GraphoneInventory.Side,
    _ features: borrowing ContextFeatures
  ) -> Float {
    let mine = score(graphone, features)
    var sum: Float = 0
    side.forEach(letters, at: position, most: ContextModel.mostRivals) { other, _ in
      sum += exp(min(score(other, features) - mine, 20))
    }
    return -log(max(sum, 1))
  }

  /// Of each chunk of letters.
  private static let mostRivals = 6
}

/// The hashed features of a place in a name.
package struct ContextFeatures: Sendable {
  package var hashes: [UInt32] = []

  package init() { hashes.reserveCapacity(32) }

  /// The letters of a name with four zeros before and after.
  package static func padded(_ letters: [UInt8]) -> [UInt8] {
    [0, 0, 0, 0] + letters + [0, 0, 0, 0]
  }

  /// - Parameters:
  ///   - padded: the letters of the whole name (``padded(_:)``).
  ///   - position: of the letter in question, the zeros not counted.
  package mutating func set(_ padded: [UInt8], _ position: Int, origin: UInt8) {
    hashes.removeAll(keepingCapacity: true)
    let at = position + 4
    let r1 = UInt32(padded[at + 1]), r2 = UInt32(padded[at + 2])
    let r3 = UInt32(padded[at + 3]), r4 = UInt32(padded[at + 4])
    let l1 = UInt32(padded[at - 1]), l2 = UInt32(padded[at - 2]), l3 = UInt32(padded[at - 3])
    let l4 = UInt32(padded[at - 4])
    let c = UInt32(origin)
    add(0, 0, 0)
    add(1, l1, 0)
    add(2, r1, 0)
    add(3, l1 << 6 | l2, 0)
    add(4, r1 << 6 | r2, 0)
    add(5, l1 << 6 | r1, 0)
    add(6, l1 << 12 | l2 << 6 | l3, 0)
    add(7, r1 << 12 | r2 << 6 | r3, 0)
    add(8, l1 << 12 | l2 << 6 | r1, 0)
    add(9, l1 << 12 | r1 << 6 | r2, 0)
    add(10, l1 << 18 | l2 << 12 | r1 << 6 | r2, 0)
    add(11, l1 << 18 | l2 << 12 | l3 << 6 | l4, 0)
    add(12, r1 << 18 | r2 << 12 | r3 << 6 | r4, 0)
    add(13, l1 << 18 | l2 << 12 | l3 << 6 | r1, 0)
    add(14, l1 << 18 | r1 << 12 | r2 << 6 | r3, 0)
    add(15, l1 << 12 | l2 << 6 | l3, r1 << 12 | r2 << 6 | r3)
    // The same again for the class alone (Daumé 2007, "Frustratingly easy domain adaptation").
    add(16, c, 0)
    add(17, c << 6 | l1, 0)
    add(18, c << 6 | r1, 0)
    add(19, c << 12 | l1 << 6 | r1, 0)
    add(20, c << 12 | l1 << 6 | l2, 0)
    add(21, c << 12 | r1 << 6 | r2, 0)
    add(22, c << 18 | l1 << 12 | l2 << 6 | r1, 0)
    add(23, c << 18 | l1 << 12 | r1 << 6 | r2, 0)
    add(24, c << 24 | l1 << 18 | l2 << 12 | r1 << 6 | r2, 0)
    add(25, c << 18 | r1 << 12 | r2 << 6 | r3, 0)
    add(26, c << 18 | l1 << 12 | l2 << 6 | l3, 0)
  }

  @inline(__always)
  private mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
    var h = (a &+ template &* 0x9E37_79B1) &* 0x85EB_CA6B
    h = (h ^ (h >> 15) ^ b &* 0x27D4_EB2F) &* 0xC2B2_AE35
    hashes.append(h ^ (h >> 13))
  }

  @inline(__always)
  package static func salt(_ graphone: UInt16) -> UInt32 { (UInt32(graphone) &+ 1) &* 0x9E37_79B1 }

  @inline(__always)
  package static func index(_ hash: UInt32, _ salt: UInt32) -> UInt32 {
    let h = (hash ^ salt) &* 0x2C1B_3C6D
    return h ^ (h >> 15)
  }
}
