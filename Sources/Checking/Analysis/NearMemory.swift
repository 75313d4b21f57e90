import PersianText
import Termbase

/// What the search for near names knows of words that it met: words recur, and so do their neighbours.
struct NearMemory {
  /// A word that it knows: an index.
  typealias WordID = Int32

  private struct Word {
    var bytes: [UInt8]
    var letters: [UInt32]
    /// Listed as ordinary, or in English not capitalised.
    var isCommon: Bool
    /// A name of several words may begin or end with it.
    var mayBegin: Bool
    var mayEnd: Bool
    /// The name that the word by itself is near to.
    var name: NearIndex.Candidate?
  }

  private let finder: NameFinder
  private let near: NameFinder.NearNames
  private var words: [Word] = []
  private var ids: [UInt64: WordID] = [:]
  private var stretches: [Stretch: NearIndex.Candidate?] = [:]

  /// So many stretches are remembered, some tens of megabytes.
  private static let mostStretches = 1 << 18

  init(_ finder: NameFinder, _ near: NameFinder.NearNames) {
    self.finder = finder
    self.near = near
  }

  // Single fields: a whole word would be copied, with its arrays.
  func isCommon(_ id: WordID) -> Bool { words[Int(id)].isCommon }
  func mayBegin(_ id: WordID) -> Bool { words[Int(id)].mayBegin }
  func mayEnd(_ id: WordID) -> Bool { words[Int(id)].mayEnd }
  func text(of id: WordID) -> String { String(decoding: words[Int(id)].bytes, as: UTF8.self) }
  func name(of id: WordID) -> NearIndex.Candidate? { words[Int(id)].name }

  /// The word of some bytes of a normal form.
  mutating func id(of bytes: ArraySlice<UInt8>) -> WordID {
    // A word whose hash another has is not found again, and judged anew each time.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    if let id = ids[hash], words[Int(id)].bytes.elementsEqual(bytes) { return id }
    let id = WordID(words.count)
    words.append(judge(Array(bytes)))
    if ids[hash] == nil { ids[hash] = id }
    return id
  }

  /// The name near to a stretch of words.
  mutating func name(near stretch: Stretch) -> NearIndex.Candidate? {
    if let known = stretches[stretch] { return known }
    let letters = stretch.ids.map { words[Int($0)].letters }
    let name = near.index.candidates(for: letters).first {
      !isDerived(letters.flatMap(\.self), from: $0.reference)
    }
    if stretches.count >= NearMemory.mostStretches { stretches.removeAll(keepingCapacity: true) }
    stretches[stretch] = .some(name)
    return name
  }

  /// Up to ``NearIndex/longestName`` consecutive words.
  struct Stretch: Hashable {
    private var words = SIMD4<WordID>(repeating: -1)

    init(_ ids: some Sequence<WordID>) {
      for (index, id) in ids.prefix(words.scalarCount).enumerated() { words[index] = id }
    }

    var ids: [WordID] { words.indices.map { words[$0] }.filter { $0 >= 0 } }
  }

  private func judge(_ bytes: [UInt8]) -> Word {
    let letters = NearIndex.letters(of: bytes)
    let isCommon =
      finder.language.isPersian ? near.commonWords.contains(letters) : !isCapitalised(bytes)
    return Word(
      bytes: bytes, letters: letters, isCommon: isCommon,
      mayBegin: near.index.mayBegin(letters), mayEnd: near.index.mayEnd(letters),
      name: isCommon ? nil : name(near: letters))
  }

  /// The name near to a word that is announced as one: «شهر تبریر».
  func announcedName(near id: WordID) -> NearIndex.Candidate? {
    let word = words[Int(id)]
    return word.isCommon
      ? nil : near.index.candidates(for: [word.letters], isAnnounced: true).first
  }

  private func name(near letters: [UInt32]) -> NearIndex.Candidate? {
    near.index.candidates(for: [letters]).first { !isDerived(letters, from: $0.reference) }
  }

  /// True of a word that is made from the name, or the name from it: Russian and Russia, German and Germany; in
  /// Persian another name that begins as it does, as «روحانیان» and «روحانی», but not a last letter doubled.
  private func isDerived(_ letters: [UInt32], from reference: TermReference) -> Bool {
    let name = NearIndex.letters(of: NormalForm(finder.term(reference).text).bytes)
    guard finder.language.isPersian else {
      return letters.starts(with: name) || name.starts(with: letters)
    }
    return letters.starts(with: name) && letters.dropFirst(name.count).contains { $0 != name.last }
  }

  private func isCapitalised(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    return 0x41...0x5A ~= first || first >= 0xC3
  }
}
