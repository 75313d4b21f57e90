/// Letters of a Persian name together with the Latin letters that stand for them: at most three on either side
/// (Bisani and Ney 2008, "Joint-sequence models for grapheme-to-phoneme conversion").
package struct Graphone: Sendable, Hashable, Comparable {
  /// Six bits a letter, the first letter highest; 0 is no letter.
  package var persian: UInt32
  /// Five bits a letter, likewise.
  package var latin: UInt32

  package static let mostLetters = 3

  package init(persian: UInt32, latin: UInt32) {
    self.persian = persian
    self.latin = latin
  }

  package init(persian: some Collection<UInt8>, latin: some Collection<UInt8>) {
    self.persian = Graphone.pack(persian, bits: 6)
    self.latin = Graphone.pack(latin, bits: 5)
  }

  package static func pack(_ letters: some Collection<UInt8>, bits: UInt32) -> UInt32 {
    letters.reduce(0) { $0 << bits | UInt32($1) }
  }

  package static func unpack(_ chunk: UInt32, bits: UInt32) -> [UInt8] {
    var letters: [UInt8] = []
    var rest = chunk
    while rest > 0 {
      letters.insert(UInt8(rest & (1 << bits - 1)), at: 0)
      rest >>= bits
    }
    return letters
  }

  package var persianLetters: [UInt8] { Graphone.unpack(persian, bits: 6) }
  package var latinLetters: [UInt8] { Graphone.unpack(latin, bits: 5) }

  package static func < (a: Graphone, b: Graphone) -> Bool {
    (a.persian, a.latin) < (b.persian, b.latin)
  }
}
