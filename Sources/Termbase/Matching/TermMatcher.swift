public import PersianText

/// Finds all the terms of a glossary in a text at once: at word boundaries, longest first, whatever stands between
/// the parts of a name.
///
/// The terms of a language are one automaton over bytes (``DoubleArrayTrie``). It is entered at the starts of words
/// only, so that it needs no failure links, and a word that no term begins with costs a few steps. ZWNJ, space,
/// hyphen, a line break and nothing are the same between parts; a name does not cross a blank line.
///
/// Cost: building sorts the terms, about a second for 100,000; searching is linear in the text.
public struct TermMatcher: Sendable {
  private let trie: DoubleArrayTrie
  private let entries: [[Entry]]
  /// The number of terms that it holds.
  public let termCount: Int

  private struct Entry: Sendable {
    var reference: TermReference
    var gaps: [TermKey.Gap]
    /// The letters for the rule about short names and endings.
    var letters: Int
    var rule: CaseRule
    /// «Gen.»: the period belongs to it.
    var endsWithPeriod: Bool
    /// Offsets in the letters at which a space that the term does not have is overlooked.
    var breaks: [Int]
  }

  private enum CaseRule {
    case any, initial
    case exact([UInt8])
  }

  /// - Parameters:
  ///   - languages: which terms to find: those whose language has the root of one of these.
  public init(_ termbase: Termbase, languages: [Language]) {
    self.init(termbase) { term in languages.contains { $0.root == term.language.root } }
  }

  init(_ termbase: Termbase, where isIncluded: (Term) -> Bool) {
    var byKey: [[UInt8]: [Entry]] = [:]
    var count = 0
    for (conceptIndex, concept) in termbase.concepts.enumerated() {
      for (termIndex, term) in concept.terms.enumerated() where isIncluded(term) {
        let normal = NormalForm(term.text).bytes
        let key = TermKey(normal)
        guard !key.letters.isEmpty else { continue }
        count += 1
        byKey[key.letters, default: []].append(
          Entry(
            reference: TermReference(concept: conceptIndex, term: termIndex), gaps: key.gaps,
            letters: key.letters.count { $0 & 0xC0 != 0x80 },
            rule: TermMatcher.caseRule(of: term, kind: concept.kind, normal),
            endsWithPeriod: normal.last == 0x2E,
            breaks: Breaks.offsets(in: key, of: term, kind: concept.kind)))
      }
    }
    let keys = byKey.keys.sorted { $0.lexicographicallyPrecedes($1) }
    trie = DoubleArrayTrie(keys: keys)
    entries = keys.map { byKey[$0] ?? [] }
    termCount = count
  }

  /// The terms in a normal form, from left to right, none inside or across another.
  public func matches(in form: NormalForm) -> [TermMatch] {
    var matches: [TermMatch] = []
    var words = WordStarts(form.bytes)
    while let start = words.next() {
      guard let match = longestMatch(in: form, at: start) else { continue }
      words.skip(to: match.suffix.range.upperBound)
      matches.append(match)
    }
    return matches
  }

  private func longestMatch(in form: NormalForm, at start: Int) -> TermMatch? {
    let bytes = form.bytes
    var state = DoubleArrayTrie.root
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
        guard let next = trie.next(state, byte) else { return best }
        state = next
        letters += 1
      case .two(let first, let second):
        guard let middle = trie.next(state, first), let next = trie.next(middle, second) else {
          return best
        }
        state = next
        letters += 2
      }
      offset += length
      if let value = trie.value(state),
        let match = accept(entries[value], form, start..<offset, gaps)
      {
        best = match
      }
    }
    return best
  }

  /// The entries that a stretch of text is, or `nil`: it must end a word, or with an ending that a name takes.
  private func accept(
    _ entries: [Entry], _ form: NormalForm, _ range: Range<Int>, _ gaps: [TermKey.Gap]
  ) -> TermMatch? {
    guard let first = entries.first,
      let suffix = Affixes.suffix(
        in: form.bytes, at: range.upperBound, letters: first.letters)
    else { return nil }
    let hasPeriod = range.upperBound < form.bytes.count && form.bytes[range.upperBound] == 0x2E
    var range = range
    var forms: [TermMatch.Form] = []
    for entry in entries where isCased(entry.rule, form.bytes, range) {
      guard !entry.endsWithPeriod || hasPeriod,
        let spacing = Spacing(of: gaps, against: entry.gaps, breaks: entry.breaks)
      else { continue }
      if entry.endsWithPeriod, forms.isEmpty { range = range.lowerBound..<range.upperBound + 1 }
      let form = TermMatch.Form(reference: entry.reference, spacing: spacing)
      if let same = forms.firstIndex(where: { $0.reference.concept == entry.reference.concept }) {
        if spacing.rawValue < forms[same].spacing.rawValue { forms[same] = form }
      } else {
        forms.append(form)
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
  private static func caseRule(of term: Term, kind: Concept.Kind, _ normal: [UInt8]) -> CaseRule {
    guard let first = normal.first, first < 0x80 else { return .any }
    if term.type == .acronym || term.type == .abbreviation {
      return .exact(normal.filter { $0 != 0x2E })
    }
    if kind == .title || kind == .term { return .any }
    return 0x41...0x5A ~= first ? .initial : .any
  }

  private func isCased(_ rule: CaseRule, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch rule {
    case .any: true
    case .initial: 0x41...0x5A ~= bytes[range.lowerBound]
    case .exact(let form): bytes[range].lazy.filter { $0 != 0x2E }.elementsEqual(form)
    }
  }
}

extension Spacing {
  /// How the gaps of a text differ from a term's; `nil` where the text has a space or hyphen inside a part that is not
  /// among the `breaks`, so that it is other words.
  init?(of gaps: [TermKey.Gap], against term: [TermKey.Gap], breaks: [Int]) {
    var spacing: Spacing = []
    var index = 0
    for gap in gaps {
      while index < term.count, term[index].offset < gap.offset {
        spacing.formUnion(.missing(term[index].kind))
        index += 1
      }
      if index < term.count, term[index].offset == gap.offset {
        if term[index].kind == .joiner, gap.kind == .space { spacing.insert(.joinerAsSpace) }
        index += 1
      } else if gap.kind == .joiner {
        spacing.insert(.extraJoiner)
      } else if gap.kind == .space, breaks.contains(gap.offset) {
        spacing.insert(.extraSpace)
      } else if gap.kind != .apostrophe {
        return nil
      }
    }
    for gap in term[index...] { spacing.formUnion(.missing(gap.kind)) }
    self = spacing
  }

  private static func missing(_ kind: TermKey.GapKind) -> Spacing {
    switch kind {
    case .joiner: .joinerLost
    case .space: .spaceLost
    case .hyphen, .apostrophe: []
    }
  }
}
