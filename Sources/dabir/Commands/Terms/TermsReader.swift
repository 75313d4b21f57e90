import Checking
import PersianText
import Termbase

/// Reads texts of any size and finds the terms of the glossary in them.
struct TermsReader {
  private let termbase: Termbase
  private let lang: Language?
  private let to: Language?
  private var finders: [Language: NameFinder] = [:]
  private var inventory = TermInventory()

  /// - Parameters:
  ///   - lang: the language of the texts; `nil` to judge by their letters.
  ///   - to: that of the renderings; `nil` for the other of Persian and English.
  init(_ termbase: Termbase, lang: Language?, to: Language?) {
    self.termbase = termbase
    self.lang = lang
    self.to = to
  }

  var entries: [TermInventory.Entry] { inventory.entries }

  /// Adds the terms of a file.
  mutating func list(_ path: String) throws {
    try read(path) { reader, text, languages, firstLine in
      reader.inventory.add(text, to: languages.target, firstLine: firstLine)
    }
  }

  /// Gives a file with its terms marked for Azure Translator, piece by piece.
  mutating func mark(_ path: String, _ write: ([UInt8]) throws -> Void) throws {
    var markup: AzureMarkup?
    try read(path) { _, text, languages, _ in
      var marks = markup ?? AzureMarkup(to: languages.target)
      try write(marks.bytes(of: text))
      markup = marks
    }
  }

  private mutating func read(
    _ path: String,
    _ body: (inout TermsReader, AnalysedText, LanguagePair, _ firstLine: Int) throws -> Void
  ) throws {
    var stretches = try TextStretches(path)
    var progress = Progress(stretches.name, total: stretches.byteCount)
    defer { progress.finish() }
    var languages: LanguagePair?
    while let stretch = try stretches.next() {
      let pair = try languages ?? self.languages(of: stretch.text)
      languages = pair
      let text = TextAnalyser.analyse(stretch.text, with: finder(pair.source))
      try body(&self, text, pair, stretch.firstLine)
      progress.advance(to: stretches.position)
    }
  }

  /// The languages of a text and of its renderings.
  private func languages(of text: SourceText) throws -> LanguagePair {
    if let lang { try Inputs.check(text, isIn: lang) }
    let source = lang ?? TextLanguage.guess(text.bytes)
    let target = to ?? source.counterpart
    guard source.root != target.root else {
      throw Failure(
        "\(text.name) is in \(source), the language of the renderings; name another with --to")
    }
    let languages = Set(
      termbase.concepts.flatMap { $0.terms.filter(\.status.isApproved).map(\.language) })
    guard languages.contains(where: { $0.root == target.root }) else {
      let known = languages.sorted().map(\.tag).joined(separator: ", ")
      throw Failure(
        "the glossary has no approved forms in \(target)"
          + (known.isEmpty ? "" : "; name one of its languages with --to: \(known)"))
    }
    return LanguagePair(source: source, target: target)
  }

  private mutating func finder(_ language: Language) -> NameFinder {
    if let finder = finders[language] { return finder }
    let finder = NameFinder(termbase, language: language, findsNearNames: false)
    finders[language] = finder
    return finder
  }
}

extension Language {
  /// Of Persian and English the other one; English for any third language.
  var counterpart: Language { isEnglish ? .persian : .english }
}
