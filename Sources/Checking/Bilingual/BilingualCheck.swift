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
    var findings: [Diagnostic] = []
    for (column, text) in zip(file.columns, texts) where isTold(column.language) {
      findings += self.findings(in: text)
    }
    for pairing in file.pairings {
      let pair = AnalysedPair(
        source: texts[pairing.source], target: texts[pairing.target], beads: pairing.beads)
      findings += pairRules.flatMap { $0.check(pair) }
    }
    let places = BilingualPlaces(file)
    return ordered(file.faults + findings.compactMap(places.placed))
  }
}
