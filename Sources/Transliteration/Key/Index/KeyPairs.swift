/// The pairs of neighbouring consonants in the key of a name, its beginning and end among them: what an index finds it
/// by. A letter that may be read in two ways is in the pairs of both.
struct KeyPairs {
  /// How many pairs there may be: each is one class times ``SoundClass/count``, plus the next.
  static let kinds = SoundClass.count * SoundClass.count

  /// Each once, in no order.
  private(set) var pairs: [Int] = []
  /// Alike for names of the same pairs in the same order.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  private var last: (one: UInt8, other: UInt8) = (0, 0)

  init(_ codes: some Sequence<UInt8>) {
    var isFirst = true
    for code in codes {
      let reading = (isFirst ? SoundClass.first : SoundClass.within)[Int(code)]
      isFirst = false
      if reading.class1 != 0 { append(reading.class1, or: reading.other) }
      if reading.class2 != 0 { append(reading.class2, or: 0) }
    }
    if last.one != 0 { append(0, or: 0) }
  }

  private mutating func append(_ one: UInt8, or other: UInt8) {
    if one == last.one, other == 0, last.other == 0 { return }
    hash = (hash ^ UInt64(one) << 8 ^ UInt64(other)) &* 0x100_0000_01B3
    insert(last.one, one)
    if other != 0 { insert(last.one, other) }
    if last.other != 0 {
      insert(last.other, one)
      if other != 0 { insert(last.other, other) }
    }
    last = (one, other)
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let pair = Int(first) * SoundClass.count + Int(second)
    if !pairs.contains(pair) { pairs.append(pair) }
  }
}
