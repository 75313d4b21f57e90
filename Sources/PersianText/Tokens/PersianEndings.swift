/// The grammar of what Persian writes behind a name, part by part, each joined to it or behind a ZWNJ: «پوتین‌ها»,
/// «پوتینی», «ایرانی‌ها», «تهران‌هاست», «آمریکائی‌ها».
enum PersianEndings {
  /// A part of an ending, and behind how many letters it is taken where it is joined: a short name with a short end is
  /// too often a word of its own. Behind a ZWNJ three are enough.
  private struct Part {
    var letters: [UInt8]
    var leastLetters: Int
  }

  /// What is known of an ending.
  struct Match {
    var end: Int
    var isRelational: Bool
  }

  private static let zwnj: [UInt8] = [0xE2, 0x80, 0x8C]

  private static func parts(_ list: String, least: Int) -> [Part] {
    list.split(separator: " ").map { Part(letters: Array($0.utf8), leastLetters: least) }
  }

  // The longest of each first.
  private static let plurals = parts("ها", least: 0)
  private static let relations = parts("ئی", least: 4) + parts("یی ای ی", least: 3)
  private static let ofPeople = parts("ان", least: 0)
  private static let degrees = parts("ترین", least: 0) + parts("تر", least: 4)
  private static let bonds =
    parts("یشان یمان یتان شان مان تان", least: 0) + parts("اش ات ام یم یت یش", least: 4)
    + parts("م ت ش", least: 5)
  /// Behind a plural also its ezafe and its ye.
  private static let bondsOfPlural = parts(
    "یشان یمان یتان شان مان تان اش ات ام یم یت یش یی ئی ی م ت ش", least: 0)
  private static let tails =
    parts("ست را", least: 4) + parts("است اند رو", least: 5)
    + parts("ایم اید ام ای", least: .max)

  /// The ending at `offset`, where a name of `letters` letters ends; `nil` where the word goes on otherwise.
  static func match(in bytes: [UInt8], at offset: Int, letters: Int) -> Match? {
    let name = Place(bytes: bytes, offset: offset, letters: letters)
    return afterPlural(name.after(plurals), isRelational: false)
      ?? relational(name)
      ?? name.after(degrees)?.finished(tails, isRelational: false)
      ?? name.after(bonds)?.finished(tails, isRelational: false)
      ?? name.finished(tails, isRelational: false)
  }

  /// «ایرانی», «ایرانی‌ها», «ایرانیان», «ایرانی‌اند»; what is joined to a joined ye makes another word: «لنینیست».
  private static func relational(_ name: Place) -> Match? {
    for relation in relations {
      guard let ye = name.after([relation]), !name.isEzafe(ye) || name.letters > 3 else { continue }
      if let match = ye.finished([], isRelational: !name.isEzafe(ye)) { return match }
      if let match = afterPlural(ye.after(plurals + ofPeople), isRelational: true) { return match }
      if ye.isBeforeJoiner,
        let match = ye.after(bonds)?.finished(tails, isRelational: true)
          ?? ye.finished(tails, isRelational: true)
      {
        return match
      }
    }
    return nil
  }

  /// «تهران‌ها», «تهران‌هایی», «تهران‌های‌شان», «تهران‌هاست».
  private static func afterPlural(_ plural: Place?, isRelational: Bool) -> Match? {
    guard let bond = plural?.orNothing(bondsOfPlural) else { return nil }
    if let match = bond.finished(tails, isRelational: isRelational) { return match }
    return bond.isBeforeJoiner
      ? bond.after(bonds)?.finished(tails, isRelational: isRelational) : nil
  }

  private struct Place {
    let bytes: [UInt8]
    var offset: Int
    let letters: Int

    var isBeforeJoiner: Bool { begins(with: PersianEndings.zwnj, at: offset) }

    /// Behind the first of some parts that stands here and behind which the ending may be complete or go on.
    func after(_ parts: [Part]) -> Place? {
      let isJoined = !isBeforeJoiner
      let start = isJoined ? offset : offset + PersianEndings.zwnj.count
      for part in parts where begins(with: part.letters, at: start) {
        guard letters >= (isJoined ? part.leastLetters : min(part.leastLetters, 3)) else {
          continue
        }
        var next = self
        next.offset = start + part.letters.count
        return next
      }
      return nil
    }

    /// «اروپای شرقی»: behind ا and و one ye is no adjective's.
    func isEzafe(_ next: Place) -> Bool {
      guard next.offset == offset + 2, offset > 1 else { return false }
      return bytes[offset - 2] == 0xD8 && bytes[offset - 1] == 0xA7
        || bytes[offset - 2] == 0xD9 && bytes[offset - 1] == 0x88
    }

    func orNothing(_ parts: [Part]) -> Place {
      Affixes.isWordEnd(bytes, offset) ? self : after(parts) ?? self
    }

    /// The ending that ends here, or with one of the parts that end a word.
    func finished(_ parts: [Part], isRelational: Bool) -> Match? {
      if Affixes.isWordEnd(bytes, offset) { return Match(end: offset, isRelational: isRelational) }
      guard let last = after(parts), Affixes.isWordEnd(bytes, last.offset) else { return nil }
      return Match(end: last.offset, isRelational: isRelational)
    }

    private func begins(with part: [UInt8], at start: Int) -> Bool {
      guard start + part.count <= bytes.count else { return false }
      for index in part.indices where bytes[start + index] != part[index] { return false }
      return true
    }
  }
}
