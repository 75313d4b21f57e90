import PersianText

/// A letter with the signs that stand on it, whatever order they were typed in.
struct WrittenLetter: Equatable {
  var letter: UInt32
  var vowel: ShortVowel?
  var tanvin: ShortVowel?
  var isDoubled = false
  var hasSukun = false
  /// A hamza over ه or ی at the end of a word marks the ezafe.
  var hasHamza = false
  /// U+0670, the alef that Arabic leaves out of a line: ى with it is the alef maqsura.
  var hasDaggerAlef = false

  init(_ letter: UInt32) { self.letter = letter }

  /// True where a sign tells how the letter is vowelled.
  var isMarked: Bool { vowel != nil || tanvin != nil || hasSukun || hasDaggerAlef }
}

/// How the ezafe is written after a word.
enum Ezafe: Equatable {
  /// As a kasra, or not at all.
  case bare
  /// As a hamza over ه or ی.
  case hamza
  /// As the letter ی after a vowel.
  case yeh
}

/// A word as it is written: its parts, divided by ZWNJ, without the sign of the ezafe.
struct WrittenWord: Equatable {
  var parts: [[WrittenLetter]]
  var ezafe: Ezafe?

  /// - Parameter scalars: letters, signs and joiners of one word.
  init(_ scalars: [UInt32]) {
    parts = scalars.split(separator: ArabicScalar.joiner).map { WrittenWord.letters(Array($0)) }
      .filter { !$0.isEmpty }
    takeEzafe()
  }

  init(parts: [[WrittenLetter]], ezafe: Ezafe? = nil) {
    self.parts = parts
    self.ezafe = ezafe
  }

  var letters: [WrittenLetter] { parts.flatMap(\.self) }
  var bareLetters: [UInt32] { letters.map(\.letter) }
  /// True where signs tell the vowels of the word, or some of them.
  var isVocalised: Bool { letters.contains(where: \.isMarked) }

  /// True where signs tell so few of the vowels that whoever wrote them meant the rest to be known.
  var isSparselyVocalised: Bool {
    let bearing = letters.count {
      ![ArabicScalar.alef, ArabicScalar.alefMadda].contains($0.letter)
    }
    return letters.count(where: \.isMarked) * 2 < bearing
  }

  // MARK: Signs

  private static func letters(_ scalars: [UInt32]) -> [WrittenLetter] {
    var letters: [WrittenLetter] = []
    for scalar in scalars {
      if scalar >= 0xFB50, let plain = Unicode.Scalar(scalar).map({ NormalForm.text(String($0)) }) {
        letters += ArabicScalar.letters(plain).map(WrittenLetter.init)
        continue
      }
      switch ScalarClass(scalar) {
      case .mark: add(scalar, to: &letters)
      case .joiner, .control: continue
      default: add(letter: scalar, to: &letters)
      }
    }
    // Over a ی inside a word the hamza is carried, not joined.
    for index in letters.indices.dropLast()
    where letters[index].hasHamza && ArabicScalar.isYeh(letters[index].letter) {
      letters[index].letter = ArabicScalar.yehHamza
      letters[index].hasHamza = false
    }
    return letters
  }

  private static func add(letter: UInt32, to letters: inout [WrittenLetter]) {
    switch letter {
    case 0x0674:
      if !letters.isEmpty { letters[letters.count - 1].hasHamza = true }
    case 0x06C0, 0x06C2:
      letters.append(WrittenLetter(ArabicScalar.heh))
      letters[letters.count - 1].hasHamza = true
    case 0x0643, 0x06AA: letters.append(WrittenLetter(ArabicScalar.kaf))
    case 0x06AB, 0x06B0: letters.append(WrittenLetter(ArabicScalar.gaf))
    case 0x064A, 0x06D2: letters.append(WrittenLetter(ArabicScalar.yeh))
    case 0x06BE, 0x06C1, 0x06D5: letters.append(WrittenLetter(ArabicScalar.heh))
    case 0x06C3: letters.append(WrittenLetter(ArabicScalar.tehMarbuta))
    case 0x0671: letters.append(WrittenLetter(ArabicScalar.alef))
    default: letters.append(WrittenLetter(letter))
    }
  }

  private static func add(_ mark: UInt32, to letters: inout [WrittenLetter]) {
    guard var last = letters.popLast() else { return }
    switch mark {
    case 0x064B: last.tanvin = .a
    case 0x064C: last.tanvin = .o
    case 0x064D: last.tanvin = .e
    case 0x064E: last.vowel = .a
    case 0x064F, 0x0657: last.vowel = .o
    case 0x0650: last.vowel = .e
    case 0x0659: last.vowel = .schwa
    case 0x0651: last.isDoubled = true
    case 0x0652, 0x06E1: last.hasSukun = true
    case 0x0653 where last.letter == ArabicScalar.alef: last.letter = ArabicScalar.alefMadda
    case 0x0654, 0x0655: last.addHamza(isBelow: mark == 0x0655)
    case 0x0670: last.hasDaggerAlef = true
    default: break
    }
    letters.append(last)
  }

  // MARK: Ezafe

  private mutating func takeEzafe() {
    if parts.count > 1, let last = parts.last, last.count == 1,
      ArabicScalar.isYeh(last[0].letter), last[0].vowel != .a
    {
      parts.removeLast()
      ezafe = .yeh
      return
    }
    guard var last = parts.last, var letter = last.last, last.count > 1 else { return }
    if letter.hasHamza {
      ezafe = .hamza
      letter.hasHamza = false
    } else if letter.vowel == .e {
      ezafe = .bare
      letter.vowel = nil
    } else {
      return
    }
    last[last.count - 1] = letter
    if ezafe == .bare, ArabicScalar.isYeh(letter.letter), !letter.isDoubled, last.endsInLongVowel {
      last.removeLast()
      ezafe = .yeh
    }
    parts[parts.count - 1] = last
  }
}

extension [WrittenLetter] {
  /// True where the letter before the last is ā or ū, after which the ezafe is written as ی.
  fileprivate var endsInLongVowel: Bool {
    guard count > 1 else { return false }
    let letter = self[count - 2]
    if letter.isMarked || letter.isDoubled { return false }
    switch letter.letter {
    case ArabicScalar.alef, ArabicScalar.alefMadda: return true
    case ArabicScalar.vav: return count > 2 && self[count - 3].vowel.map { $0 == .o } ?? true
    default: return false
    }
  }
}

extension WrittenLetter {
  /// U+0654 and U+0655: the hamza that a letter carries, or over ه and over a final ی the ezafe.
  fileprivate mutating func addHamza(isBelow: Bool) {
    switch letter {
    case ArabicScalar.alef:
      letter = isBelow ? ArabicScalar.alefHamzaBelow : ArabicScalar.alefHamza
    case ArabicScalar.vav: letter = ArabicScalar.vavHamza
    default: hasHamza = true
    }
  }
}
