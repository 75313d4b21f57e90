/// Cuts a text into sentences, by rules, for Persian and English and what is like them.
///
/// The rules look at the script and case of what stands around a mark, not at a declared language, so that a
/// Latin name in a Persian sentence, or a document in both languages, is cut right. A sentence ends at
/// `. ! ? … ؟ ۔ 。` with the quotes and brackets that close behind it, at a paragraph break, and before a list
/// item. See ``ParagraphSplitter`` for line breaks and ``Abbreviations`` for the marks that end nothing.
///
/// Cost: one pass; strings are made only at marks.
public struct SentenceSplitter: Sendable {
  private let paragraphs: ParagraphSplitter

  /// - Parameter breakMarker: what a line consists of that is a hard break and no sentence.
  public init(breakMarker: String? = nil) {
    paragraphs = ParagraphSplitter(breakMarker: breakMarker)
  }

  /// The sentences in order, as byte ranges without white space at their edges. What is between them is white
  /// space, and the lines of a marker.
  public func sentences(in bytes: [UInt8]) -> [Range<Int>] { segments(in: bytes).map(\.range) }

  /// The sentences in order; the first one of each paragraph but the first starts a block.
  public func segments(in bytes: [UInt8]) -> [Segment] {
    var segments: [Segment] = []
    var sentences: [Range<Int>] = []
    for paragraph in paragraphs.paragraphs(in: bytes) {
      sentences.removeAll(keepingCapacity: true)
      split(paragraph, of: bytes, into: &sentences)
      for (index, sentence) in sentences.enumerated() {
        segments.append(Segment(sentence, startsBlock: index == 0 && !segments.isEmpty))
      }
    }
    return segments
  }

  private func split(_ paragraph: Range<Int>, of bytes: [UInt8], into sentences: inout [Range<Int>])
  {
    let text = Scan(bytes: bytes, range: paragraph)
    var start = paragraph.lowerBound
    var position = start
    func close(at end: Int) {
      let range = text.trimmed(start..<end)
      if !range.isEmpty { sentences.append(range) }
      start = end
    }
    while let mark = text.nextTerminator(from: position) {
      let end = text.skipClosers(from: mark.upperBound)
      if endsSentence(mark, end: end, start: start, text) { close(at: end) }
      position = max(end, mark.upperBound)
    }
    close(at: paragraph.upperBound)
  }

  /// Judges a run of terminators.
  /// - Parameters:
  ///   - mark: the run itself.
  ///   - end: behind the quotes, brackets and note marks that close after it.
  ///   - start: where the sentence began.
  private func endsSentence(_ mark: Range<Int>, end: Int, start: Int, _ text: Scan) -> Bool {
    guard let next = text.scalar(at: end) else { return true }
    if text.isBracketed(mark, end) { return false }
    guard ScalarClass(next).isWhitespace else { return isGlued(mark, end: end, text) }
    let following = text.following(end)
    if following.isLowercase || following.word == Abbreviations.objectMarker { return false }
    if end > mark.upperBound, Abbreviations.goesOn(after: following) { return false }
    switch text.terminator(mark) {
    case .ellipsis: return !Abbreviations.continuations.contains(following.word)
    case .period: return periodEndsSentence(mark, start: start, following, text)
    case .strong: return true
    }
  }

  private func periodEndsSentence(
    _ mark: Range<Int>, start: Int, _ following: Scan.Following, _ text: Scan
  ) -> Bool {
    let word = text.word(before: mark.lowerBound)
    if word.isEmpty { return true }
    let wordStart = mark.lowerBound - word.utf8.count
    if text.isAtStart(wordStart, of: start), Abbreviations.isListMarker(word) { return false }
    switch Abbreviations.kind(of: word) {
    case .none: return true
    case .beforeNumber: return !following.startsWithDigit
    case .beforeName: return false
    case .final: return following.isCapitalised
    case .initials: return Abbreviations.starters.contains(following.word)
    }
  }

  /// True where the white space behind the mark was lost: «رفت.سپس». Not in decimals, addresses and initials: both
  /// neighbours must be Persian words of two letters or more.
  private func isGlued(_ mark: Range<Int>, end: Int, _ text: Scan) -> Bool {
    guard text.terminator(mark) != .ellipsis, let next = text.scalar(at: end),
      ScalarClass(next) == .persianLetter
    else { return false }
    return text.isPersianWord(before: mark.lowerBound) && text.following(end).letters > 1
  }
}
