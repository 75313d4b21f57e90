import PersianText
import Termbase
import Transliteration

/// In a bead, an English name in the place of a Persian one that cannot be its transliteration.
///
/// Judged where the Persian side, source or target, names one person or place of which the English has no form, and the
/// English has one name that the Persian does not: another of the glossary, or capitalised words that no glossary has and
/// that have about the consonants of the name. The name model that the finder has decides; without one the rule is silent.
/// In an English translation what the glossary expects is offered.
struct ImplausibleName: PairRule {
  static let identifier = "translit/implausible"
  static let summary = "a name that cannot be the one in its place in the other language"
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
    let isFromPersian = pair.source.isPersian
    let sides =
      isFromPersian
      ? Sides(persian: pair.source, english: pair.target)
      : Sides(persian: pair.target, english: pair.source)
    guard sides.persian.isPersian, !sides.english.isPersian, let model = sides.english.finder.model
    else { return [] }
    var persian = MentionCursor(sides.persian)
    var english = MentionCursor(sides.english)
    return pair.beads.compactMap { bead in
      let wanted = persian.take(in: isFromPersian ? bead.source : bead.target)
      let range = isFromPersian ? bead.target : bead.source
      let found = english.take(in: range)
      let rendered = Set(found.flatMap(\.concepts))
      let missing = wanted.filter { mention in
        rendered.isDisjoint(with: mention.concepts) && !mention.isRelational
          && isName(mention, sides.persian)
      }
      guard missing.count == 1, let mention = missing.first, mention.others.isEmpty,
        let name = stranger(
          in: range, besides: found, sides, like: mention,
          named: Set(wanted.flatMap(\.concepts))),
        let right = expected(mention, name, sides, model)
      else { return nil }
      return isFromPersian
        ? finding(mention, name, sides, right) : finding(mention, for: name, sides)
    }
  }

  private struct Sides {
    let persian: AnalysedText
    let english: AnalysedText
  }

  private func isName(_ mention: AnalysedText.Mention, _ text: AnalysedText) -> Bool {
    let kind = text.finder.concept(of: mention.form).kind
    return kind == .person || kind == .place
  }

  /// The only run of capitalised words in an English text that is no known name and begins no sentence unless it is long, and has
  /// at least half the consonants of the name in order.
  private func stranger(
    in range: Range<Int>, besides found: ArraySlice<AnalysedText.Mention>, _ sides: Sides,
    like mention: AnalysedText.Mention, named: Set<Int>
  ) -> Range<Int>? {
    let wanted = PhoneticKey(sides.persian.source[mention.range])
    // Names of the glossary that the Persian does not have stand for others as well.
    let others = found.filter {
      named.isDisjoint(with: $0.concepts) && !$0.isRelational && isName($0, sides.english)
    }
    let names =
      CapitalisedNames.names(in: range, of: sides.english, besides: found) + others.map(\.range)
    let alike = names.filter { name in
      let key = PhoneticKey(sides.english.source[name])
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

  /// The English form to write for a mention where a name in its place cannot be it; `nil` where it can.
  private func expected(
    _ mention: AnalysedText.Mention, _ name: Range<Int>, _ sides: Sides, _ model: NameModel
  ) -> Term? {
    let concept = sides.persian.finder.concept(of: mention.form)
    let approved = concept.approved(in: sides.english.finder.language)
    // What is no transliteration in the glossary cannot be judged as one.
    guard let first = approved.first, approved.allSatisfy(\.isTransliterated) else { return nil }
    let english = sides.english.source[name]
    guard !approved.contains(where: { isDerived(english, from: $0) }),
      model.judge(persian: sides.persian.source[mention.range], english: english).verdict == .wrong
    else { return nil }
    return sides.english.finder.approvedForm(
      for: sides.persian.finder.term(mention.form).type == .short, of: concept) ?? first
  }

  private func finding(
    _ mention: AnalysedText.Mention, _ name: Range<Int>, _ sides: Sides, _ right: Term
  ) -> Diagnostic {
    let (persian, english) = (sides.persian, sides.english)
    return english.diagnostic(
      Self.identifier, Self.severity, name,
      "\(english.quote(name)) can hardly be \(persian.quote(mention.range)); "
        + "it may be \(english.quote(right))",
      notes: [
        Diagnostic.Note("the source", at: Diagnostic.Location(persian.source.name, mention.range))
      ],
      fixes: [Diagnostic.Fix(right.text)])
  }

  /// The finding in a Persian translation, to which nothing can be offered: the English name is in no glossary.
  private func finding(
    _ mention: AnalysedText.Mention, for name: Range<Int>, _ sides: Sides
  ) -> Diagnostic {
    let (persian, english) = (sides.persian, sides.english)
    return persian.diagnostic(
      Self.identifier, Self.severity, mention.range,
      "\(persian.quote(mention.range)) can hardly be \(english.quote(name)), which the source has",
      notes: [
        Diagnostic.Note("the source", at: Diagnostic.Location(english.source.name, name))
      ])
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
