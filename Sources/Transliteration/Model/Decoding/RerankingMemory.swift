/// What was found while one name's spellings were weighed: they differ by few letters, and what is the same around a
/// letter is the same in all.
struct RerankingMemory {
  private struct Place: Hashable {
    var window: UInt64
    var graphone: UInt16
  }

  private var shares: [Place: Float] = [:]
  private var joints: [UInt64: Float] = [:]

  /// The letters that a place is judged by: itself, four before and four after, six bits each; an edge is 0.
  static func window(_ padded: [UInt8], _ position: Int) -> UInt64 {
    var window: UInt64 = 0
    for at in position..<position + 9 { window = window << 6 | UInt64(padded[at]) }
    return window
  }

  /// The share of a graphone in a place with these letters (``ContextModel/share(of:_:_:_:_:)``).
  mutating func share(of graphone: UInt16, _ window: UInt64, _ find: () -> Float) -> Float {
    let place = Place(window: window, graphone: graphone)
    if let known = shares[place] { return known }
    let share = find()
    shares[place] = share
    return share
  }

  /// The log-probability of a graphone after those before it.
  /// - Parameter key: the history, then the graphone, twelve bits each.
  mutating func joint(_ key: UInt64, _ find: () -> Float) -> Float {
    if let known = joints[key] { return known }
    let value = find()
    joints[key] = value
    return value
  }
}
