import PersianText

/// Reads a word in Latin letters, as any language may spell it, as sounds.
struct LatinReading {
  /// Lower-case ASCII letters.
  private var letters: [UInt8] = []
  private var index = 0

  /// - Parameter word: letters of a word in either case, diacritics and all.
  static func read(_ word: ArraySlice<UInt32>, into sounds: inout SoundList) {
    var reading = LatinReading()
    for scalar in word { reading.letters += plain(scalar) }
    while reading.index < reading.letters.count { reading.step(into: &sounds) }
  }

  private func letter(at place: Int) -> UInt8 { place < letters.count ? letters[place] : 0 }

  private mutating func step(into sounds: inout SoundList) {
    let letter = letters[index]
    for (spelling, sound) in LatinReading.groups
    where spelling[0] == letter && letters[index...].starts(with: spelling) {
      // Two syllables in Chinese: Shanghai.
      if sound == .q, index > 0, letters[index - 1] == UInt8(ascii: "n") { break }
      index += spelling.count
      return sounds.appendOnce(sound)
    }
    let isFirst = index == 0
    let isLast = index == letters.count - 1
    index += 1
    let next = self.letter(at: index)
    let isBeforeFront =
      next == UInt8(ascii: "e") || next == UInt8(ascii: "i")
      || next == UInt8(ascii: "y")
    switch letter {
    case UInt8(ascii: "a"): sounds.appendOnce(isLast && !isFirst ? .lastA : .a)
    case UInt8(ascii: "e"): sounds.appendOnce(isLast && !isFirst ? .lastE : .e)
    case UInt8(ascii: "c"): sounds.appendOnce(isBeforeFront ? .softC : .k)
    case UInt8(ascii: "g"): sounds.appendOnce(isBeforeFront ? .softG : .g)
    case UInt8(ascii: "h"): sounds.appendOnce(isLast && !isFirst ? .lastHe : .h)
    case UInt8(ascii: "v"): sounds.appendOnce(isLast && !isFirst ? .lastV : .v)
    case UInt8(ascii: "x"): sounds.appendOnce(isFirst ? .firstX : .ks)
    default:
      if let sound = LatinReading.single[Int(letter)] { sounds.appendOnce(sound) }
    }
  }

  /// Letters read together, the longer before the shorter. A digit stands for a letter with a diacritic.
  private static let groups: [([UInt8], Sound)] = {
    let groups: [(String, Sound)] = [
      ("tsch", .ch), ("sch", .sh), ("tch", .ch), ("dzh", .j), ("dj", .j), ("zh", .zh), ("kh", .x),
      ("sh", .sh), ("ch", .latinCh), ("gh", .q), ("ph", .f), ("th", .th), ("dh", .dh), ("ck", .k),
      ("qu", .latinQ), ("ee", .i), ("oo", .u), ("ou", .u), ("ks", .ks),
    ]
    return groups.map { (Array($0.0.utf8), $0.1) }
  }()

  private static let single: [Sound?] = {
    var table = [Sound?](repeating: nil, count: 256)
    let plain: [(Unicode.Scalar, Sound)] = [
      ("b", .b), ("d", .d), ("f", .f), ("i", .i), ("j", .latinJ), ("k", .k),
      ("l", .l), ("m", .m), ("n", .n), ("o", .o), ("p", .p), ("q", .latinQ), ("r", .r), ("s", .s),
      ("t", .t), ("u", .u), ("w", .w), ("y", .y), ("z", .z), ("1", .sCedilla), ("2", .ch),
      ("3", .sh), ("4", .zh), ("5", .j), ("6", .x), ("7", .q), ("8", .softC),
    ]
    for (letter, sound) in plain { table[Int(letter.value)] = sound }
    return table
  }()

  /// A letter as ASCII letters, and as digits where a diacritic makes another sound of it; nothing for what is no
  /// letter, such as the signs for ayn and hamza.
  private static func plain(_ scalar: UInt32) -> [UInt8] {
    switch scalar {
    case 0x61...0x7A: return [UInt8(scalar)]
    case 0x41...0x5A: return [UInt8(scalar | 0x20)]
    case 0..<0xC0: return []
    default: break
    }
    switch Unicode.Scalar(scalar) {
    case "ş", "Ş": return Array("1".utf8)
    case "č", "Č", "ć", "Ć": return Array("2".utf8)
    case "š", "Š", "ș", "Ș": return Array("3".utf8)
    case "ž", "Ž": return Array("4".utf8)
    case "ǧ", "Ǧ", "ǰ": return Array("5".utf8)
    case "ḫ", "Ḫ": return Array("6".utf8)
    case "ğ", "Ğ", "ġ", "Ġ": return Array("7".utf8)
    case "ç", "Ç": return Array("8".utf8)
    case "ı": return Array("i".utf8)
    case "ø", "Ø": return Array("o".utf8)
    case "ł", "Ł": return Array("l".utf8)
    case "đ", "Đ", "ð", "Ð": return Array("d".utf8)
    case "þ", "Þ": return Array("th".utf8)
    case "ß": return Array("s".utf8)
    case "æ", "Æ", "ə", "Ə": return Array("a".utf8)
    case "œ", "Œ": return Array("o".utf8)
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return [] }
      let base = NormalForm(Array(String(scalar).utf8), fold: .search).bytes
      return base.filter { 0x61...0x7A ~= $0 }
    }
  }
}
