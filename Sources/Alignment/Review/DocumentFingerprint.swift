/// Tells whether the segments of a text, or the beads of an alignment, are still those that something was written for.
public struct DocumentFingerprint: Sendable, Hashable, CustomStringConvertible {
  public let count: Int
  private let hash: UInt64

  /// - Parameter segments: the text of each as it is shown, so that other line breaks or spaces are no change.
  public init(_ segments: some Sequence<[UInt8]>) {
    var count = 0
    // FNV-1a over bytes, 64 bits (Fowler, Noll and Vo); 0xFF, which no UTF-8 holds, ends a segment.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for segment in segments {
      for byte in segment { add(byte) }
      add(0xFF)
      count += 1
    }
    self.count = count
    self.hash = hash
  }

  /// The fingerprint of an alignment: what its beads take, not what they cost.
  public init(of beads: [Bead]) {
    self.init(beads.lazy.map { Array("\($0.source):\($0.target)".utf8) })
  }

  /// Reads ``description``.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), count >= 0, parts[1].utf8.count == 16,
      let hash = UInt64(parts[1], radix: 16)
    else { return nil }
    (self.count, self.hash) = (count, hash)
  }

  /// The count, a hyphen and 16 hexadecimal digits: `20-cbf29ce484222325`.
  public var description: String {
    let hex = String(hash, radix: 16)
    return "\(count)-\(String(repeating: "0", count: 16 - hex.count))\(hex)"
  }
}
