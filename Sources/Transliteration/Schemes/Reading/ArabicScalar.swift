/// The letters and signs that have rules of their own.
enum ArabicScalar {
  static let hamza: UInt32 = 0x0621
  static let alefMadda: UInt32 = 0x0622
  static let alefHamza: UInt32 = 0x0623
  static let vavHamza: UInt32 = 0x0624
  static let alefHamzaBelow: UInt32 = 0x0625
  static let yehHamza: UInt32 = 0x0626
  static let alef: UInt32 = 0x0627
  static let tehMarbuta: UInt32 = 0x0629
  static let khah: UInt32 = 0x062E
  static let ayn: UInt32 = 0x0639
  static let lam: UInt32 = 0x0644
  static let heh: UInt32 = 0x0647
  static let vav: UInt32 = 0x0648
  static let undottedYeh: UInt32 = 0x0649
  static let kaf: UInt32 = 0x06A9
  static let gaf: UInt32 = 0x06AF
  static let yeh: UInt32 = 0x06CC
  static let joiner: UInt32 = 0x200C

  static func isYeh(_ letter: UInt32) -> Bool { letter == yeh || letter == undottedYeh }

  /// ء and the letters that it rides on, أ and إ at the beginning of a word apart.
  static func isHamza(_ letter: UInt32) -> Bool {
    switch letter {
    case hamza, alefHamza, vavHamza, alefHamzaBelow, yehHamza: true
    default: false
    }
  }

  static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
