import PersianText
import Termbase

/// What the glossary finds in the two sides of a unit.
struct KnownNames: Sendable {
  let termbase: Termbase
  private let persian: TermMatcher
  private let english: TermMatcher

  /// Where something known stands, as words of its side.
  struct Mention {
    var words: Range<Int>
    var concepts: [Int]
    var isTitle: Bool
    /// Names something, as titles and terms do not.
    var isName: Bool
    /// A person or a place: no part of it is a name of something else.
    var isWhole: Bool
    var isPlace: Bool
    /// An ending has made another word of it: «کانادایی».
    var isRelational: Bool
    var text: String
  }

  init(_ termbase: Termbase) {
    self.termbase = termbase
    persian = TermMatcher(termbase, languages: [.persian])
    english = TermMatcher(termbase, languages: [.english])
  }

  func mentions(in side: PersianSide) -> [Mention] {
    mentions(persian.matches(in: side.form), side.form, side.words.map(\.range))
  }

  func mentions(in side: EnglishSide) -> [Mention] {
    mentions(english.matches(in: side.form), side.form, side.words.map(\.range))
  }

  private func mentions(_ matches: [TermMatch], _ form: NormalForm, _ words: [Range<Int>])
    -> [Mention]
  {
    var mentions: [Mention] = []
    var word = 0
    for match in matches {
      while word < words.count, words[word].upperBound <= match.normalRange.lowerBound { word += 1 }
      var end = word
      while end < words.count, words[end].lowerBound < match.normalRange.upperBound { end += 1 }
      guard word < end else { continue }
      let terms = match.terms.map { termbase.concepts[$0.reference.concept] }
      let isTitle = zip(match.terms, terms).allSatisfy { form, concept in
        (concept.kind == .title || concept.kind == .term)
          && concept.terms[form.reference.term].type != .homograph
      }
      mentions.append(
        Mention(
          words: word..<end, concepts: match.terms.map(\.reference.concept), isTitle: isTitle,
          isName: terms.contains { $0.kind != .title && $0.kind != .term },
          isWhole: terms.allSatisfy { $0.kind == .person || $0.kind == .place },
          isPlace: terms.allSatisfy { $0.kind == .place },
          isRelational: match.suffix.isRelational,
          text: String(decoding: form.bytes[match.normalRange], as: UTF8.self)))
    }
    return mentions
  }
}
