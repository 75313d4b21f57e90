import Alignment
import PersianText
import Termbase
import Transliteration

/// What the search for near names knows of the words of a text, by their numbers in its ``WordTable``: words recur, and
/// so do their neighbours.
struct NearMemory {
  /// What decides at a glance whether a word is worth a second look.
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// Listed as ordinary, or in English not capitalised.
    static let common = Traits(rawValue: 1)
    /// A name of several words may begin with it.
    static let mayBegin = Traits(rawValue: 2)
    static let mayEnd = Traits(rawValue: 4)
    /// By itself it is near to a name.
    static let isNear = Traits(rawValue: 8)
    /// A name of a place may follow: «شهر».
    static let announces = Traits(rawValue: 16)
    /// A name that is known, or the beginning of one, behind what it is run together with.
    static let isGlued = Traits(rawValue: 32)
    /// Long and unknown enough to be a name that no glossary has.
    static let isStranger = Traits(rawValue: 64)
    /// The others were found out.
    static let isJudged = Traits(rawValue: 128)
    /// A name of several words may begin with it as it is written.
    static let mayBeginWhole = Traits(rawValue: 256)
    static let mayEndWhole = Traits(rawValue: 512)
  }

  private let finder: NameFinder
  private let near: NameFinder.NearNames
  private let isPersian: Bool
  private var traits: [Traits] = []
  /// How many bytes of a word are not its ending.
  private var stems: [UInt16] = []
  private var names: [Int: NearIndex.Candidate] = [:]
  private var glued: [Int: Int] = [:]
  private var stretches: [Stretch: NearIndex.Candidate?] = [:]
  /// The letters of the judged words, and where in them each word's are.
  private var letterPool: [UInt32] = []
  private var letterStarts: [Int32] = []
  private var letterCounts: [UInt8] = []
  private var letters: [UInt32] = []
  private var keys: [UInt64] = []

  /// So many stretches are remembered, some megabytes.
  private static let mostStretches = 1 << 16

  /// The fewest letters of a name that no glossary has.
  private static let fewestOfStranger = 6

  init(_ finder: NameFinder, _ near: NameFinder.NearNames) {
    self.finder = finder
    self.near = near
    isPersian = finder.language.isPersian
  }

  /// The most words in which a name is looked for.
  var mostWords: Int { near.index.mostWords }

  /// Of a word that was not judged, none.
  func traits(of id: Int) -> Traits { traits[id] }

  func stem(of word: TextWord) -> Range<Int> {
    word.range.lowerBound..<word.range.lowerBound + Int(stems[word.id])
  }
  /// True where words in a row are those of a name but for one, which is no ordinary word.
  func isMisspelt(
    _ reference: TermReference, in words: ArraySlice<TextWord>, _ table: WordTable
  ) -> Bool {
    let name = NormalForm(finder.term(reference).text).bytes.split(separator: 0x20)
      .map { NearIndex.letters(of: $0) }
    guard name.count == words.count else { return false }
    let others = zip(words, name).filter { letters(of: $0.id, table) != $1 }
    guard others.count == 1, let (word, right) = others.first else { return false }
    return right.count >= NearMemory.fewestOfMisspelt && !traits(of: word.id).contains(.common)
  }

  /// The fewest letters of a word that tells by itself that it is misspelt.
  private static let fewestOfMisspelt = 6

  /// The name that a word by itself is near to.
  func name(of id: Int) -> NearIndex.Candidate? {
    traits[id].contains(.isNear) ? names[id] : nil
  }

  /// True of a short word that is near only if a letter was dropped.
  func isFaint(_ id: Int) -> Bool {
    guard isPersian, letterCounts[id] == 5, let distance = names[id]?.distance else { return false }
    // Surnames in -ov are near by their ending.
    let last = letterPool[Int(letterStarts[id]) + 4]
    return distance > 0.4 && distance < NearIndex.bySound && last != 0x0641
  }

  /// Where in a word the name begins that another word is glued to.
  func gluedOffset(of id: Int) -> Int? { glued[id] }

  var hasGluedNames: Bool { !glued.isEmpty }

  /// Forgets all words: their numbers are no longer good.
  mutating func forget() {
    traits.removeAll(keepingCapacity: true)
    stems.removeAll(keepingCapacity: true)
    letterPool.removeAll(keepingCapacity: true)
    letterStarts.removeAll(keepingCapacity: true)
    letterCounts.removeAll(keepingCapacity: true)
    names = [:]
    glued = [:]
    stretches = [:]
  }

  /// Makes room for the words that were met since it was last called.
  mutating func makeRoom(for table: WordTable) {
    let more = table.count - traits.count
    traits.append(contentsOf: repeatElement([], count: more))
    stems.append(contentsOf: repeatElement(0, count: more))
    letterStarts.append(contentsOf: repeatElement(0, count: more))
    letterCounts.append(contentsOf: repeatElement(0, count: more))
  }

  /// Judges a word, once.
  @inline(__always)
  mutating func learn(_ id: Int, _ table: WordTable) -> Traits {
    if !traits[id].contains(.isJudged) { judge(id, table.bytes(of: id)) }
    return traits[id]
  }

  /// False of two words between which no name is near to them and those between them, at a glance: one edit lies in one
  /// word, so that the first or the last is as a name has it.
  @inline(__always)
  func mayBeNear(from first: Int, to last: Int) -> Bool {
    let (first, last) = (traits[first], traits[last])
    return last.contains(.mayEnd)
      && (first.contains(.mayBeginWhole) || last.contains(.mayEndWhole) || !isPersian)
  }

  /// False of words in a row that no name is near to, at little cost: most words in a row.
  mutating func mayBeNear(_ words: ArraySlice<TextWord>) -> Bool {
    guard isPersian, let first = words.first, let last = words.last else { return true }
    letters.removeAll(keepingCapacity: true)
    for word in words {
      let start = Int(letterStarts[word.id])
      for place in start..<start + Int(letterCounts[word.id]) { letters.append(letterPool[place]) }
    }
    // Where the first word is as a name has it, one of the others is not.
    let start = traits[first.id].contains(.mayBeginWhole) ? Int(letterCounts[first.id]) : 0
    let end = traits[last.id].contains(.mayEndWhole) ? Int(letterCounts[last.id]) : 0
    let edited =
      start > 0 && end > 0 ? letters.indices : start..<letters.count - end
    return near.index.mayHold(letters, edited: edited, &keys)
  }

  /// The name near to a stretch of words.
  mutating func name(near stretch: Stretch, _ table: WordTable) -> NearIndex.Candidate? {
    if let known = stretches[stretch] { return known }
    let letters = stretch.ids.map { self.letters(of: $0, table) }
    let name = near.index.candidates(for: letters).first {
      !isDerived(letters.flatMap(\.self), from: $0.reference)
        && !isOtherShortWord(letters, than: $0.reference)
    }
    if stretches.count >= NearMemory.mostStretches { stretches.removeAll(keepingCapacity: true) }
    stretches[stretch] = .some(name)
    return name
  }

  /// The name near to a word that is announced as one: «شهر تبریر».
  func announcedName(near id: Int, _ table: WordTable) -> NearIndex.Candidate? {
    guard !traits[id].contains(.common) else { return nil }
    return near.index.candidates(for: [letters(of: id, table)], isAnnounced: true).first
  }

  /// Up to ``NearIndex/longestName`` consecutive words.
  struct Stretch: Hashable {
    private var words = SIMD8<Int32>(repeating: -1)

    init(_ ids: some Sequence<Int>) {
      for (index, id) in ids.prefix(words.scalarCount).enumerated() { words[index] = Int32(id) }
    }

    var ids: [Int] { words.indices.map { Int(words[$0]) }.filter { $0 >= 0 } }
  }

  private func letters(of id: Int, _ table: WordTable) -> [UInt32] {
    NearIndex.letters(of: table.bytes(of: id).prefix(Int(stems[id])))
  }

  private mutating func judge(_ id: Int, _ word: ArraySlice<UInt8>) {
    let bytes = Array(word)
    let stem = NearMemory.stemLength(of: bytes)
    let letters = NearIndex.letters(of: bytes[..<stem])
    var own: Traits = [.isJudged]
    let isCommon =
      isPersian
      ? near.commonWords.contains(letters)
      : !isCapitalised(bytes)
        || GenericWords.contains(english: String(decoding: bytes, as: UTF8.self))
    if isCommon { own.insert(.common) }
    let places = near.index.places(of: letters)
    if places.contains(.first) { own.insert(.mayBegin) }
    if places.contains(.last) { own.insert(.mayEnd) }
    if places.contains(.wholeFirst) { own.insert(.mayBeginWhole) }
    if places.contains(.wholeLast) { own.insert(.mayEndWhole) }
    if near.announcements.contains(bytes) { own.insert(.announces) }
    if !isCommon, ScalarClass(letters.first ?? 0).isLetter {
      if isPersian, let offset = GluedName(finder).offset(in: bytes) {
        own.insert(.isGlued)
        glued[id] = offset
      }
      if let name = name(near: letters) {
        own.insert(.isNear)
        names[id] = name
      }
      if letters.count >= NearMemory.fewestOfStranger { own.insert(.isStranger) }
    }
    letterStarts[id] = Int32(letterPool.count)
    letterCounts[id] = UInt8(clamping: letters.count)
    letterPool += letters.prefix(Int(UInt8.max))
    traits[id] = own
    stems[id] = UInt16(clamping: stem)
  }

  private func name(near letters: [UInt32]) -> NearIndex.Candidate? {
    near.index.candidates(for: [letters]).first {
      !isDerived(letters, from: $0.reference) && !isOtherName(letters, than: $0.reference)
    }
  }

  /// True of a word that is known to be something else: in Persian the name of a person where a place is near, in English
  /// the adjective of another place (Cuban).
  private func isOtherName(_ letters: [UInt32], than reference: TermReference) -> Bool {
    let word = String(
      String.UnicodeScalarView(letters.lazy.compactMap(Unicode.Scalar.init)))
    guard isPersian else { return near.adjectives.contains(word) }
    return finder.concept(of: reference).kind == .place
      && finder.model?.hasSeen(persian: word) ?? false
  }

  /// The bytes of a word without the ending that it may have: a ZWNJ and what follows it.
  private static func stemLength(of word: [UInt8]) -> Int {
    for offset in word.indices.dropFirst() where word.isJoiner(at: offset) {
      if let suffix = Affixes.suffix(in: word, at: offset, letters: Affixes.longName),
        suffix.range.upperBound >= word.count
      {
        return offset
      }
    }
    return word.count
  }

  /// True of a word that is made from the name, or the name from it: Russian and Russia, German and Germany, or another
  /// name that begins as it does, as «روحانیان» and «روحانی»; but not one with its last letter doubled.
  private func isDerived(_ letters: [UInt32], from reference: TermReference) -> Bool {
    let name = NearIndex.letters(of: NormalForm(finder.term(reference).text).bytes)
    let isLonger =
      letters.starts(with: name) && letters.dropFirst(name.count).contains { $0 != name.last }
    if isPersian { return isLonger }
    return isLonger || name.starts(with: letters) && letters.last != 0x65
  }

  /// True where words in a row differ from those of a name in short words only, which are too many to be taken for each
  /// other: «سازمان ملی» is not «سازمان ملل».
  private func isOtherShortWord(_ words: [[UInt32]], than reference: TermReference) -> Bool {
    let name = NormalForm(finder.term(reference).text).bytes.split(separator: 0x20)
      .map { NearIndex.letters(of: $0) }
    guard name.count == words.count else { return false }
    return zip(words, name).allSatisfy { $0 == $1 || $0.count < 4 }
  }

  private func isCapitalised(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    return 0x41...0x5A ~= first || first >= 0xC3
  }
}
