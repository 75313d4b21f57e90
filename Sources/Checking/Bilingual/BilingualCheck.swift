public import PersianText
import Synchronization

extension Checker {
  /// The findings in a bilingual file, in the order of their places in it: those in each language, over all its segments as
  /// one text, and those between the sides of its units.
  ///
  /// - Parameters:
  ///   - finder: what finds the names of a language; asked on several threads.
  ///   - isTold: false of a language whose texts are looked at for the sake of the others alone.
  ///   - progress: called with the number of bytes that were read of ``BilingualFile/textCount``, on several threads.
  public func check(
    _ file: BilingualFile, finder: @Sendable (Language) -> NameFinder,
    isTold: (Language) -> Bool = { _ in true },
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [Diagnostic] {
    let done = Mutex(0)
    let texts = Parallel.map(file.columns.count) { index in
      let column = file.columns[index]
      var last = 0
      return TextAnalyser.analyse(column.text, with: finder(column.language)) { position in
        let sum = done.withLock { done in
          done += position - last
          return done
        }
        last = position
        progress(sum)
      }
    }
    let told = texts.indices.filter { isTold(file.columns[$0].language) }
    let pairs = file.pairings.map { pairing in
      AnalysedPair(
        source: texts[pairing.source], target: texts[pairing.target], beads: pairing.beads)
    }
    let places = BilingualPlaces(file)
    let rules = pairRules
    let findings = Parallel.map(told.count + pairs.count * rules.count) { job in
      let index = job - told.count
      let own =
        index < 0
        ? self.findings(in: texts[told[job]])
        : rules[index % rules.count].check(pairs[index / rules.count])
      return own.compactMap(places.placed)
    }
    return ordered(file.faults + findings.flatMap(\.self))
  }
}
