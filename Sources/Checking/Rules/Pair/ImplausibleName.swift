import PersianText
import Termbase
import Transliteration

/// In a bead, an English name in the place of a Persian one that cannot be its transliteration.
///
/// Judged where the source names one person or place of which the target has no form, and the target has one name that
/// the source does not: another of the glossary, or capitalised words that no glossary has and that have about the
/// consonants of the name. The name model that the finder has decides; without one the rule is
/// silent. What the glossary expects is offered.
struct ImplausibleName: PairRule {
  static let identifier = "translit/implausible"
  static let summary = "an English name that cannot be the Persian one in its place"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .pair("پاتروشف به شهر رفت.", "⟦Petrushkin⟧ went to the city."),
    right: .pair("پاتروشف به شهر رفت.", "Patrushev went to the city."),
    why: """
      A name that was misread, or taken for another, is a wrong statement, and no spelling checker \
      finds it. The rule asks the name model whether the English name can be read from the Persian \
      one, and says what it may be.
      """)

  func check(_ pair: AnalysedPair) -> [Diagnostic] {
    guard pair.source.isPersian, !pair.target.isPersian, let model = pair.target.finder.model
    else { return [] }
    var sources = MentionCursor(pair.source)
    var targets = MentionCursor(pair.target)
    return pair.beads.compactMap { bead in
      let wanted = sources.take(in: bead.source)
      let found = targets.take(in: bead.target)
      let rendered = Set(found.flatMap(\.concepts))
      let missing = wanted.filter { mention in
        rendered.isDisjoint(with: mention.concepts) && !mention.isRelational
          && isName(mention, pair.source)
      }
      guard missing.count == 1, let mention = missing.first, mention.others.isEmpty,
        let name = stranger(
          in: bead.target, besides: found, pair, like: mention,
          named: Set(wanted.flatMap(\.concepts)))
      else { return nil }
      return finding(mention, name, pair, model)
    }
  }

  private func isName(_ mention: AnalysedText.Mention, _ text: AnalysedText) -> Bool {
    let kind = text.finder.concept(of: mention.form).kind
    return kind == .person || kind == .place
  }

  /// The only run of capitalised words in a target that is no known name and begins no sentence unless it is long, and has
  /// at least half the consonants of the name in order.
  private func stranger(
    in range: Range<Int>, besides found: ArraySlice<AnalysedText.Mention>, _ pair: AnalysedPair,
    like mention: AnalysedText.Mention, named: Set<Int>
  ) -> Range<Int>? {
    let wanted = PhoneticKey(pair.source.source[mention.range])
    // Names of the glossary that the source does not have stand for others as well.
    let others = found.filter {
      named.isDisjoint(with: $0.concepts) && !$0.isRelational && isName($0, pair.target)
    }
    let names =
      CapitalisedNames.names(in: range, of: pair.target, besides: found) + others.map(\.range)
    let alike = names.filter { name in
      let key = PhoneticKey(pair.target.source[name])
      return ConsonantLikeness.share(wanted, key) >= 0.5
    }
    return alike.count == 1 ? alike[0] : nil
  }

  /// True of a word that is made from a form: Canadians, of Canada.
  private func isDerived(_ word: String, from term: Term) -> Bool {
    let letters = NearIndex.letters(of: NormalForm(word).bytes)
    let form = NearIndex.letters(of: NormalForm(term.text).bytes)
    return letters.starts(with: form.dropLast(form.count > 4 ? 2 : 0))
  }

  private func finding(
    _ mention: AnalysedText.Mention, _ name: Range<Int>, _ pair: AnalysedPair,
    _ model: NameModel
  ) -> Diagnostic? {
    let concept = pair.source.finder.concept(of: mention.form)
    let approved = concept.approved(in: pair.target.finder.language)
    // What is no transliteration in the glossary cannot be judged as one.
    guard let first = approved.first, approved.allSatisfy(\.isTransliterated) else { return nil }
    let persian = pair.source.source[mention.range]
    let english = pair.target.source[name]
    guard !approved.contains(where: { isDerived(english, from: $0) }) else { return nil }
    guard model.judge(persian: persian, english: english).verdict == .wrong else { return nil }
    let right =
      pair.target.finder.approvedForm(
        for: pair.source.finder.term(mention.form).type == .short, of: concept) ?? first
    return pair.target.diagnostic(
      Self.identifier, Self.severity, name,
      "\(pair.target.quote(name)) can hardly be \(pair.source.quote(mention.range)); "
        + "it may be \(pair.target.quote(right))",
      notes: [
        Diagnostic.Note(
          "the source", at: Diagnostic.Location(pair.source.source.name, mention.range))
      ],
      fixes: [Diagnostic.Fix(right.text)])
  }
}

/// How much of one name's consonants another has, in order.
enum ConsonantLikeness {
  /// The longest common subsequence, as a share of the longer of both; 0 where they begin otherwise.
  static func share(_ a: PhoneticKey, _ b: PhoneticKey) -> Double {
    guard let first = a.consonants.first, first == b.consonants.first else { return 0 }
    var row = [Int](repeating: 0, count: b.consonants.count + 1)
    for x in a.consonants {
      var diagonal = 0
      for (index, y) in b.consonants.enumerated() {
        let above = row[index + 1]
        row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return Double(row[b.consonants.count]) / Double(max(a.count, b.count))
  }
}
