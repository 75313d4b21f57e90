import ArgumentParser
import PersianText

/// Checks of what a command is given to read, before it does.
enum Inputs {
  /// - Throws: where standard input is named twice, or the output is one of the inputs and would destroy it.
  static func validate(_ inputs: [String], output: String? = nil) throws {
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read once only.")
    }
    if let output, let identity = FileIdentity(output), Output.isReplaced(output),
      let input = inputs.first(where: { FileIdentity($0) == identity })
    {
      throw ValidationError("The output \(output) is the input \(input); name another file.")
    }
  }

  /// - Throws: where the letters of a text cannot be those of the language that it is said to be in.
  static func check(_ text: SourceText, isIn language: Language) throws(FileFault) {
    guard let fault = fault(of: text, in: language) else { return }
    throw FileFault(path: text.name, reason: "\(fault); the language is set with --lang")
  }

  /// - Throws: the same for a pair; where its sides would be right the other way round, it says so.
  static func check(_ source: SourceText, _ target: SourceText, are languages: LanguagePair) throws
  {
    let faults = [(source, languages.source), (target, languages.target)].compactMap {
      text, language in
      fault(of: text, in: language).map { "\(text.name) \($0)" }
    }
    guard let fault = faults.first else { return }
    if self.fault(of: source, in: languages.target) == nil,
      self.fault(of: target, in: languages.source) == nil
    {
      throw Failure(
        "\(fault): source and target are swapped; name \(target.name) before \(source.name), or set --source-lang "
          + "\(languages.target) --target-lang \(languages.source)")
    }
    throw Failure("\(fault); the languages are set with --source-lang and --target-lang")
  }

  /// What speaks against a text being in a language, by its letters.
  private static func fault(of text: SourceText, in language: Language) -> String? {
    // A tag that names a script (fa-Latn) knows better than the language.
    guard let script = TextLanguage.script(of: text.bytes),
      !language.tag.split(separator: "-").dropFirst().contains(where: { $0.utf8.count == 4 }),
      script == .persian ? language.isNeverArabicScript : language.isPersian
    else { return nil }
    let letters = script == .persian ? "Arabic" : "Latin"
    return "is said to be in \(language), and is written in \(letters) letters"
  }
}
