/// The form of a model in a file: little-endian numbers after a signature, a version and a checksum.
package enum ModelFile {
  static let signature: [UInt8] = Array("DABIRNAM".utf8)
  package static let version = 1
  private static let headerSize = 24

  package static func encode(_ parts: ModelParts) -> [UInt8] {
    var body = ByteWriter()
    body.write(parts.facts.map { "\($0.key)\t\($0.value)\n" }.joined())
    body.write(UInt32(parts.inventory.graphones.count))
    for graphone in parts.inventory.graphones {
      body.write(graphone.persian)
      body.write(graphone.latin)
    }
    body.write(UInt32(parts.table.slots.count))
    // Which slots are taken, then those alone.
    for start in stride(from: 0, to: parts.table.slots.count, by: 8) {
      var bits: UInt8 = 0
      for (bit, slot) in parts.table.slots[start...].prefix(8).enumerated() where slot != 0 {
        bits |= 1 << UInt8(bit)
      }
      body.write(bits)
    }
    let taken = parts.table.slots.filter { $0 != 0 }
    body.write(UInt32(taken.count))
    body.write(taken)
    for context in parts.contexts {
      body.write(context.scale.bitPattern)
      body.write(UInt32(context.weights.count))
      body.write(context.weights)
    }
    body.write(UInt32(parts.classes.count))
    for item in parts.classes {
      body.write(item.name)
      body.write(item.factor.bitPattern)
      body.write(UInt32(item.hasOwn ? 1 : 0))
    }
    for origin in parts.origins {
      body.write(origin.scale.bitPattern)
      body.write(UInt32(origin.weights.count))
      body.write(origin.weights)
    }
    body.write(parts.lexicon.set.bytes)
    body.write(Float(parts.threshold).bitPattern)
    let numbers =
      parts.rerankers.map(\.weights)
      + [parts.judge.centres, parts.judge.scales, parts.judge.weights]
      + [parts.quickJudge.centres, parts.quickJudge.scales, parts.quickJudge.weights]
      + [[parts.calibration.slope, parts.calibration.offset]]
    for numbers in numbers {
      body.write(UInt32(numbers.count))
      for number in numbers { body.write(number.bitPattern) }
    }
    var file = ByteWriter()
    file.bytes = signature
    file.write(UInt32(version))
    file.write(UInt32(body.bytes.count))
    let checksum = body.bytes.withUnsafeBytes(checksum)
    file.write(UInt32(truncatingIfNeeded: checksum))
    file.write(UInt32(truncatingIfNeeded: checksum >> 32))
    return file.bytes + body.bytes
  }

  /// - Returns: the parts, and the checksum.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ModelFault) -> (parts: ModelParts, checksum: UInt64) {
    guard bytes.count >= headerSize, bytes.prefix(8).elementsEqual(signature) else {
      throw .notAModel
    }
    var header = ByteReader(bytes: UnsafeRawBufferPointer(rebasing: bytes[8..<headerSize]))
    let found = Int(try header.number())
    guard found == version else { throw .version(found: found, expected: version) }
    let size = Int(try header.number())
    let expected = UInt64(try header.number()) | UInt64(try header.number()) << 32
    guard bytes.count == headerSize + size else { throw .truncated }
    let body = UnsafeRawBufferPointer(rebasing: bytes[headerSize...])
    guard checksum(body) == expected else { throw .wrongChecksum }
    var reader = ByteReader(bytes: body)
    let facts = try reader.text().split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (key: String(cells[0]), value: cells.count > 1 ? String(cells[1]) : "")
    }
    var graphones: [Graphone] = []
    for _ in 0..<Int(try reader.number()) {
      let graphone = Graphone(persian: try reader.number(), latin: try reader.number())
      guard graphone.isSound, graphones.count < NGramTable.mostGraphones else {
        throw .inconsistent
      }
      graphones.append(graphone)
    }
    let slots = Int(try reader.number())
    let table = try reader.table(slots)
    var contexts: [ContextModel] = []
    for _ in 0..<2 {
      let scale = Float(bitPattern: try reader.number())
      let count = Int(try reader.number())
      if count == 0 { throw .inconsistent }
      contexts.append(
        ContextModel(weights: try reader.array(count, of: Int8.self), scale: scale))
    }
    var classes: [ModelParts.NameClass] = []
    for _ in 0..<Int(try reader.number()) {
      classes.append(
        ModelParts.NameClass(
          name: try reader.text(), factor: Float(bitPattern: try reader.number()),
          hasOwn: try reader.number() == 1))
    }
    var origins: [OriginModel] = []
    for _ in 0..<2 {
      let scale = Float(bitPattern: try reader.number())
      let count = Int(try reader.number())
      origins.append(
        OriginModel(
          classes: classes.count, weights: try reader.array(count, of: Int8.self), scale: scale))
    }
    guard let lexicon = WordSet(bytes: try reader.array(WordSet.size, of: UInt8.self)) else {
      throw .truncated
    }
    let threshold = Float(bitPattern: try reader.number())
    var numbers: [[Float]] = []
    for _ in 0..<9 {
      let count = Int(try reader.number())
      numbers.append(try reader.array(count, of: UInt32.self).map(Float.init(bitPattern:)))
    }
    var parts = ModelParts(
      facts: facts, inventory: GraphoneInventory(graphones), table: table, contexts: contexts,
      origins: origins, classes: classes,
      judge: JudgeModel(centres: numbers[2], scales: numbers[3], weights: numbers[4]),
      threshold: Double(threshold))
    parts.lexicon = SeenWords(set: lexicon)
    parts.quickJudge = LogisticModel(
      centres: numbers[5], scales: numbers[6], weights: numbers[7])
    guard numbers[8].count == 2, numbers[8][0] > 0 else { throw .truncated }
    parts.calibration = Calibration(slope: numbers[8][0], offset: numbers[8][1])
    parts.rerankers = [Reranker(weights: numbers[0]), Reranker(weights: numbers[1])]
    guard parts.isSound, reader.isAtEnd else { throw .inconsistent }
    return (parts, expected)
  }

  /// A checksum of 64 bits, eight bytes at a time; it finds faults, not forgeries.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
      sum ^= sum >> 32
      offset += 8
    }
    for byte in bytes[offset...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return sum ^ sum >> 29
  }
}

