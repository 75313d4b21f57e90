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
  static func check(_ text: SourceText, isIn language: Language) throws {
    // A tag that names a script (fa-Latn) knows better than the language.
    guard let script = TextLanguage.script(of: text.bytes),
      !language.tag.split(separator: "-").dropFirst().contains(where: { $0.utf8.count == 4 })
    else { return }
    if (script == .persian) == language.isPersian || script == .persian && language.isArabicScript {
      return
    }
    if script == .latin, !language.isPersian { return }
    let letters = script == .persian ? "Arabic" : "Latin"
    throw Failure(
      "\(text.name) is said to be in \(language), and is written in \(letters) letters; are source and target "
        + "swapped? The languages are set with --source-lang, --target-lang and --lang")
  }
}
