import PersianText
import Termbase

/// Decides whether a form that is also a common word stands for the name: «در آستانه نشست» is no city.
///
/// It does where the text says so: in guillemets of its own, behind a word that announces its kind («شهر آستانه»),
/// when the full name was mentioned before; a title and a name when they stand together, for then each speaks for the
/// other («سردار سلیمانی»).
struct HomographGate {
  private let finder: NameFinder
  /// Concepts that were mentioned by an unmistakable form.
  private var mentioned: Set<Int> = []

  init(_ finder: NameFinder) { self.finder = finder }

  mutating func remember(_ mention: AnalysedText.Mention) {
    if finder.term(mention.form).type != .homograph { mentioned.insert(mention.form.concept) }
  }

  /// The forms of a match that can be meant here.
  func accepted(
    _ match: TermMatch, after previous: TermMatch?, before next: TermMatch?, in form: NormalForm
  ) -> [TermMatch.Form] {
    match.terms.filter { candidate in
      guard finder.term(candidate.reference).type == .homograph else { return true }
      let concept = finder.concept(of: candidate.reference)
      switch concept.kind {
      case .person:
        return mentioned.contains(candidate.reference.concept)
          || isAdjacent(previous, match, form) && has(.title, previous)
      case .title:
        return isAdjacent(match, next, form) && has(.person, next)
      case .term:
        return false
      case .place, .organization, .event, .work:
        return isQuoted(match.normalRange, form.bytes)
          || isAnnounced(match.normalRange, concept.kind, form.bytes)
      }
    }
  }

  private func has(_ kind: Concept.Kind, _ match: TermMatch?) -> Bool {
    match?.terms.contains { form in
      finder.concept(of: form.reference).kind == kind
    } ?? false
  }

  /// Nothing but white space and opening guillemets between two matches.
  private func isAdjacent(_ a: TermMatch?, _ b: TermMatch?, _ form: NormalForm) -> Bool {
    guard let a, let b, a.suffix.range.upperBound <= b.normalRange.lowerBound else { return false }
    return form.bytes[a.suffix.range.upperBound..<b.normalRange.lowerBound].allSatisfy {
      $0 == 0x20 || $0 == 0x0A || $0 == 0xC2 || $0 == 0xAB
    }
  }

  private func isQuoted(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let before = UTF8Decoding.scalar(in: bytes.span, before: range.lowerBound)?.value,
      range.upperBound < bytes.count
    else { return false }
    let after = UTF8Decoding.scalar(in: bytes.span, at: range.upperBound).value
    return before == 0xAB && after == 0xBB || before == 0x201C && after == 0x201D
      || before == 0x22 && after == 0x22
  }

  private func isAnnounced(_ range: Range<Int>, _ kind: Concept.Kind, _ bytes: [UInt8]) -> Bool {
    let start = max(0, range.lowerBound - 64)
    let words = Tokenizer(bytes, range: start..<range.lowerBound).filter(\.isWord)
    guard let word = words.last,
      bytes[word.range.upperBound..<range.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
    else { return false }
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    return Announcements.announce(kind, text)
  }
}

/// The words that announce what kind of name follows: «شهر», «خبرگزاری».
enum Announcements {
  static func announce(_ kind: Concept.Kind, _ word: String) -> Bool {
    words[kind]?.contains(word.lowercased()) ?? false
  }

  /// The words before a kind of name, as bytes of a normal form.
  static func all(of kind: Concept.Kind) -> Set<[UInt8]> {
    Set((words[kind] ?? []).map { NormalForm($0).bytes })
  }

  private static let words: [Concept.Kind: Set<String>] = [
    .place: [
      "شهر", "کشور", "پایتخت", "استان", "بندر", "جزیره", "منطقه", "ایالت", "شهرستان", "روستای",
      "جمهوری", "رود", "رودخانه", "فرودگاه", "شهرهای", "city", "capital",
    ],
    .organization: [
      "خبرگزاری", "سازمان", "شرکت", "گروه", "جنبش", "حزب", "شبکه", "روزنامه", "agency",
    ],
    .event: ["نشست", "اجلاس", "همایش"],
    .work: ["کتاب", "توافق", "پیمان", "قرارداد"],
  ]
}
