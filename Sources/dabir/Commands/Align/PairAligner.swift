import Alignment
import Checking
import PersianText
import Synchronization
import Termbase

/// Aligns one pair after the other, on any thread; the glossary is made ready for each language once.
final class PairAligner: Sendable {
  private let termbase: Termbase
  private let aligner: Aligner
  /// The roots of the languages that the glossary has terms in.
  private let glossaryRoots: Set<String>
  private let finders = Mutex<[String: NameFinder]>([:])

  init(_ termbase: Termbase, evidence: Set<Aligner.Evidence> = Set(Aligner.Evidence.allCases)) {
    self.termbase = termbase
    aligner = Aligner(evidence: evidence)
    var roots: Set<String> = []
    for concept in termbase.concepts {
      for term in concept.terms { roots.insert(term.language.root) }
    }
    glossaryRoots = roots
  }

  /// - Throws: ``Failure`` where the letters of a text cannot be those of its language.
  func align(_ source: SegmentedText, _ target: SegmentedText, _ languages: LanguagePair) throws
    -> AlignedDocuments
  {
    try Inputs.check(source.text, target.text, are: languages)
    let sourceFinder = finder(languages.source)
    let targetFinder = finder(languages.target)
    // A concept is evidence where both sides can name it.
    guard let sourceFinder, let targetFinder else {
      return AlignedDocuments(source, target, names: nil, nil, aligner: aligner)
    }
    return AlignedDocuments(
      source, target, names: TextAnalyser.analyse(source.text, with: sourceFinder),
      TextAnalyser.analyse(target.text, with: targetFinder), aligner: aligner)
  }

  /// Reads and aligns two files.
  func align(files source: String, _ target: String, _ options: PairOptions) throws
    -> AlignedDocuments
  {
    let sourceText = try SourceFile.read(source)
    let targetText = try SourceFile.read(target)
    return try align(
      SegmentedText(sourceText, options.segmentation),
      SegmentedText(targetText, options.segmentation), options.languages)
  }

  private func finder(_ language: Language) -> NameFinder? {
    guard aligner.evidence.contains(.concepts), glossaryRoots.contains(language.root) else {
      return nil
    }
    return finders.withLock { finders in
      if let finder = finders[language.root] { return finder }
      let finder = NameFinder(termbase, language: language, findsNearNames: false)
      finders[language.root] = finder
      return finder
    }
  }
}
