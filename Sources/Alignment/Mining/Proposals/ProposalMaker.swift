import PersianText
import Termbase

/// Makes rows of the glossary's own form of the names that were found.
struct ProposalMaker {
  private let termbase: Termbase
  private var identifiers: Set<String> = []

  init(_ termbase: Termbase) { self.termbase = termbase }

  /// `nil` of a group that has nothing that the glossary has not.
  mutating func proposal(of group: NameGroup) -> NameProposal? {
    let known = group.known.map { termbase.concepts[$0] }
    let joined = JoinedWords(group, known)
    var forms =
      self.forms(group.pairs, isShort: false, known, joined)
      + self.forms(group.shorts, isShort: true, known, joined)
    if let known {
      let present = Set(known.terms.map { NameGrouping.key($0.text) })
      forms.removeAll { present.contains(NameGrouping.key($0.term.text)) }
    }
    guard !forms.isEmpty else { return nil }
    let titles = titles(of: group)
    for index in forms.indices { forms[index].term.note = note(forms[index], titles) }
    let id = known?.id ?? identifier(for: group.english)
    return NameProposal(
      concept: Concept(
        id: id, kind: known?.kind ?? KindGuess.kind(of: group), terms: forms.map(\.term)),
      isKnown: known != nil, confidence: group.confidence, count: group.units.count,
      places: places(of: group), titles: titles.map { termbase.concepts[$0].id }, forms: forms)
  }

  // MARK: Forms

  private func forms(
    _ pairs: [Settlement.Pair], isShort: Bool, _ known: Concept?, _ joined: JoinedWords
  ) -> [NameProposal.Form] {
    guard !pairs.isEmpty else { return [] }
    var forms: [NameProposal.Form] = []
    for (language, text) in [
      (Language.persian, { $0.persian }), (.english, { $0.english }),
    ] as [(Language, (Settlement.Pair) -> String)] {
      var spellings: [[UInt8]: [Settlement.Pair]] = [:]
      for pair in pairs { spellings[NameGrouping.key(text(pair)), default: []].append(pair) }
      let ordered = spellings.values.sorted { a, b in
        let (x, y) = (ProposalMaker.weight(a, text), ProposalMaker.weight(b, text))
        return x != y ? x > y : text(a[0]) < text(b[0])
      }
      for (place, pairs) in ordered.enumerated() {
        // Spellings that differ in nothing but what divides the parts are one form; a ZWNJ was lost, not added.
        let whole = pairs.filter { text($0).hasJoiner }
        let spelling = joined.restored(
          NameGroup.mostFrequent(whole.isEmpty ? pairs : whole, text))
        let isFirst = place == 0 && known == nil
        forms.append(
          NameProposal.Form(
            term: Term(
              language: language, text: spelling, status: .proposed,
              type: isShort || isShortForm(pairs, of: known)
                ? .short : isFirst ? type(of: pairs) : .variant),
            count: Set(pairs.flatMap(\.units)).count,
            firstUnit: pairs.compactMap(\.units.first).min() ?? 0,
            confidence: pairs.map(\.confidence).max() ?? 0))
      }
    }
    return forms
  }

  private func type(of pairs: [Settlement.Pair]) -> Term.TermType {
    pairs.contains { $0.signs.contains { $0.sign == .spelt || $0.sign == .acronym } }
      ? .acronym : .full
  }

  /// True of spellings whose other side the glossary has as a short form.
  private func isShortForm(_ pairs: [Settlement.Pair], of known: Concept?) -> Bool {
    let shorts = known?.terms.filter { $0.type == .short }.map { NameGrouping.key($0.text) } ?? []
    return !shorts.isEmpty
      && pairs.contains {
        shorts.contains(NameGrouping.key($0.english))
          || shorts.contains(NameGrouping.key($0.persian))
      }
  }

  /// The form that more units have goes first; of two alike the one that kept its ZWNJ, which carelessness may lose.
  private struct Weight: Comparable {
    var units: Int
    var joiners: Int
    var confidence: Double

    static func < (a: Weight, b: Weight) -> Bool {
      (a.units, a.joiners, a.confidence) < (b.units, b.joiners, b.confidence)
    }
  }

  private static func weight(
    _ pairs: [Settlement.Pair], _ text: (Settlement.Pair) -> String
  ) -> Weight {
    Weight(
      units: Set(pairs.flatMap(\.units)).count,
      joiners: pairs.contains { text($0).hasJoiner } ? 1 : 0,
      confidence: pairs.map(\.confidence).max() ?? 0)
  }

  // MARK: What is said of them

  private func note(_ form: NameProposal.Form, _ titles: [Int]) -> String {
    var note =
      "seen \(form.count == 1 ? "once" : "\(form.count) times"), "
      + (form.count == 1 ? "in" : "first in") + " unit \(form.firstUnit)"
      + "; confidence \(ProposalMaker.percent(form.confidence))"
    let language = form.term.language
    let names = titles.prefix(2).compactMap { termbase.concepts[$0].preferred(in: language)?.text }
    if !names.isEmpty, form.term.type != .variant {
      note += "; with the title " + names.joined(separator: ", ")
    }
    return note
  }

  /// Two decimals, and never more than was claimed.
  static func percent(_ value: Double) -> String {
    let hundredths = Int(value * 100)
    return hundredths >= 100
      ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }

  private func titles(of group: NameGroup) -> [Int] {
    var seen: Set<Int> = []
    return group.all.flatMap(\.titles).filter { seen.insert($0).inserted }
  }

  private func places(of group: NameGroup) -> [NameProposal.Place] {
    group.all.flatMap { pair in
      pair.units.map { NameProposal.Place(unit: $0, persian: pair.persian, english: pair.english) }
    }.sorted { ($0.unit, $0.persian, $0.english) < ($1.unit, $1.persian, $1.english) }
  }

  // MARK: Identifiers

  /// A slug of the English form that neither the glossary nor another proposal has.
  private mutating func identifier(for english: String) -> String {
    let slug = Concept.slug(of: english)
    let id = Concept.identifier(slug.isEmpty ? "name" : slug) {
      termbase[$0] != nil || identifiers.contains($0)
    }
    identifiers.insert(id)
    return id
  }
}
