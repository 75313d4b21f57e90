import Checking
import PersianText
import Synchronization
import Termbase
import Testing
import Transliteration

/// The rule, with a judge that knows a few names.
@Suite struct ImplausiblePairTests {
  /// Two names are one where they have a letter in common: `الف1` and `A1`.
  private static let judge: GlossaryLinter.PairJudge = { persian, english in
    let numbers = Set(persian.filter(\.isNumber))
    if !numbers.isDisjoint(with: english) {
      return PairJudgement(plausibility: 0.9, verdict: .variant)
    }
    return PairJudgement(
      plausibility: english.contains("near") ? 0.005 : 0.0001, verdict: .wrong,
      letters: [
        .init(pair: LetterPair(persian: "م", latin: "m"), fits: true),
        .init(pair: LetterPair(persian: "ق", latin: "k"), fits: false),
        .init(pair: LetterPair(persian: "", latin: "a"), fits: false),
        .init(pair: LetterPair(persian: "ه", latin: ""), fits: false),
      ], nearest: "Nearest")
  }

  /// A glossary of one concept, its rows without their first column.
  private func concept(_ rows: [String]) -> GlossaryFile {
    let file = glossary(rows.map { "c|" + $0 })
    #expect(file.faults.isEmpty)
    return file
  }

  private func findings(_ file: GlossaryFile) -> [Diagnostic] {
    GlossaryLinter(judge: Self.judge).check(Termbase(files: [file])).filter {
      $0.rule == "glossary/implausible-pair"
    }
  }

  @Test(
    arguments: [
      (["person|fa|الف1|preferred|full", "person|en|A1|preferred|full"], []),
      (["person|fa|الف1|preferred|full", "person|en|B2|preferred|full"], [1]),
      (["place|fa|الف1|preferred|homograph", "place|en|B2|preferred|full"], [1]),
      // Only people and places have names that are spelt by sound.
      (["organization|fa|الف1|preferred|full", "organization|en|B2|preferred|full"], []),
      (["title|fa|الف1|preferred|full", "title|en|B2|preferred|full"], []),
      // A form that says so is no transliteration.
      (["place|fa|الف1|preferred|full|traditional", "place|en|B2|preferred|full"], []),
      (["place|fa|الف1|preferred|full", "place|en|B2|preferred|full|translated"], []),
      (["place|fa|الف1|preferred|full", "place|en|B2|preferred|full|press"], [1]),
      (
        [
          "person|fa|الف1|preferred|full",
          "person|en|B2|preferred|full|||not transliterated: a name of her own",
        ], []
      ),
      (
        [
          "person|fa|الف1|preferred|full",
          "person|en|B2|preferred|full|||never not transliterated:",
        ], [1]
      ),
      // The preferred forms must answer to each other, though others answer to each of them.
      (
        [
          "person|fa|الف1|preferred|full", "person|fa|ب2|admitted|variant",
          "person|en|B2|preferred|full", "person|en|A1|admitted|variant",
        ], [2]
      ),
      // Any other form, to one of the other language.
      (
        [
          "person|fa|الف1|preferred|full", "person|fa|ب2|admitted|short",
          "person|en|A1|preferred|full", "person|en|B2|admitted|short",
          "person|en|C3|admitted|variant", "person|en|C4|proposed|short",
        ], [4, 5]
      ),
      (
        [
          "person|fa|الف1|preferred|full", "person|fa|ب2|admitted|variant",
          "person|en|A1|preferred|full",
        ], [1]
      ),
      // Of two forms that have only each other one is told of.
      (
        [
          "person|fa|الف1|preferred|full|traditional", "person|fa|ب2|admitted|variant",
          "person|en|A1|preferred|full|traditional", "person|en|C3|admitted|variant",
        ], [1]
      ),
      // What is wrong, was right once, is short for something or is a word like others is not judged.
      (
        [
          "person|fa|الف1|preferred|full", "person|fa|ب2|admitted|homograph",
          "person|en|A1|preferred|full", "person|en|B3|deprecated|full",
          "person|en|B4|superseded|full", "person|en|B5|admitted|acronym",
          "person|en|B6|admitted|abbreviation",
        ], []
      ),
      // What was right once bears another form out; what is wrong does not.
      (
        [
          "place|fa|الف1|preferred|full", "place|fa|ب2|superseded|full",
          "place|fa|پ3|deprecated|full", "place|en|A1|preferred|full",
          "place|en|B2|admitted|variant", "place|en|C3|admitted|variant",
        ], [5]
      ),
      // Other languages and other letters are no side of the pair.
      (["person|ru|Б2|preferred|full", "person|en|A1|preferred|full"], []),
      (["person|fa-Latn|B2|preferred|full", "person|en|A1|preferred|full"], []),
      (["person|fa|الف1|preferred|full", "person|fa-AF|ب2|admitted|full"], []),
    ] as [([String], [Int])])
  func `each form must answer to one of the other language`(_ rows: [String], _ expected: [Int]) {
    let file = concept(rows)
    // Lines count from 1, and the first is the header.
    let faulty = findings(file).compactMap(\.location.range).map {
      file.source.lines.line(at: $0.lowerBound) - 2
    }
    #expect(faulty == expected)
  }

  @Test func `the message says how likely, what does not fit, what is near, and the way out`() {
    let found = findings(concept(["person|fa|الف1|preferred|full", "person|en|B2|preferred|full"]))
    #expect(
      found.map(\.message) == [
        "“B2” and «الف1» are hardly one name (plausibility under 0.1 %); what does not fit: “k” for «ق», "
          + "“a” for nothing, nothing for «ه»; nearest is “Nearest”; mend one of them, or write "
          + "traditional or translated in the scheme column of the row"
      ])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.flatMap(\.notes).map(\.message) == ["«الف1», preferred"])
  }

  @Test func `of several forms the nearest is named`() {
    let file = concept([
      "person|fa|الف1|preferred|full|traditional", "person|fa|ب2|admitted|variant",
      "person|en|C3|admitted|variant", "person|en|near4|admitted|variant",
    ])
    let found = findings(file)
    #expect(found.first?.message.hasPrefix("«ب2» and “near4”") == true)
    #expect(found.first?.message.contains("(plausibility 0.5 %)") == true)
  }

  @Test func `without a judge nothing is judged, and the list of rules has the rule`() {
    let file = glossary("c|person|fa|الف1|preferred|full", "c|person|en|B2|preferred|full")
    #expect(GlossaryLinter().check(Termbase(files: [file])).isEmpty)
    #expect(LintCatalogue.entries.contains { $0.identifier == "glossary/implausible-pair" })
  }

  @Test func `a form is compared with no more others than are needed`() {
    let rows = (0..<50).flatMap { index in
      ["c-\(index)|person|fa|الف1|preferred|full", "c-\(index)|person|en|A1|preferred|full"]
    }
    let calls = Counter()
    let file = glossary(rows)
    _ = GlossaryLinter { persian, english in
      calls.add()
      return Self.judge(persian, english)
    }.check(Termbase(files: [file]))
    #expect(calls.count == 50)
  }
}

private final class Counter: Sendable {
  private let value = Mutex(0)

  func add() { value.withLock { $0 += 1 } }
  var count: Int { value.withLock { $0 } }
}
