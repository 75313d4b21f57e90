/// What it costs to take one sound for another, in tenths of nats.
///
/// Two sounds of different scripts cost what was learned of them: −½ ln(P(x|y) P(y|x)), where the probabilities are those of
/// a memoryless transducer (Ristad and Yianilos 1998); one that has no counterpart, −ln P(nothing|x). Two of one
/// script cost the cheapest way over the other: a and e are near because Persian writes neither.
package struct SoundCost: Sendable {
  static let standard = SoundCost()

  /// For sounds that were never seen for each other; no more than both left out, mostly.
  package static let most: UInt8 = 70
  static let count = Sound.allCases.count

  /// By one sound times ``count``, plus the other.
  let pairs: [UInt8]
  let gaps: [UInt8]

  private init() {
    let count = SoundCost.count
    var gaps = [UInt8](repeating: SoundCost.most, count: count)
    for (sound, cost) in SoundCostTable.gaps { gaps[Int(sound.rawValue)] = cost }
    var pairs = [UInt8](repeating: SoundCost.most, count: count * count)
    for (one, others) in SoundCostTable.pairs {
      for (other, cost) in others {
        pairs[Int(one.rawValue) * count + Int(other.rawValue)] = cost
        pairs[Int(other.rawValue) * count + Int(one.rawValue)] = cost
      }
    }
    for sound in 0..<count { pairs[sound * count + sound] = 0 }
    let direct = pairs
    for one in 0..<count {
      for other in 0..<count {
        for between in 0..<count {
          let cost = Int(direct[one * count + between]) + Int(direct[between * count + other])
          if cost < Int(pairs[one * count + other]) { pairs[one * count + other] = UInt8(cost) }
        }
      }
    }
    self.pairs = pairs
    self.gaps = gaps
  }
}
