public import PersianText

/// Finds all the terms of a glossary in a text at once: at word boundaries, longest first, whatever stands between
/// the parts of a name.
///
/// What a word may be to the terms is found out once for each distinct word (``WordMarks``). Between words, past ZWNJs,
/// spaces, hyphens and line ends, which are the same between parts, the hashes of whole words and of their stems are put
/// together and looked up in filters (``PrefixFilter``); a space is crossed only where a term may have one. What may end is
/// looked up by its letters. A name does not cross a blank line.
///
/// Cost: building, some 1.5 µs a term; searching is linear in the text, some 7 ns a byte.
public struct TermMatcher: Sendable {
  private let filter: PrefixFilter
  private let entries: TermEntries
  /// The number of terms that it holds.
  public let termCount: Int

  /// - Parameters:
  ///   - languages: which terms to find: those whose language has the root of one of these.
  public init(_ termbase: Termbase, languages: [Language]) {
    var wanted = LanguageFilter(languages)
    self.init(termbase) { wanted.contains($0.language) }
  }

  init(_ termbase: Termbase, where isIncluded: (Term) -> Bool) {
    var entries = TermEntries()
    var count = 0
    var normal: [UInt8] = []
    for (conceptIndex, concept) in termbase.concepts.enumerated() {
      for (termIndex, term) in concept.terms.enumerated() where isIncluded(term) {
        normal.removeAll(keepingCapacity: true)
        NormalForm.append(term.text, to: &normal)
        let key = TermKey(normal)
        guard !key.letters.isEmpty else { continue }
        count += 1
        let reference = TermReference(concept: conceptIndex, term: termIndex)
        let rule = TermMatcher.caseRule(of: term, kind: concept.kind, normal)
        entries.append(
          reference, key, breaks: Breaks.offsets(in: key, of: term, kind: concept.kind),
          rule: rule, normal: normal)
        for other in HamzaSeats.alternatives(to: normal)
          + ArabicArticle.alternatives(to: normal, isPerson: concept.kind == .person)
          + Umlauts.alternatives(to: normal)
        {
          let key = TermKey(other)
          entries.append(
            reference, key, breaks: Breaks.offsets(in: key, of: term, kind: concept.kind),
            rule: rule, normal: other)
        }
      }
    }
    filter = entries.settle()
    self.entries = entries
    termCount = count
  }

  /// The terms in a normal form, from left to right, none inside or across another.
  public func matches(in form: NormalForm) -> [TermMatch] {
    var reader = WordReader(self)
    _ = reader.read(form)
    return reader.matches(in: form)
  }

  // MARK: Words