/// Appends numbers, least byte first.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ numbers: [some FixedWidthInteger]) {
    for number in numbers { write(number) }
  }

  mutating func write(_ text: String) {
    write(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}

/// Takes numbers from the front of some bytes.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(ModelFault) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw .truncated }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  mutating func array<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, of type: Number.Type
  ) throws(ModelFault) -> [Number] {
    let size = count * MemoryLayout<Number>.size
    guard offset + size <= bytes.count else { throw .truncated }
    defer { offset += size }
    let start = offset
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]))
      if Number(1).littleEndian != 1 {
        for index in 0..<count { buffer[index] = Number(littleEndian: buffer[index]) }
      }
      filled = count
    }
  }

  mutating func table(_ slots: Int) throws(ModelFault) -> NGramTable {
    let bits = try array((slots + 7) / 8, of: UInt8.self)
    let count = Int(try number())
    let taken = try array(count, of: UInt32.self)
    guard count < slots, bits.reduce(0, { $0 + $1.nonzeroBitCount }) == count else {
      throw .truncated
    }
    var spread = [UInt32](repeating: 0, count: slots)
    var next = 0
    for (index, byte) in bits.enumerated() where byte != 0 {
      for bit in 0..<8 where byte & 1 << UInt8(bit) != 0 && index * 8 + bit < slots {
        spread[index * 8 + bit] = taken[next]
        next += 1
      }
    }
    return NGramTable(slots: spread)
  }

  mutating func text() throws(ModelFault) -> String {
    let count = Int(try number())
    guard offset + count <= bytes.count else { throw .truncated }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }
}
