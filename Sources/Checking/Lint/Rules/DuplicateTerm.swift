import PersianText
import Termbase

/// The same written form in two concepts of one kind, or twice in one concept and language.
///
/// Forms are the same where the matcher cannot tell them apart: after the normal form, and without case, hamza
/// seats, and what stands between the parts. Deprecated forms count: a form that one concept deprecates and another
/// approves makes a finding of every right use. Two people of one surname are no fault, only worth knowing. In one
/// concept two spellings that differ in their hamza or their joints may both be listed, unless one of them is
/// deprecated: it would never be found.
struct DuplicateTerm: GlossaryRule {
  static let identifier = "glossary/duplicate-term"
  static let summary = "one form in two concepts of a kind, or twice in a concept"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "paris | place | fa | پاریس | preferred | full",
      "paris | place | en | Paris | preferred | full",
      "paris-texas | place | fa | ⟦پاریس⟧ | preferred | full",
      "paris-texas | place | en | Paris, Texas | preferred | full"),
    right: .rows(
      "paris | place | fa | پاریس | preferred | full",
      "paris | place | en | Paris | preferred | full",
      "paris-texas | place | fa | پاریس تگزاس | preferred | full",
      "paris-texas | place | en | Paris, Texas | preferred | full"),
    why: """
      A form that belongs to two concepts of a kind names neither: no check can say which is meant. Join the concepts, or \
      give one of them a fuller form. Two people of one surname are only worth knowing (a note).
      """)

  private struct Form: Hashable {
    var kind: Concept.Kind
    var language: String
    var letters: [UInt8]
  }

  func check(_ termbase: Termbase) -> [Diagnostic] {
    var known: [Form: [PlacedTerm]] = [:]
    return termbase.placedTerms.compactMap { item in
      let form = Form(
        kind: item.place.row.kind, language: item.term.language.root,
        letters: TermKey(NormalForm(item.term.text).bytes).letters)
      let earlier = known[form] ?? []
      // What a third concept, or the same row again, would be compared with, the first two are too.
      let alike = earlier.filter { areAlike($0, item) }
      if Set(alike.map(\.concept)).count < 2,
        !alike.contains(where: { $0.concept == item.concept && $0.term == item.term })
      {
        known[form] = earlier + [item]
      }
      if let other = earlier.first(where: { $0.concept != item.concept && !areShort($0, item) })
        ?? earlier.first(where: { $0.concept != item.concept })
      {
        return between(item, other)
      }
      return earlier.lazy.compactMap { within(item, $0) }.first
    }
  }

  private func between(_ item: PlacedTerm, _ other: PlacedTerm) -> Diagnostic {
    var message =
      "\(item.quoted) is a form of “\(other.concept)” too, also of kind \(item.place.row.kind.rawValue)"
    let isShared = areShort(item, other)
    if !isShared {
      message +=
        "; "
        + (isContradiction(item, other)
          ? "one of them deprecates what the other approves"
          : "join the concepts, or tell the forms apart")
    }
    return finding(
      isShared ? .note : .error, item.place, .term, message, notes: [note(on: other)])
  }

  private func within(_ item: PlacedTerm, _ other: PlacedTerm) -> Diagnostic? {
    guard item.term.language == other.term.language else { return nil }
    let isSame = NormalForm(item.term.text).bytes == NormalForm(other.term.text).bytes
    guard isSame || isContradiction(item, other) else { return nil }
    return finding(
      .warning, item.place, .term,
      isSame
        ? "\(item.quoted) is listed twice; remove one of the rows"
        : "\(item.quoted) is the same as \(other.quoted) to every search, and cannot be both "
          + "\(item.term.status.rawValue) and \(other.term.status.rawValue)",
      notes: [note(on: other)])
  }

  private func note(on other: PlacedTerm) -> Diagnostic.Note {
    Diagnostic.Note(
      "\(other.quoted), \(other.term.status.rawValue)", at: other.place.location(of: .term))
  }

  /// True of two forms that name less than the whole: a surname is not one man's.
  private func areShort(_ a: PlacedTerm, _ b: PlacedTerm) -> Bool {
    isShort(a) && isShort(b) && !isContradiction(a, b)
  }

  private func isShort(_ item: PlacedTerm) -> Bool {
    item.term.type.isShortened || item.term.type == .homograph && !item.term.isPreferredFull
  }

  private func areAlike(_ a: PlacedTerm, _ b: PlacedTerm) -> Bool {
    isShort(a) == isShort(b) && !isContradiction(a, b)
  }

  private func isContradiction(_ a: PlacedTerm, _ b: PlacedTerm) -> Bool {
    a.term.status.isRejected != b.term.status.isRejected
  }
}
