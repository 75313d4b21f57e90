import Checking
import PersianText

/// Checks files by the glossary and the rules of one project.
struct FileChecker: Sendable {
  let finders: Finders
  /// The language that was named, instead of judging by the letters of each paragraph.
  let language: Language?
  let settings: Configuration?
  /// What bilingual files may not say of themselves.
  let bilingual: BilingualFile.Options

  let identifiers = RuleCatalogue.entries.map(\.identifier)

  init(
    _ finders: Finders, language: Language?, bilingual: BilingualFile.Options,
    settings: Configuration?
  ) {
    self.finders = finders
    self.language = language
    self.bilingual = bilingual
    self.settings = settings
  }

  var checker: Checker {
    guard let settings else { return Checker() }
    let off = identifiers.filter(settings.isOff)
    return off.isEmpty ? Checker() : Checker(rules: Set(identifiers).subtracting(off))
  }

  /// - Parameter path: what tells the form of the text, where that is not its name.
  func check(_ source: SourceText, path: String? = nil, progress: (Int) -> Void) -> CheckedText {
    let prose = Prose(source, path: path, identifiers: identifiers)
    let paragraphs = prose.paragraphs
    let parts = language.map { [($0, prose.whole)] } ?? prose.parts(paragraphs)
    let findings = parts.flatMap { language, text -> [Diagnostic] in
      guard let variety = settings.map({ $0.variety(of: language) }) ?? language else { return [] }
      return checker.check(analyse(text, variety, paragraphs, progress))
    }
    return prose.checked(findings)
  }

  /// A text and its translation, aligned on the way.
  func check(_ source: SourceText, _ target: SourceText, _ options: PairOptions) -> [CheckedText] {
    let (sourceProse, targetProse) = (
      Prose(source, identifiers: identifiers), Prose(target, identifiers: identifiers)
    )
    let sourceText = analyse(sourceProse.whole, options.sourceLang, sourceProse.paragraphs)
    let targetText = analyse(targetProse.whole, options.targetLang, targetProse.paragraphs)
    let documents = AlignedDocuments(sourceText, targetText, options.segmentation)
    let findings = checker.check(documents.pair(sourceText, targetText))
    return [sourceProse, targetProse].map { prose in
      prose.checked(findings.filter { $0.location.source == prose.source.name })
    }
  }

  private func analyse(
    _ text: SourceText, _ language: Language, _ paragraphs: [Range<Int>],
    _ progress: (Int) -> Void = { _ in }
  ) -> AnalysedText {
    TextAnalyser.analyse(
      text, with: finders[language], paragraphs: paragraphs, progress: progress)
  }
}
