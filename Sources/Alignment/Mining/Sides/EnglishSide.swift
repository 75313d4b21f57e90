import PersianText

/// The words of an English text, and which of them may be a name together.
struct EnglishSide {
  struct Word {
    /// Bytes of the normal form, without a possessive.
    var range: Range<Int>
    var text: String
    var lowercase: String
    var isCapital: Bool
    /// All capitals, two of them or more.
    var isAcronym: Bool
    var startsSentence: Bool
    /// Stands behind the word before it with nothing but a space or a hyphen between.
    var isLinked: Bool
  }

  /// Words that may be a name.
  struct Name {
    var words: Range<Int>
    var text: String
    /// A word of it has no capital: "van der".
    var hasParticle: Bool
  }

  let form: NormalForm
  private(set) var words: [Word] = []
  /// Most of the words have capitals, as in a heading.
  private(set) var isHeading = false

  /// More words are hardly a name that is transliterated.
  private static let mostWords = 5
  /// A longer text is no sentence, and its tail is passed over.
  private static let mostTokens = 1_000

  init(_ text: String) {
    form = NormalForm(text)
    readWords()
    let long = words.count { $0.lowercase.utf8.count > 3 }
    let capitals = words.count { $0.isCapital && $0.lowercase.utf8.count > 3 }
    isHeading = long >= 4 && capitals * 10 > long * 8
  }

  private mutating func readWords() {
    let bytes = form.bytes
    var end = 0
    for token in Tokenizer(bytes) {
      guard case .word(.latin) = token.kind else { continue }
      if words.count == EnglishSide.mostTokens { return }
      let range = EnglishSide.withoutPossessive(token.range, bytes)
      let text = String(decoding: bytes[range], as: UTF8.self)
      let gap = Gap(bytes[end..<range.lowerBound], after: words.last)
      if takesHyphenated(text, behind: bytes[end..<range.lowerBound]), let last = words.popLast() {
        let whole = last.range.lowerBound..<range.upperBound
        var word = last
        word.range = whole
        word.text = String(decoding: bytes[whole], as: UTF8.self)
        word.lowercase = word.text.lowercased()
        words.append(word)
        end = range.upperBound
        continue
      }
      let first = text.unicodeScalars.first?.properties
      words.append(
        Word(
          range: range, text: text, lowercase: text.lowercased(),
          isCapital: first?.isUppercase ?? false,
          isAcronym: text.utf8.count > 1 && text.utf8.allSatisfy { 0x41...0x5A ~= $0 },
          startsSentence: words.isEmpty || gap == .sentence, isLinked: gap == .link))
      end = token.range.upperBound
      if range.upperBound < token.range.upperBound { end = range.upperBound }
    }
  }

  /// The second syllable of a name that is written with a hyphen: "Hyun-woo".
  private func takesHyphenated(_ text: String, behind gap: ArraySlice<UInt8>) -> Bool {
    guard gap.elementsEqual([0x2D]), let last = words.last, last.isCapital,
      last.text.utf8.count > 1
    else { return false }
    return !(text.unicodeScalars.first?.properties.isUppercase ?? true)
      && !EnglishSide.particles.contains(text)
  }

  /// What stands between two words.
  private enum Gap {
    case link, sentence, other

    init(_ bytes: ArraySlice<UInt8>, after word: Word?) {
      guard let word else {
        self = .other
        return
      }
      if bytes.elementsEqual([0x20]) || bytes.elementsEqual([0x2D]) {
        self = .link
      } else if bytes.elementsEqual([0x2E, 0x20]) || bytes.elementsEqual([0x2E]),
        word.isCapital, word.text.utf8.count <= 2 || EnglishLexicon.titles.contains(word.lowercase)
      {
        // An initial or an abbreviated title: "J. K. Rowling", "Dr. Tedros".
        self = .link
      } else {
        let ends = bytes.contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x3A }
        let quotes = bytes.contains { $0 == 0x22 || $0 == 0x9C || $0 == 0x0A }
        self = ends || quotes ? .sentence : .other
      }
    }
  }

  private static func withoutPossessive(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    for ending in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73], [0x27], [0xE2, 0x80, 0x99]] as [[UInt8]]
    where range.count > ending.count && bytes[range].suffix(ending.count).elementsEqual(ending) {
      return range.lowerBound..<range.upperBound - ending.count
    }
    return range
  }

  /// Every stretch of words that may be a name: capitals at both ends, particles within.
  /// - Parameter isKnown: true of a stretch that the glossary has found already.
  func names(besides isKnown: (Range<Int>) -> Bool) -> [Name] {
    var names: [Name] = []
    for start in words.indices where mayStart(start) {
      var end = start
      while end < words.count, end - start < EnglishSide.mostWords,
        end == start || words[end].isLinked && mayContinue(end)
      {
        if mayEnd(start, end), !isKnown(start..<end + 1) {
          let range = words[start].range.lowerBound..<words[end].range.upperBound
          names.append(
            Name(
              words: start..<end + 1, text: String(decoding: form.bytes[range], as: UTF8.self),
              hasParticle: words[start..<end].contains { !$0.isCapital }))
        }
        end += 1
      }
    }
    return names
  }

  private func mayStart(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !EnglishLexicon.function.contains(word.lowercase) else {
      // The article of an Arabic name: "al-Assad".
      return ["al", "el"].contains(word.lowercase) && index + 1 < words.count
        && words[index + 1].isLinked && words[index + 1].isCapital
    }
    return true
  }

  private func mayContinue(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapital && !EnglishLexicon.function.contains(word.lowercase)
      || EnglishSide.particles.contains(word.lowercase)
  }

  private func mayEnd(_ start: Int, _ end: Int) -> Bool {
    guard words[end].isCapital, words[end].text.utf8.count > 1 else { return false }
    let inner = words[start...end]
    // What is all titles and generic words is no name.
    return !inner.allSatisfy { EnglishLexicon.isNoName($0.lowercase) }
      && inner.contains { $0.lowercase.utf8.count > 1 && $0.isCapital }
  }

  private static let particles: Set<String> = [
    "al", "el", "ul", "ol", "bin", "bint", "ibn", "abu", "de", "da", "di", "del", "della", "dos",
    "du", "la", "le", "van", "von", "der", "den", "ter", "ye", "e", "i", "u", "y",
  ]
}
