public import PersianText
import Termbase

/// Reads a text paragraph by paragraph and finds the names in it.
///
/// Memory is that of the findings, of the distinct words, and of the longest paragraph's normal form. Cost is linear in
/// the text: what a word may begin or be near to is found out once, and looked up where it recurs.
public struct TextAnalyser {
  private let finder: NameFinder
  private var homographs: HomographGate
  private var reader: WordReader
  private var nearNames: NearNameSearch?
  private var text: AnalysedText

  /// - Parameters:
  ///   - paragraphs: what a name does not cross, in order; `nil` for those that the text shows.
  ///   - progress: called with the number of bytes that were read, after each paragraph.
  public static func analyse(
    _ source: SourceText, with finder: NameFinder, paragraphs: [Range<Int>]? = nil,
    progress: (Int) -> Void = { _ in }
  ) -> AnalysedText {
    var analyser = TextAnalyser(source, finder)
    for paragraph in paragraphs ?? ParagraphSplitter().paragraphs(in: source.bytes) {
      analyser.read(paragraph)
      progress(paragraph.upperBound)
    }
    analyser.passOverOrdinaryWords()
    return analyser.text
  }

  private init(_ source: SourceText, _ finder: NameFinder) {
    self.finder = finder
    homographs = HomographGate(finder)
    reader = WordReader(finder.matcher)
    nearNames = NearNameSearch(finder)
    text = AnalysedText(source: source, finder: finder)
  }

  private mutating func read(_ paragraph: Range<Int>) {
    let form = NormalForm(text.source.bytes, range: paragraph)
    let isKept = reader.read(form)
    var matches = reader.matches(in: form)
    nearNames?.learn(reader, besides: matches.map(\.normalRange), isKept: isKept)
    let glued = gluedMatches(in: form, besides: matches)
    if !glued.isEmpty {
      matches = (matches + glued).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    for (index, match) in matches.enumerated() {
      let previous = index > 0 ? matches[index - 1] : nil
      let next = index + 1 < matches.count ? matches[index + 1] : nil
      let forms = homographs.accepted(match, after: previous, before: next, in: form)
      if var mention = mention(of: match, as: forms, in: form) {
        homographs.remember(mention)
        // «به‌تهران» has lost nothing.
        mention.isGlued =
          glued.contains { $0.range == match.range }
          && !form.bytes.isJoiner(at: match.normalRange.lowerBound - 3)
        text.mentions.append(mention)
      }
    }
    let known = matches.map(\.normalRange)
    nearNames?.search(form, reader, besides: known) { text.nearMisses.append($0) }
    if let memory = nearNames?.memory {
      text.strangers.take(reader, memory, besides: known, in: form)
    }
  }

  /// The names that a given name or another word is glued to.
  private mutating func gluedMatches(in form: NormalForm, besides matches: [TermMatch])
    -> [TermMatch]
  {
    guard let memory = nearNames?.memory, memory.hasGluedNames else { return [] }
    var glued: [TermMatch] = []
    for (index, word) in reader.words.enumerated() {
      guard memory.traits(of: word.id).contains(.isGlued),
        let offset = memory.gluedOffset(of: word.id),
        !matches.contains(where: { $0.normalRange.overlaps(word.range) }),
        let match = reader.match(in: form, at: index, skipping: offset)
      else { continue }
      glued.append(match)
    }
    return glued
  }

  /// A capitalised English word that the text also has in lower case begins a sentence or a title, and is no name; nor is
  /// a short word that is just near to one, and that the text has again.
  private mutating func passOverOrdinaryWords() {
    var counts: [Int: Int] = [:]
    for miss in text.nearMisses where miss.isFaint { counts[miss.word ?? -1, default: 0] += 1 }
    text.nearMisses.removeAll { $0.isFaint && (counts[$0.word ?? -1] ?? 0) > 1 }
    guard !finder.language.isPersian else { return }
    text.nearMisses.removeAll { miss in
      guard let id = miss.word, id < reader.table.count else { return false }
      let lower = reader.table.bytes(of: id).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      return reader.table.id(ofKnown: lower) != nil
    }
  }

  private func mention(of match: TermMatch, as forms: [TermMatch.Form], in form: NormalForm)
    -> AnalysedText.Mention?
  {
    guard var first = forms.first, !isCurrency(match.suffix.range.upperBound, form.bytes) else {
      return nil
    }
    for form in forms.dropFirst() where rank(form) < rank(first) { first = form }
    return AnalysedText.Mention(
      range: match.range, form: first.reference,
      others: match.terms.map(\.reference).filter { $0.concept != first.reference.concept },
      spacing: first.spacing, isRelational: match.suffix.isRelational,
      shortPart: ShortPart.find(in: match, as: first.reference, form, finder))
  }

  /// US$, HK$: what stands before a sign of currency says whose it is.
  private func isCurrency(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset < bytes.count else { return false }
    let next = UTF8Decoding.scalar(in: bytes.span, at: offset).value
    return next == 0x24 || 0xA2...0xA5 ~= next || 0x20A0...0x20CF ~= next
  }

  private func rank(_ form: TermMatch.Form) -> Int {
    let term = finder.term(form.reference)
    return (Term.Status.allCases.firstIndex(of: term.status) ?? 0) * 2
      + (term.type == .homograph ? 1 : 0)
  }
}
