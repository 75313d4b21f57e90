import PersianText

/// What a finding is known by from run to run, though lines move: its rule, its words, and which of those that are
/// alike in its file it is.
public struct Fingerprint: Sendable, Hashable {
  /// Sixteen hexadecimal digits.
  public let text: String

  /// FNV-1a of 64 bits over the parts, each with a byte behind it that is in no text.
  init(_ parts: [String]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in Array(part.utf8) + [0xFF] {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 16,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
    else { return nil }
    self.text = String(text)
  }

  /// The fingerprints of findings, in their order. Those of one file must be in the order of their places.
  public static func of(_ findings: [PlacedFinding]) -> [Fingerprint] {
    var seen: [[String]: Int] = [:]
    return findings.map { placed in
      let finding = placed.finding
      // What says nothing of its place is known by what it says.
      let words = placed.excerpt.isEmpty ? finding.message : placed.excerpt
      let parts = [finding.rule, words]
      let number = seen[[finding.location.source] + parts, default: 0] + 1
      seen[[finding.location.source] + parts] = number
      return Fingerprint(parts + ["\(number)"])
    }
  }

  /// The fingerprint of the finding among those of all files.
  func inFile(_ path: String) -> String { Fingerprint([path, text]).text }
}

extension Report {
  /// The fingerprints of what is told and of what is silenced. They are numbered together: to silence one finding does
  /// not change what the next is known by.
  var fingerprints: (told: [Fingerprint], silenced: [Fingerprint]) {
    let all = findings + silenced.map(\.finding)
    let order = all.indices.sorted { a, b in
      let (x, y) = (all[a].location, all[b].location)
      return (x.source, x.range?.lowerBound ?? 0, a) < (y.source, y.range?.lowerBound ?? 0, b)
    }
    let sources = sourcesByName
    let ordered = Fingerprint.of(Report.placed(order.map { all[$0] }, sources))
    var result = ordered
    for (place, index) in order.enumerated() { result[index] = ordered[place] }
    return (Array(result.prefix(findings.count)), Array(result.dropFirst(findings.count)))
  }
}
