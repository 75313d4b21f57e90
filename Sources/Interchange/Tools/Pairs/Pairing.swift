public import PersianText
import Termbase

/// Makes pairs of a direction out of entries: which form of the target is to be written for each form of the source.
///
/// - A form is answered by one of its kind: a full name, a variant or a homograph by the preferred full form; a short form
///   by a short one, an acronym by an acronym, each for want of it by another that says less, and then by the full one. A
///   short form of a person alone is not: the family name would become the whole name in every sentence.
/// - A target is never deprecated or superseded. A source may be, where ``Options/rejectedSources`` asks: a text to be
///   translated may contain what should not have been written, and the right target is what helps.
/// - Proposed forms take part only where ``Options/proposed`` asks.
/// - Languages are matched by ``PersianText/LanguageTag``: `fa` takes `fa-IR`, and `fa-AF` not.
public struct Pairing: Sendable {
  public let source: Language
  public let target: Language
  public var options: Options

  public init(from source: Language, to target: Language, options: Options = Options()) {
    self.source = source
    self.target = target
    self.options = options
  }

  public struct Options: Sendable, Hashable {
    /// Take what nobody has reviewed.
    public var proposed = false
    /// Pair sources that are deprecated or superseded with the right target.
    var rejectedSources = true
    /// Pair sources that are also common words. A machine would write the name for the word.
    var homographs = true
    /// Pair what must not be written, too, marked so.
    var forbidden = false

    public init(proposed: Bool = false) { self.proposed = proposed }

    init(
      proposed: Bool = false, rejectedSources: Bool, homographs: Bool = true,
      forbidden: Bool = false
    ) {
      self.proposed = proposed
      self.rejectedSources = rejectedSources
      self.homographs = homographs
      self.forbidden = forbidden
    }
  }

  /// The forms that have no pair, and why.
  enum Omission: String, Sendable, CaseIterable {
    case noTarget = "a form without a counterpart in the other language"
    case person = "a short form of a person without a short counterpart"
    case proposed = "a proposed form"
    case rejected = "a deprecated or superseded form"
    case homograph = "a form that is also a common word"
  }

  struct Result {
    var pairs: [TermPair] = []
    var omissions: [Omission: Int] = [:]
  }

  /// The pairs of an entry: sources by status, in the order of the entry, forbidden ones behind.
  func pairs(of entry: TermEntry) -> Result {
    var result = Result()
    func omit(_ reason: Omission) { result.omissions[reason, default: 0] += 1 }
    let sources = forms(of: entry, in: source)
    let targets = forms(of: entry, in: target)
    let candidates = targets.filter(isOffered)
    // What is a target's alone.
    for form in targets where !isOffered(form) && !(form.isRejected && options.forbidden) {
      omit(form.isRejected ? .rejected : .proposed)
    }
    for form in ordered(sources) {
      if form.isRejected, !options.rejectedSources {
        omit(.rejected)
      } else if !form.isRejected, !isOffered(form) {
        omit(.proposed)
      } else if form.type == .homograph, !options.homographs {
        omit(.homograph)
      } else if let answer = Pairing.answer(to: form, among: candidates) {
        if entry.kind == .person, form.isShortened, !answer.isShortened {
          omit(.person)
        } else {
          result.pairs.append(pair(form, answer, entry))
        }
      } else {
        omit(.noTarget)
      }
    }
    if options.forbidden { result.pairs += forbidden(sources, targets, entry) }
    return result
  }

  /// The preferred source beside each form of the target that must not be written for it.
  private func forbidden(
    _ sources: [TermEntry.Form], _ targets: [TermEntry.Form], _ entry: TermEntry
  ) -> [TermPair] {
    targets.filter(\.isRejected).compactMap { target in
      guard let source = Pairing.answer(to: target, among: sources.filter(isOffered)) else {
        return nil
      }
      var pair = pair(source, target, entry)
      pair.isForbidden = true
      return pair
    }
  }

  private func pair(
    _ source: TermEntry.Form, _ target: TermEntry.Form, _ entry: TermEntry
  ) -> TermPair {
    var remarks = entry.definition.isEmpty ? [] : [entry.definition]
    for note in entry.notes + source.notes + target.notes where !remarks.contains(note) {
      remarks.append(note)
    }
    return TermPair(
      source: source, target: target, entry: entry.identifier, kind: entry.kind,
      comment: remarks.joined(separator: "; "))
  }

  /// The forms of the language of an entry that answers a request best.
  func forms(of entry: TermEntry, in language: Language) -> [TermEntry.Form] {
    guard let tag = language.bestMatch(among: entry.sections.map(\.language)) else { return [] }
    return entry.sections.filter { $0.language == tag }.flatMap(\.terms)
  }

  /// True of a form that may be written. One of which the file says nothing is taken.
  func isOffered(_ form: TermEntry.Form) -> Bool {
    guard let status = form.status else { return true }
    return status.isApproved || status == .proposed && options.proposed
  }

  /// True of a language, as it was written, that is one of the two.
  func isWanted(_ written: String) -> Bool {
    guard let tag = LanguageTag(written) else { return false }
    return [source, target].contains { tag.match(LanguageTag($0)) != nil }
  }

  private func ordered(_ forms: [TermEntry.Form]) -> [TermEntry.Form] {
    forms.filter { !$0.isRejected } + forms.filter(\.isRejected)
  }

  /// What is to be written for a form.
  private static func answer(
    to form: TermEntry.Form, among candidates: [TermEntry.Form]
  ) -> TermEntry.Form? {
    let best =
      candidates.filter { $0.status == .preferred } + candidates.filter { $0.status != .preferred }
    let full =
      best.first { !$0.isShortened && $0.type != .variant } ?? best.first { !$0.isShortened }
    guard form.isShortened else { return full ?? best.first }
    return best.first { $0.type == form.type } ?? best.first(where: \.isShortened) ?? full
  }
}
