/// The consonants of a name, those alike that languages and romanisations confuse: the same for the spellings of one
/// name in Persian, Latin and Cyrillic letters.
///
/// محمد, Mohammad and Muhammed have one key; قاسم, Qassem, Ghasem and Kassym another. Vowels, و, v, w, ی and y
/// within a name are left out, at its beginning they hold a place; so are ع and the last ه of a word. Names of one key
/// may still be different names: ``NameSounds/distance(to:limit:)`` tells how different.
public struct PhoneticKey: Sendable, Hashable {
  /// The raw values of ``SoundClass``, never two alike in a row.
  let classes: [UInt8]

  public init(_ name: String) { self.init(NameSounds(name)) }

  public init(_ sounds: NameSounds) {
    var classes: [UInt8] = []
    func append(_ value: UInt8) {
      if value != 0, classes.last != value { classes.append(value) }
    }
    for (index, code) in sounds.codes.enumerated() {
      let reading = (index == 0 ? SoundClass.first : SoundClass.within)[Int(code)]
      append(reading.class1)
      append(reading.class2)
    }
    self.classes = classes
  }

  /// FNV-1a, 64 bits: for tables that hold keys by their hash.
  public var hash: UInt64 {
    classes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The consonants in order, as numbers of their classes.
  package var consonants: [UInt8] { classes }

  /// How many consonants are left.
  public var count: Int { classes.count }
}
