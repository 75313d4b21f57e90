public import PersianText

/// Finds all the terms of a glossary in a text at once: at word boundaries, longest first, whatever stands between
/// the parts of a name.
///
/// The letters of a text are hashed from the start of each word on, past ZWNJs, spaces, hyphens and line ends, which are
/// the same between parts, and each beginning is looked up in a filter (``PrefixFilter``); a word that no term begins with
/// costs a few steps. A name does not cross a blank line.
///
/// Cost: building, some 0.5 µs a term; searching is linear in the text.
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
    var matches: [TermMatch] = []
    var words = WordStarts(form.bytes)
    while let start = words.next() {
      guard mayEnd(after: PrefixHash(), form.bytes, start),
        let match = longestMatch(in: form, at: start),
        Affixes.isWordStart(form.bytes, start) || isLongBehindWaw(match)
      else { continue }
      words.skip(to: match.suffix.range.upperBound)
      matches.append(match)
    }
    return matches
  }

  // MARK: Words that recur

  /// What the walk over a word comes to, wherever the word stands.
  package struct WordWalk: Sendable {
    /// The letters up to the end, where some term goes on with them.
    var atEnd: PrefixHash?
    /// A term may end within the word or with it.
    var mayMatch: Bool
    /// The word begins with a «و» that may be one by itself, and a term may begin behind it.
    var mayMatchInside: Bool
  }

  /// True of a word, or the end of one, that a name may be or begin with.
  package func mayStart(_ letters: ArraySlice<UInt8>) -> Bool {
    let (end, mayMatch) = walk(letters, letters.startIndex)
    return mayMatch || end != nil
  }

  package func walk(over word: ArraySlice<UInt8>) -> WordWalk {
    let (end, mayMatch) = walk(word, word.startIndex)
    var mayMatchInside = false
    if WordStarts.beginsWithWaw(word) {
      let inside = walk(word, word.startIndex + 2)
      mayMatchInside = inside.mayMatch || inside.end != nil
    }
    return WordWalk(atEnd: end, mayMatch: mayMatch, mayMatchInside: mayMatchInside)
  }

  private func walk(_ word: ArraySlice<UInt8>, _ start: Int) -> (end: PrefixHash?, mayMatch: Bool) {
    let bytes = Array(word[start...])
    var hash = PrefixHash()
    var offset = 0
    var mayMatch = false
    while offset < bytes.count {
      let (symbol, length) = TermKey.step(bytes, at: offset, lettersBefore: 0)
      offset += length
      switch symbol {
      case .gap: continue
      case .one(let byte): hash.add(byte)
      case .two(let first, let second): hash.add(first, second)
      }
      guard filter.mayGoOn(hash) else { return (nil, mayMatch) }
      mayMatch = mayMatch || filter.mayEnd(hash)
    }
    return (hash, mayMatch)
  }

  /// The match that begins with a word, or behind the «و» that it begins with.
  /// - Parameter walk: that over the word.
  package func match(in form: NormalForm, word: Range<Int>, _ walk: WordWalk) -> TermMatch? {
    if walk.mayMatch || walk.atEnd.map({ mayEnd(after: $0, form.bytes, word.upperBound) }) ?? false,
      let match = longestMatch(in: form, at: word.lowerBound)
    {
      return match
    }
    let inside = word.lowerBound + 2
    guard walk.mayMatchInside, mayEnd(after: PrefixHash(), form.bytes, inside),
      let match = longestMatch(in: form, at: inside)
    else { return nil }
    return isLongBehindWaw(match) ? match : nil
  }

  /// A «و» before two letters is as likely their own: «ورم» is a swelling, and no Rome.
  private func isLongBehindWaw(_ match: TermMatch) -> Bool { match.normalRange.count > 4 }

  /// True where a term that begins with some letters may end further on. Most places end here, so it keeps no more than
  /// the hash.
  private func mayEnd(after letters: PrefixHash, _ bytes: [UInt8], _ end: Int) -> Bool {
    let span = bytes.span
    var hash = letters
    var offset = end
    while offset < span.count {
      let byte = span[offset]
      // The letters of most Persian words, which no key changes but for hamza (U+0621–U+0626 are of lead D8).
      if byte == 0xD9 || byte == 0xDA || byte == 0xDB, offset + 1 < span.count {
        hash.add(byte, span[offset + 1])
        offset += 2
      } else {
        // A period that belongs to an abbreviation comes after a few letters; behind more the walk ends anyway.
        let (symbol, length) = TermKey.step(bytes, at: offset, lettersBefore: 1)
        offset += length
        switch symbol {
        case .gap: continue
        case .one(let byte): hash.add(byte)
        case .two(let first, let second): hash.add(first, second)
        }
      }
      guard filter.mayGoOn(hash) else { return false }
      if filter.mayEnd(hash) { return true }
    }
    return false
  }

  // MARK: One place

  /// True where a term may begin at the start of some letters.
  package func mayBegin(_ letters: ArraySlice<UInt8>) -> Bool {
    let walk = walk(letters, letters.startIndex)
    return walk.mayMatch
  }

  /// The match that begins at an offset, be it within a word.
  package func match(in form: NormalForm, at offset: Int) -> TermMatch? {
    longestMatch(in: form, at: offset)
  }

  private func longestMatch(in form: NormalForm, at start: Int) -> TermMatch? {
    let bytes = form.bytes
    var hash = PrefixHash()
    var offset = start
    var letters = 0
    var gaps: [TermKey.Gap] = []
    var best: TermMatch?
    while offset < bytes.count {
      let (symbol, length) = TermKey.step(
        bytes, at: offset, lettersBefore: letters - (gaps.last?.offset ?? 0))
      switch symbol {
      case .gap(let kind):
        if isParagraphEnd(bytes, offset) { return best }
        if let last = gaps.last, last.offset == letters {
          gaps[gaps.count - 1].kind = max(kind, last.kind)
        } else {
          gaps.append(TermKey.Gap(offset: letters, kind: kind))
        }
        offset += length
        continue
      case .one(let byte):
        hash.add(byte)
        letters += 1
      case .two(let first, let second):
        hash.add(first, second)
        letters += 2
      }
      guard filter.mayGoOn(hash) else { return best }
      offset += length
      if filter.mayEnd(hash), let first = entry(hash, bytes, start..<offset),
        let match = accept(first, form, start..<offset, gaps)
      {
        best = match
      }
    }
    return best
  }

  private func entry(_ hash: PrefixHash, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    entries.first(hash) { key in
      var place = key.startIndex
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (symbol, length) = TermKey.step(bytes, at: offset, lettersBefore: 1)
        offset += length
        switch symbol {
        case .gap: continue
        case .one(let byte):
          guard place < key.endIndex, key[place] == byte else { return false }
          place += 1
        case .two(let first, let second):
          guard place + 1 < key.endIndex, key[place] == first, key[place + 1] == second else {
            return false
          }
          place += 2
        }
      }
      return place == key.endIndex
    }
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

  /// True of a line end (LF, CR LF or CR) behind which nothing stands on the next line.
  private func isParagraphEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes[offset] == 0x0A || bytes[offset] == 0x0D else { return false }
    var next = offset + 1
    if bytes[offset] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D
  }

  // MARK: Case

  /// An acronym is its capitals; a name begins with one; a title or a common term may be written either way.
  private static func caseRule(of term: Term, kind: Concept.Kind, _ normal: [UInt8])
    -> TermEntries.CaseRule
  {
    guard let first = normal.first, first < 0x80 || 0xC3...0xC9 ~= first else { return .any }
    if term.type == .acronym || term.type == .abbreviation { return .exact }
    // The full name of a person is one in small letters too.
    if kind == .title || kind == .term || kind == .person && normal.contains(0x20) { return .any }
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
