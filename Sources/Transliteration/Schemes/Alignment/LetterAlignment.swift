/// Finds how a word is said from its letters and from how it is spelt in Latin letters.
///
/// The cheapest way through both spellings (dynamic programming, as in Wagner and Fischer 1974), in which a step is a
/// letter with what it is spelt as, or a short vowel after a letter. Cost: the product of the lengths.
struct LetterAlignment {
  private let letters: [UInt32]
  private let latin: [UInt8]
  /// The cheapest way to each state, and the step that it ends with.
  private var costs: [Double]
  private var arrivals: [Arrival?]

  private struct Arrival {
    var origin: Int
    /// The letter that was read, or the vowel after the last one; neither where a Latin letter was passed over.
    var letter: VocalisedLetter?
    var vowel: ShortVowel?
  }

  /// What may come after the last letter.
  private enum Rest: Int, CaseIterable {
    /// A short vowel.
    case open
    /// A short vowel only as one more syllable without a consonant before it.
    case vowel
    /// None: it has been read.
    case closed
  }

  /// - Parameters:
  ///   - letters: in the normal form, without ZWNJ.
  ///   - latin: in lower case; what is neither a…z nor the apostrophe is left out.
  /// - Returns: the letters as they were spelt, or `nil` where the spellings have too little in common.
  static func read(_ letters: [UInt32], as latin: String) -> [VocalisedLetter]? {
    let latin = latin.utf8.filter { 0x61...0x7A ~= $0 || $0 == apostrophe }
    // No word is so long, and the table grows with the product.
    guard letters.count <= longestWord, latin.count <= 3 * longestWord else { return nil }
    var alignment = LetterAlignment(letters: letters, latin: latin)
    alignment.run()
    return alignment.reading()
  }

  private init(letters: [UInt32], latin: [UInt8]) {
    self.letters = letters
    self.latin = latin
    let count = (letters.count + 1) * (latin.count + 1) * Rest.allCases.count
    costs = [Double](repeating: .infinity, count: count)
    arrivals = [Arrival?](repeating: nil, count: count)
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let longestWord = 64
  /// The costs of a letter that nothing answers to, of a consonant that is spelt as it never should be, and of two
  /// vowels that meet.
  private static let strayCost = 3.0
  private static let guessCost = 2.0
  private static let hiatusCost = 2.5

  private func state(_ letter: Int, _ position: Int, _ rest: Rest) -> Int {
    (letter * (latin.count + 1) + position) * Rest.allCases.count + rest.rawValue
  }

  // MARK: Search

  private mutating func run() {
    costs[state(0, 0, .closed)] = 0
    for letter in 0...letters.count {
      for position in 0...latin.count {
        for rest in Rest.allCases where costs[state(letter, position, rest)] < .infinity {
          readVowel(after: letter, at: position, rest)
          readLetter(letter, at: position, from: state(letter, position, rest))
        }
      }
    }
  }

  private mutating func readVowel(after letter: Int, at position: Int, _ rest: Rest) {
    guard position < latin.count else { return }
    let origin = state(letter, position, rest)
    reach(
      state(letter, position + 1, rest),
      costs[origin] + (latin[position] == Self.apostrophe ? 0.1 : Self.strayCost),
      Arrival(origin: origin))
    guard rest != .closed, let vowel = LetterWays.shortVowel(latin[position]) else { return }
    // Where it is not clear which letter a vowel follows, it is rather a consonant than an ayn or alef.
    let last = letters[letter - 1]
    let isRare = letter > 1 && (LetterWays.isGlottal(last) || last == ArabicScalar.alef)
    let price = vowel.price + (isRare ? 0.05 : 0) + (rest == .vowel ? Self.hiatusCost : 0)
    reach(
      state(letter, position + 1, .closed), costs[origin] + price,
      Arrival(origin: origin, vowel: vowel.vowel))
  }

  private mutating func readLetter(_ letter: Int, at position: Int, from origin: Int) {
    guard letter < letters.count else { return }
    func arrive(_ role: VocalisedLetter.Role, _ cost: Double, length: Int, isDoubled: Bool = false)
    {
      var read = VocalisedLetter(letters[letter], role: role, isDoubled: isDoubled)
      let isYeh = read.letter == ArabicScalar.yeh
      if isYeh, role == .longVowel, latin[position] == UInt8(ascii: "a") {
        read.letter = ArabicScalar.undottedYeh
      }
      let isUnsaid = length == 0 && role == .consonant && !LetterWays.isGlottal(letters[letter])
      let isClosed = read.isVowel && !isYeh || role == .diphthong || isUnsaid
      let rest: Rest = isClosed ? .vowel : .open
      reach(
        state(letter + 1, position + length, rest), costs[origin] + cost,
        Arrival(origin: origin, letter: read))
    }
    for way in LetterWays.ways(of: letters[letter], at: letter, in: letters) {
      if latin[position...].starts(with: way.latin) {
        arrive(way.role, way.cost, length: way.latin.count)
      }
      if way.role == .consonant, let doubled = way.doubled,
        latin[position...].starts(with: doubled)
      {
        arrive(.consonant, way.cost, length: doubled.count, isDoubled: true)
      }
    }
    arrive(.consonant, Self.strayCost, length: 0)
    guard position < latin.count else { return }
    let isVowel = LetterWays.shortVowel(latin[position]) != nil
    if !isVowel { arrive(.consonant, Self.guessCost, length: 1) }
    if isVowel, position > 0, latin[position] == latin[position - 1],
      LetterWays.isGlottal(letters[letter])
    {
      // «سعدی», Saadi: the second a is the ayn.
      arrive(.consonant, 0.1, length: 1)
    }
  }

  private mutating func reach(_ state: Int, _ cost: Double, _ arrival: Arrival) {
    guard cost < costs[state] else { return }
    costs[state] = cost
    arrivals[state] = arrival
  }

  private func reading() -> [VocalisedLetter]? {
    let ends = Rest.allCases.map { state(letters.count, latin.count, $0) }
    guard var state = ends.min(by: { costs[$0] < costs[$1] }), !letters.isEmpty,
      costs[state] <= Double(letters.count)
    else { return nil }
    var read: [VocalisedLetter] = []
    var vowel: ShortVowel?
    while let arrival = arrivals[state] {
      vowel = arrival.vowel ?? vowel
      if var letter = arrival.letter {
        letter.vowel = vowel
        vowel = nil
        read.append(letter)
      }
      state = arrival.origin
    }
    return read.reversed()
  }
}
