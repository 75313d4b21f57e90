import PersianText
import Termbase
import Transliteration

/// A name of a person or a place that its form in the other language does not answer to.
///
/// The preferred forms of the two languages must be spellings of each other; every other form, of at least one in
/// the other language. Forms that are no transliteration and say so in their `scheme` are left alone, and so are
/// acronyms, abbreviations, and forms that are also common words and not the preferred one («جمهوری اسلامی»).
/// Superseded forms bear others out and are not judged themselves.
struct ImplausiblePair: GlossaryRule {
  static let identifier = "glossary/implausible-pair"
  static let summary = "a person or place whose Persian and English forms cannot be one name"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "germany | place | fa | آلمان | preferred | full",
      "germany | place | en | ⟦Germany⟧ | preferred | full"),
    right: .rows(
      "germany | place | fa | آلمان | preferred | full",
      "germany | place | en | Germany | preferred | full | traditional"),
    why: """
      The two forms of a person or place that is not translated sound alike; where the name model says that they cannot be \
      one name, a row has most likely slipped. A form that is no transliteration says so in its scheme: traditional or \
      translated.
      """)

  let judge: GlossaryLinter.PairJudge

  func check(_ termbase: Termbase) -> [Diagnostic] { check(termbase) { _ in } }

  func check(_ termbase: Termbase, progress: (Int) -> Void) -> [Diagnostic] {
    termbase.placedConcepts.enumerated().flatMap { index, rows -> [Diagnostic] in
      progress(index)
      guard let kind = rows.first?.row.kind, kind == .person || kind == .place else { return [] }
      return findings(in: ConceptForms(rows))
    }
  }

  private func findings(in forms: ConceptForms) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var judged: [Int] = []
    if let pair = forms.preferredPair {
      judged = [pair.persian, pair.english]
      let judgement = judgement(of: pair, in: forms)
      if judgement.verdict == .wrong {
        findings.append(finding(pair.english, pair, judgement, forms))
      }
    }
    var reported: Set<FormPair> = []
    for index in forms.all.indices where forms.isJudged(index) && !judged.contains(index) {
      guard let (pair, judgement) = worst(index, in: forms), reported.insert(pair).inserted else {
        continue
      }
      findings.append(finding(index, pair, judgement, forms))
    }
    return findings
  }

  /// The pair that comes nearest to bearing a form out; `nil` where one does, or there is nothing to compare it with.
  private func worst(_ index: Int, in forms: ConceptForms) -> (FormPair, PairJudgement)? {
    var nearest: (FormPair, PairJudgement)?
    for pair in forms.pairs(of: index) {
      let judgement = judgement(of: pair, in: forms)
      if judgement.verdict != .wrong { return nil }
      // A form that claims no likeness is no reason to find fault with another.
      guard forms.all[pair.other(than: index)].term.isTransliterated else { continue }
      if judgement.plausibility > nearest?.1.plausibility ?? -1 { nearest = (pair, judgement) }
    }
    return nearest
  }

  private func judgement(of pair: FormPair, in forms: ConceptForms) -> PairJudgement {
    judge(forms.all[pair.persian].term.text, forms.all[pair.english].term.text)
  }

  private func finding(
    _ index: Int, _ pair: FormPair, _ judgement: PairJudgement, _ forms: ConceptForms
  ) -> Diagnostic {
    let (form, other) = (forms.all[index], forms.all[pair.other(than: index)])
    let percent = judgement.plausibility * 100
    var parts = [
      "\(form.quoted) and \(other.quoted) are hardly one name (plausibility "
        + (percent < 0.1 ? "under 0.1" : "\((percent * 10).rounded() / 10)") + " %)"
    ]
    if let misfits = judgement.misfits { parts.append("what does not fit: \(misfits)") }
    if let nearest = judgement.nearest { parts.append("nearest is “\(nearest)”") }
    parts.append(
      "mend one of them, or write traditional or translated in the scheme column of the row")
    return finding(
      .warning, form.place, .term, parts.joined(separator: "; "),
      notes: [
        Diagnostic.Note(
          "\(other.quoted), \(other.term.status.rawValue)", at: other.place.location(of: .term))
      ])
  }
}

/// Indices of a Persian and an English form in ``ConceptForms``.
private struct FormPair: Hashable {
  var persian: Int
  var english: Int

  func other(than index: Int) -> Int { index == persian ? english : persian }
}

/// The forms of a concept that can be held against each other.
private struct ConceptForms {
  private(set) var all: [PlacedTerm] = []
  private var persian: [Int] = []
  private var english: [Int] = []

  /// A concept has a few dozen forms at most. Of more, the first are judged: each is held against many others.
  private static let most = 200

  init(_ rows: [PlacedRow]) {
    for item in rows.lazy.compactMap(PlacedTerm.init) where all.count < ConceptForms.most {
      let term = item.term
      guard term.status != .deprecated, term.type != .acronym, term.type != .abbreviation else {
        continue
      }
      switch Alphabet(expectedIn: term.language) {
      case .arabic where term.language.isPersian: persian.append(all.count)
      case .latin where term.language.isEnglish: english.append(all.count)
      default: continue
      }
      all.append(item)
    }
  }

  /// The preferred forms, where both claim to be one name.
  var preferredPair: FormPair? {
    guard let persian = preferred(persian, .persian), let english = preferred(english, .english),
      isJudged(persian), isJudged(english)
    else { return nil }
    return FormPair(persian: persian, english: english)
  }

  private func preferred(_ indices: [Int], _ language: Language) -> Int? {
    indices.first { all[$0].term.isPreferredFull && all[$0].term.language == language }
  }

  func isJudged(_ index: Int) -> Bool {
    let term = all[index].term
    return term.isTransliterated && !term.status.isRejected
      && (term.type != .homograph || term.isPreferredFull)
  }

  /// The pairs of a form with all of the other language, the likeliest first: short forms answer to short ones.
  func pairs(of index: Int) -> [FormPair] {
    let isPersian = persian.contains(index)
    let others = isPersian ? english : persian
    let isShort = all[index].term.type.isShortened
    let sorted =
      others.filter { all[$0].term.type.isShortened == isShort }
      + others.filter { all[$0].term.type.isShortened != isShort }
    return sorted.map { other in
      isPersian
        ? FormPair(persian: index, english: other) : FormPair(persian: other, english: index)
    }
  }
}

extension PairJudgement {
  /// The letters that do not fit each other, in words; `nil` where none is named.
  fileprivate var misfits: String? {
    let misfits = letters.filter { !$0.fits }.map { letters in
      switch (letters.pair.persian, letters.pair.latin) {
      case ("", let latin): "“\(latin)” for nothing"
      case (let persian, ""): "nothing for «\(persian)»"
      case (let persian, let latin): "“\(latin)” for «\(persian)»"
      }
    }
    if misfits.isEmpty { return nil }
    let rest = misfits.count - 4
    return misfits.prefix(4).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
