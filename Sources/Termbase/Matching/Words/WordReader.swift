package import PersianText

/// A word of a normal form: letters, digits and marks, and the ZWNJs between them.
package struct TextWord: Sendable {
  package var range: Range<Int>
  /// Its number in the ``WordTable``.
  package var id: Int
}

/// Reads the words of normal forms, and finds the terms of a matcher in them, remembering what each word comes to.
package struct WordReader: Sendable {
  package private(set) var table = WordTable()
  /// The words of the last form that was read, in order.
  package private(set) var words: [TextWord] = []
  private let matcher: TermMatcher
  private let scan = WordScan()
  /// Of each word, by its number.
  private var marks: [WordMarks] = []
  /// The letters of one that goes on.
  private var hashes: [PrefixHash] = []
  /// Empty of a word that was not asked for.
  private var stems: [[WordStem]] = []
  /// Of a word with ``WordMarks/inside``, the number of what stands behind the «و».
  private var insides: [Int: Int] = [:]

  package init(_ matcher: TermMatcher) { self.matcher = matcher }

  /// Reads the words of a form. Where the table is full, it begins anew, and so do the numbers of the words.
  /// - Returns: false where the numbers of earlier words are no longer good.
  package mutating func read(_ form: NormalForm) -> Bool {
    let isKept = !table.isFull
    if !isKept { self = WordReader(matcher) }
    words.removeAll(keepingCapacity: true)
    let bytes = form.bytes.span
    var offset = 0
    while let range = scan.next(bytes, from: offset) {
      words.append(TextWord(range: range, id: 0))
      offset = range.upperBound
    }
    table.number(&words, in: bytes)
    while marks.count < table.count { learn(marks.count) }
    return isKept
  }

  /// Finds out what a word may be. What stands behind a glued «و» is a word as well.
  private mutating func learn(_ id: Int) {
    let word = table.range(of: id)
    var letters = PrefixHash()
    var own = matcher.marks(of: word, in: table.pool, &letters)
    hashes.append(letters)
    if WordReader.beginsWithWaw(table.pool[word]) {
      let inside = word.lowerBound + 2..<word.upperBound
      if !matcher.marks(of: inside, in: table.pool, &letters).isEmpty {
        own.insert(.inside)
        let bytes = Array(table.pool[inside])
        insides[id] = table.id(of: bytes.indices, in: bytes.span)
      }
    }
    marks.append(own)
    stems.append([])
  }

  /// True of a word with a «و» before other letters.
  private static func beginsWithWaw(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 3 && word[word.startIndex] == 0xD9 && word[word.startIndex + 1] == 0x88
  }

  // MARK: Matching

  /// The terms in the form that was read last, from left to right, none inside or across another.
  package mutating func matches(in form: NormalForm) -> [TermMatch] {
    var matches: [TermMatch] = []
    var end = 0
    for index in words.indices {
      let word = words[index]
      guard !marks[word.id].isEmpty, word.range.lowerBound >= end,
        let match = match(in: form, at: index)
      else { continue }
      matches.append(match)
      end = match.suffix.range.upperBound
    }
    return matches
  }

  /// The match that begins within a word, and may end behind it.
  /// - Parameters:
  ///   - index: that of the word.
  ///   - skipped: how many bytes of it stand before the match.
  package mutating func match(in form: NormalForm, at index: Int, skipping skipped: Int)
    -> TermMatch?
  {
    let range = words[index].range.lowerBound + skipped..<words[index].range.upperBound
    let id = table.id(of: range, in: form.bytes.span)
    while marks.count < table.count { learn(marks.count) }
    return longestMatch(in: form, from: TextWord(range: range, id: id), at: index)
  }

  /// The match that begins with a word, or behind the «و» that it begins with.
  private mutating func match(in form: NormalForm, at index: Int) -> TermMatch? {
    let word = words[index]
    if let match = longestMatch(in: form, from: word, at: index) { return match }
    guard marks[word.id].contains(.inside), let inside = insides[word.id] else { return nil }
    let range = word.range.lowerBound + 2..<word.range.upperBound
    let match = longestMatch(in: form, from: TextWord(range: range, id: inside), at: index)
    // Before two letters it is as likely their own: «ورم» is a swelling, and no Rome.
    return match.flatMap { $0.normalRange.count > 4 ? $0 : nil }
  }

  /// The longest match from a word on: whole words, and of the last a stem.
  /// - Parameters:
  ///   - first: the word, or what of it stands behind a «و».
  ///   - index: that of the word.
  private mutating func longestMatch(in form: NormalForm, from first: TextWord, at index: Int)
    -> TermMatch?
  {
    let start = first.range.lowerBound
    var best: TermMatch?
    if marks[first.id].contains(.ends) {
      best = longestMatch(in: form, from: start, behind: PrefixHash(), endingIn: first)
    }
    guard marks[first.id].mayGoOn(before: form.bytes, first.range.upperBound) else { return best }
    var letters = hashes[first.id]
    var end = first.range.upperBound
    for index in index + 1...words.count {
      let next = index < words.count ? words[index] : nil
      guard matcher.mayGoOn(letters, form.bytes, end, before: next?.range) else { return best }
      while end < next?.range.lowerBound ?? form.bytes.count {
        if TermKey.isParagraphEnd(form.bytes, end) { return best }
        let (symbol, length) = TermKey.step(
          form.bytes, at: end, lettersBefore: words[index - 1].range.count)
        end += length
        guard letters.add(symbol) else { continue }
        if let match = matcher.match(letters, in: form, start..<end) { best = match }
        guard matcher.mayGoOn(letters) else { return best }
      }
      guard let next else { return best }
      if let match = longestMatch(in: form, from: start, behind: letters, endingIn: next) {
        best = match
      }
      if let whole = stems[next.id].last { letters = letters.appending(whole) }
      end = next.range.upperBound
    }
    return best
  }

  /// The longest match that ends in a word.
  private mutating func longestMatch(
    in form: NormalForm, from start: Int, behind letters: PrefixHash, endingIn word: TextWord
  ) -> TermMatch? {
    if stems[word.id].isEmpty { stems[word.id] = WordStem.stems(of: table.bytes(of: word.id)) }
    return matcher.longestMatch(
      in: form, from: start, behind: letters, endingIn: stems[word.id], at: word.range.lowerBound)
  }
}
