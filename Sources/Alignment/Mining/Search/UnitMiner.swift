import PersianText
import Termbase
import Transliteration

/// Finds in one unit what may be a name on both sides. Remembers what it asked the model, and nothing of the units.
struct UnitMiner: Sendable {
  private let known: KnownNames
  private var memory: WordMemory
  private var row: [UInt16] = []

  /// Spans that are judged for an English name.
  private static let mostSpans = 3
  /// Log-odds for a tenth of a nat by which the sounds differ: of spans that are judged alike the nearer is meant.
  private static let distanceCost: Float = 0.01
  /// Tenths of nats a sound that a name may be off whose words are divided in the wrong place.
  private static let mostDivided = 14
  /// Log-odds for taking off an ending.
  private static let endingCost: Float = 0.8
  /// Candidates under these log-odds are forgotten: at first, and when it is known what is left over.
  private static let first: Float = -5
  private static let least: Float = -3
  /// Log-odds at which a name counts as explained.
  private static let explained: Float = 1
  /// The logarithm of how many spans a name may be that alone has no fellow yet, and one of two to four: not any of the
  /// words of the unit.
  private static let leftOver: (one: Float, few: Float) = (1, 2)
  /// Log-odds of a known name, and of each further word of it: it yields to a longer name only.
  private static let knownScore: (name: Float, word: Float) = (6, 4)

  init(known: KnownNames, model: NameModel) {
    self.known = known
    memory = WordMemory(model: model)
  }

  mutating func mine(_ unit: MiningUnit) -> MinedUnit {
    let persian = PersianSide(unit.persian)
    let english = EnglishSide(unit.english)
    var result = MinedUnit(number: unit.number, persian: persian, english: english)
    let context = UnitContext(
      persian: persian, english: english, persianMentions: known.mentions(in: persian),
      englishMentions: known.mentions(in: english))
    result.candidates = context.knownPairs.map { pair in
      var candidate = Candidate(
        persian: pair.persian.text, english: pair.english.text,
        persianWords: pair.persian.words, englishWords: pair.english.words,
        score: UnitMiner.knownScore.name + UnitMiner.knownScore.word
          * Float(min(pair.persian.words.count, pair.english.words.count) - 1))
      candidate.isKnown = true
      return candidate
    }
    let names = english.names {
      context.isSettled(english: $0) || context.isPart(english: $0)
    }
    for name in names { search(name, context, &result.candidates) }
    raiseLeftOver(names, context, &result.candidates)
    result.candidates.removeAll { $0.score < UnitMiner.least }
    context.addGenerics(to: &result.candidates)
    return result
  }

  private mutating func search(
    _ name: EnglishSide.Name, _ context: UnitContext, _ candidates: inout [Candidate]
  ) {
    if let spelt = context.spelt(name) {
      candidates.append(spelt)
      return
    }
    let pattern = memory.pattern(name.text)
    if context.isUnsayable(name) { return }
    for (place, (distance, span)) in nearest(to: name, pattern, context).enumerated() {
      let text = context.persian.text(span.range)
      guard
        let evidence = PairEvidence(
          text, name.text,
          mayBeDivided: place == 0 && distance <= UnitMiner.mostDivided * pattern.count,
          &memory)
      else { continue }
      var candidate = Candidate(
        persian: evidence.persian, english: name.text, persianWords: span.words,
        englishWords: name.words,
        score: evidence.score - UnitMiner.chance(context))
      candidate.parts = evidence.parts
      candidate.score -= UnitMiner.distanceCost * Float(distance)
      if !span.isWhole { candidate.score -= UnitMiner.endingCost }
      context.describe(&candidate)
      context.takeNumber(into: &candidate)
      if candidate.score >= UnitMiner.first, !context.isContradiction(candidate) {
        candidates.append(candidate)
      }
    }
  }

  /// The logarithm of how many spans a name may be, any of the words of the unit.
  private static func chance(_ context: UnitContext) -> Float {
    NaturalLogarithm.of(max(8, context.persian.words.count))
  }

  /// Lifts what a name that has no fellow yet may be, where few such names are left in the unit: so a name is found whose
  /// Persian came by a road that the letters do not show.
  private mutating func raiseLeftOver(
    _ names: [EnglishSide.Name], _ context: UnitContext, _ candidates: inout [Candidate]
  ) {
    let explained = candidates.filter { $0.score > UnitMiner.explained }
    let open = names.filter { name in
      // "Public Security Zhao Kezhi" is a ministry and a name.
      !EnglishLexicon.isNoName(context.english.words[name.words.lowerBound].lowercase)
        && !explained.contains { $0.englishWords.overlaps(name.words) }
    }
    let longest = open.filter { name in
      !open.contains {
        $0.words != name.words && $0.words.lowerBound <= name.words.lowerBound
          && name.words.upperBound <= $0.words.upperBound
      }
    }
    guard 1...4 ~= longest.count else { return }
    let spans = longest.count == 1 ? UnitMiner.leftOver.one : UnitMiner.leftOver.few
    let bonus = UnitMiner.chance(context) - spans
    for index in candidates.indices
    where longest.contains(where: { $0.words == candidates[index].englishWords }) {
      let span = candidates[index].persianWords
      guard
        !candidates[index].signs.contains(.weakCapital) || candidates[index].englishWords.count > 1,
        !explained.contains(where: { $0.persianWords.overlaps(span) }),
        !context.persian.words[span].allSatisfy({ memory.isCommon($0.text) })
      else { continue }
      candidates[index].score += bonus
    }
  }

  /// The spans that sound most like a name.
  private mutating func nearest(
    to name: EnglishSide.Name, _ pattern: NamePattern, _ context: UnitContext
  ) -> [(distance: Int, span: PersianSide.Span)] {
    guard pattern.count > 1 else { return [] }
    var best: [(distance: Int, span: PersianSide.Span)] = []
    let side = context.persian
    for start in side.words.indices {
      side.spans(
        from: start, count: min(name.words.count + 2, 5), takesParticles: name.hasParticle
      ) { span in
        guard !context.isSettled(persian: span.words),
          let distance = pattern.distance(to: side.codes, in: span.codes, row: &row)
        else { return }
        let place = best.firstIndex { distance < $0.distance } ?? best.count
        guard place < UnitMiner.mostSpans else { return }
        best.insert((distance, span), at: place)
        if best.count > UnitMiner.mostSpans { best.removeLast() }
      }
    }
    return best
  }
}

/// What was found in a unit.
struct MinedUnit: Sendable {
  var number: Int
  var candidates: [Candidate] = []
  /// The words of the Persian side, with the stems that a name may have had.
  var persianWords: [String]
  var persianStems: [String]
  /// The words of the English side that have no capital.
  var lowercaseWords: Set<String>

  init(number: Int, persian: PersianSide, english: EnglishSide) {
    self.number = number
    persianWords = persian.words.map(\.text)
    persianStems = persian.words.flatMap { word in
      word.ends.dropFirst().map { persian.text(word.range.lowerBound..<$0.offset) }
    }
    lowercaseWords = Set(english.words.lazy.filter { !$0.isCapital }.map(\.lowercase))
  }
}
