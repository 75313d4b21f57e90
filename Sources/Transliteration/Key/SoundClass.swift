/// Sounds that languages and romanisations confuse, taken as one: what a ``PhoneticKey`` is made of.
enum SoundClass: UInt8, CaseIterable {
  /// A vowel, y or w at the beginning of a name; elsewhere they are of no class.
  case vowel = 1
  case y, w
  case p, b, t, d, k, h, s, sh, ch, f, m, n, l, r

  /// The class of a sound, and another that its letter may stand for as well; the two of «کس» in a row.
  struct Reading {
    var class1: UInt8 = 0
    var class2: UInt8 = 0
    /// Instead of the first.
    var other: UInt8 = 0
  }

  static let count = Int(SoundClass.r.rawValue) + 1

  /// By the raw value of the sound.
  static let within = Sound.allCases.map { reading(of: $0) }
  static let first = Sound.allCases.map { sound in
    switch sound {
    case .a, .e, .i, .o, .u, .lastA, .lastE, .firstAlef, .alef, .ayn:
      Reading(class1: SoundClass.vowel.rawValue)
    case .y, .ye: Reading(class1: SoundClass.y.rawValue)
    case .w, .v, .waw, .lastV: Reading(class1: SoundClass.w.rawValue)
    case .lastHe: Reading(class1: SoundClass.h.rawValue)
    default: reading(of: sound)
    }
  }

  private static func reading(of sound: Sound) -> Reading {
    func reading(_ one: SoundClass, _ two: SoundClass? = nil, or other: SoundClass? = nil)
      -> Reading
    {
      Reading(class1: one.rawValue, class2: two?.rawValue ?? 0, other: other?.rawValue ?? 0)
    }
    return switch sound {
    case .a, .e, .i, .o, .u, .y, .w, .v, .firstAlef, .alef, .waw, .ye, .ayn, .lastHe,
      .lastA, .lastE:
      Reading()
    case .p: reading(.p)
    case .b: reading(.b)
    case .t, .th: reading(.t)
    case .d, .dh: reading(.d)
    case .k, .g, .q: reading(.k)
    case .softG, .latinQ: reading(.k, or: .ch)
    case .x, .h: reading(.h)
    case .firstX: reading(.h, or: .sh)
    case .s, .z: reading(.s)
    case .softC: reading(.s, or: .ch)
    case .sh: reading(.sh)
    case .sCedilla: reading(.sh, or: .s)
    case .ch, .j, .zh, .latinJ: reading(.ch)
    case .latinCh: reading(.ch, or: .sh)
    case .f, .lastV: reading(.f)
    case .m: reading(.m)
    case .n: reading(.n)
    case .l: reading(.l)
    case .r: reading(.r)
    case .ks: reading(.k, .s, or: .sh)
    }
  }
}
