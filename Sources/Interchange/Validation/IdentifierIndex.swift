/// Remembers which identifiers a file has had, in memory that does not grow without end.
///
/// Numbers, which most memories count their units by, are kept as a run: a file of any length takes a few bytes. Others
/// are kept as 64-bit hashes, so many of them at most; of n the chance that two meet is n² / 2⁶⁵.
struct IdentifierIndex {
  /// The run of numbers that is growing.
  private var last: ClosedRange<Int>?
  private var hashes: Set<UInt64> = []
  private let limit: Int
  /// Whether some could not be remembered.
  private(set) var isFull = false

  init(limit: Int) { self.limit = limit }

  /// - Returns: whether it was there before.
  mutating func insert(_ identifier: String) -> Bool {
    if let number = IdentifierIndex.number(identifier), let known = insert(number) { return known }
    guard hashes.count < limit else {
      isFull = true
      return hashes.contains(IdentifierIndex.hash(identifier))
    }
    return !hashes.insert(IdentifierIndex.hash(identifier)).inserted
  }

  func contains(_ identifier: String) -> Bool {
    if let number = IdentifierIndex.number(identifier), last?.contains(number) == true {
      return true
    }
    return hashes.contains(IdentifierIndex.hash(identifier))
  }

  /// Takes a number that goes on with the run, or is in it; `nil` of any other.
  private mutating func insert(_ number: Int) -> Bool? {
    guard let run = last else {
      last = number...number
      return false
    }
    if run.contains(number) { return true }
    guard number == run.upperBound + 1, !hashes.contains(IdentifierIndex.hash(String(number)))
    else { return nil }
    last = run.lowerBound...number
    return false
  }

  /// The number that an identifier is, where no other text is the same number.
  private static func number(_ identifier: String) -> Int? {
    guard let number = Int(identifier), String(number) == identifier else { return nil }
    return number
  }

  /// FNV-1a of the bytes, mixed as in SplitMix64.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 31
  }
}