  /// What a word may be to the terms, wherever it stands.
  /// - Parameters:
  ///   - bytes: nothing of the word stands in them behind it.
  ///   - letters: becomes the hash of the word, where it goes on.
  func marks(of word: Range<Int>, in bytes: [UInt8], _ letters: inout PrefixHash) -> WordMarks {
    letters = PrefixHash()
    var marks: WordMarks = []
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (symbol, length) = TermKey.step(bytes, at: offset, lettersBefore: 0)
      offset += length
      guard letters.add(symbol) else { continue }
      guard filter.mayGoOn(letters) else { return marks }
      if !marks.contains(.ends),
        let entry = entry(letters, bytes, word.lowerBound..<offset)?.first,
        Affixes.suffix(in: bytes, at: offset, letters: Int(entries.entries[entry].letters)) != nil
      {
        marks.insert(.ends)
      }
    }
    marks.insert(.goesOn)
    if filter.mayPart(letters) { marks.insert(.parts) }
    return marks
  }

  /// True where a term may begin within a word, and end with it.
  package func mayEnd(_ word: [UInt8], from offset: Int) -> Bool {
    var letters = PrefixHash()
    return marks(of: offset..<word.count, in: word, &letters).contains(.ends)
  }

  /// True where a term may begin within a word, and end with it or go on behind it.
  package func mayStart(_ word: [UInt8], from offset: Int) -> Bool {
    var letters = PrefixHash()
    return !marks(of: offset..<word.count, in: word, &letters).isEmpty
  }

  /// The longest match within a word.
  /// - Parameter part: the word, or what of it stands behind another.
  package func match(in form: NormalForm, within part: Range<Int>) -> TermMatch? {
    let stems = WordStem.stems(of: form.bytes[part])
    return longestMatch(in: form, from: part.lowerBound, endingIn: stems, at: part.lowerBound)
  }

  /// The longest match that ends in a word.
  /// - Parameters:
  ///   - start: where it begins.
  ///   - letters: those before the word.
  ///   - stems: of the word, which begins at `place`.
  func longestMatch(
    in form: NormalForm, from start: Int, behind letters: PrefixHash = PrefixHash(),
    endingIn stems: [WordStem], at place: Int
  ) -> TermMatch? {
    for stem in stems.reversed() {
      let range = start..<place + stem.length
      if let match = match(letters.appending(stem), in: form, range) { return match }
    }
    return nil
  }

  // MARK: One place

  /// True where a term goes on with some letters.
  func mayGoOn(_ letters: PrefixHash) -> Bool { filter.mayGoOn(letters) }

  /// True where a term may go on behind the letters of some words, with what follows them in the text.
  /// - Parameters:
  ///   - offset: the end of the words.
  ///   - next: the word behind them.
  func mayGoOn(_ letters: PrefixHash, _ bytes: [UInt8], _ offset: Int, before next: Range<Int>?)
    -> Bool
  {
    guard offset < bytes.count else { return false }
    guard TermKey.isSpace(bytes, at: offset) else { return filter.mayGoOn(letters) }
    guard let next, next.lowerBound == offset + 1 else { return filter.mayPart(letters) }
    return filter.mayJoin(letters, to: bytes, next)
  }

  /// The match that a stretch of text is, if it is one: it must end a word, or stand before an ending that a name takes.
  /// - Parameter letters: those of the stretch.
  func match(_ letters: PrefixHash, in form: NormalForm, _ range: Range<Int>) -> TermMatch? {
    guard let (first, gaps) = entry(letters, form.bytes, range) else { return nil }
    return accept(first, form, range, gaps)
  }

  /// The first entry that has the letters of a stretch of text, and the gaps of the text.
  private func entry(_ letters: PrefixHash, _ bytes: [UInt8], _ range: Range<Int>)
    -> (first: Int, gaps: [TermKey.Gap])?
  {
    guard filter.mayEnd(letters) else { return nil }
    var gaps: [TermKey.Gap] = []
    let first = entries.first(letters) { key in
      gaps.removeAll(keepingCapacity: true)
      return TermKey.isKey(key, of: bytes, range, gaps: &gaps)
    }
    return first.map { ($0, gaps) }
  }

  /// The entries that a stretch of text is, or `nil`: it must end a word, or with an ending that a name takes.
  private func accept(
    _ first: Int, _ form: NormalForm, _ range: Range<Int>, _ gaps: [TermKey.Gap]
  ) -> TermMatch? {
    guard
      let suffix = Affixes.suffix(
        in: form.bytes, at: range.upperBound, letters: Int(entries.entries[first].letters))
    else { return nil }
    let hasPeriod = range.upperBound < form.bytes.count && form.bytes[range.upperBound] == 0x2E
    var range = range
    let spelling = TermEntries.spelling(form.bytes[range])
    var forms: [TermMatch.Form] = []
    var isSpeltSo: [Bool] = []
    var index = first
    while index >= 0 {
      let entry = entries.entries[index]
      defer { index = Int(entry.next) }
      guard isCased(index, entry.rule, form.bytes, range), !entry.endsWithPeriod || hasPeriod,
        let spacing = Spacing(
          of: gaps, against: entries.gaps(of: entry), breaks: entries.breaks(of: entry))
      else { continue }
      if entry.endsWithPeriod, forms.isEmpty { range = range.lowerBound..<range.upperBound + 1 }
      let form = TermMatch.Form(reference: entry.reference, spacing: spacing)
      let isSame = entry.spelling == spelling
      if let same = forms.firstIndex(where: { $0.reference.concept == entry.reference.concept }) {
        if isSame && !isSpeltSo[same]
          || isSame == isSpeltSo[same] && spacing.rawValue < forms[same].spacing.rawValue
        {
          (forms[same], isSpeltSo[same]) = (form, isSame)
        }
      } else {
        forms.append(form)
        isSpeltSo.append(isSame)
      }
    }
    guard !forms.isEmpty else { return nil }
    return TermMatch(
      range: form.map.sourceRange(of: range), normalRange: range, terms: forms, suffix: suffix)
  }

  // MARK: Case

  /// An acronym is its capitals; a name begins with one; a title or a common term may be written either way.
  private static func caseRule(of term: Term, kind: Concept.Kind, _ normal: [UInt8])
    -> TermEntries.CaseRule
  {
    guard let first = normal.first, first < 0x80 || 0xC3...0xC9 ~= first else { return .any }
    if term.type == .acronym || term.type == .abbreviation { return .exact }
    // A name of several words is one in small letters too: "vladimir putin", "puerto rico"; that of an organisation may
    // be two common words as well.
    let spaces = normal.count { $0 == 0x20 }
    switch kind {
    case .title, .term: return .any
    case .person, .place: if spaces > 0 { return .any }
    case .organization, .event, .work: if spaces > 1 { return .any }
    }
    return 0x41...0x5A ~= first || first >= 0x80 ? .initial : .any
  }

  private func isCased(
    _ index: Int, _ rule: TermEntries.CaseRule, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    switch rule {
    case .any: return true
    case .initial:
      let start = ArabicArticle.end(in: bytes, at: range.lowerBound) ?? range.lowerBound
      return isCapital(bytes, start) || isCapital(bytes, range.lowerBound)
        || !bytes.contains { 0x41...0x5A ~= $0 }
    case .exact:
      return entries.exactForm(of: index).map { form in
        bytes[range].lazy.filter { $0 != 0x2E }.elementsEqual(form)
      } ?? false
    }
  }

  /// Of the letters beyond ASCII, à to ÿ are small; the rest are taken for capitals.
  private func isCapital(_ bytes: [UInt8], _ offset: Int) -> Bool {
    if bytes[offset] == 0xC3, offset + 1 < bytes.count { return bytes[offset + 1] < 0x9F }
    return 0x41...0x5A ~= bytes[offset] || bytes[offset] >= 0x80
  }
}
