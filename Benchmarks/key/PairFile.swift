import FoundationEssentials

/// Pairs of a Persian and an English name, as ../shared/data/names has them.
struct PairFile {
  var name: String
  var pairs: [(persian: String, english: String)] = []

  /// - Parameter isWanted: told the bucket of each pair's Persian form.
  init(_ path: String, isWanted: (Int) -> Bool) throws {
    name = String(path.split(separator: "/").last ?? "")
    let bytes = try Data(contentsOf: URL(filePath: path))
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      if cells.count == 2, isWanted(PairFile.bucket(of: cells[0])) {
        pairs.append((cells[0], cells[1]))
      }
    }
  }

  /// Which tenth of the data a Persian form falls into: FNV-1a, 64 bits, of its UTF-8 with Arabic yeh and kaf folded
  /// and without harakat, kashida, spaces and ZWNJs. Bucket 0 is for testing only.
  static func bucket(of persian: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in persian.unicodeScalars {
      let folded: Unicode.Scalar
      switch scalar.value {
      case 0x64A, 0x649: folded = "ی"
      case 0x643: folded = "ک"
      case 0x64B...0x65F, 0x670, 0x640, 0x20, 0x200C: continue
      default: folded = scalar
      }
      for byte in String(folded).utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return Int(hash % 10)
  }
}
