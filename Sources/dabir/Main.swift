import ArgumentParser

/// The entry point: runs a command and turns what went wrong into a message and an exit code.
@main
enum Main {
  static func main() {
    Console.ignoreBrokenPipes()
    do {
      let arguments = ExportArguments.rewritten(Array(CommandLine.arguments.dropFirst()))
      var command = try Dabir.parseAsRoot(OptionalValues.filledIn(arguments))
      try command.run()
    } catch {
      Failure.exit(with: error)
    }
  }
}

struct Dabir: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dabir",
    abstract:
      "Names and titles between Persian and English: kept, found, checked, aligned, exported.",
    discussion: """
      Examples:
        dabir check article.fa.txt                        check the names of a text
        dabir check --source article.fa.txt --target article.en.txt
        dabir align article.fa.txt article.en.txt --format tmx -o article.tmx
        dabir mine article.tmx                            propose new names for the glossary
        dabir term show ساگین‌بایف                          what the glossary knows of a name
        dabir transliterate ساگین‌بایف                      how a name may be spelt in English
        dabir verify pairs.tsv                            are these pairs one name each?
        dabir nearest Saginbaeff                          which name of the glossary is meant?
        dabir romanise --scheme un-2012 خُرَّم‌آباد           write a name in Latin letters
        dabir lint Glossaries                             check the glossary itself
        dabir explain name/near                           what a rule is for, with examples
        dabir init                                        write commented settings, .dabir.yml
        dabir export tbx Glossaries -o glossary.tbx
        dabir export --for omegat Glossaries -o glossary.txt
        dabir validate memory.tmx                         find the faults of TMX and TBX files
        dabir terms article.fa.txt --format prompt        the names of a text, for machine translation
        dabir score --source a.fa.txt --hypothesis mt.en.txt

      Exit codes: 0 clean, 1 findings at or above --fail-on, 2 the job could not be done.
      """,
    version: version,
    subcommands: [
      CheckCommand.self, ExplainCommand.self, InitCommand.self, AlignCommand.self, MineCommand.self,
      TermCommand.self,
      TransliterateCommand.self,
      NearestCommand.self, VerifyCommand.self, RomaniseCommand.self, LintCommand.self,
      ImportCommand.self, ExportCommand.self, ConvertCommand.self, ValidateCommand.self,
      TermsCommand.self, ScoreCommand.self, ModelCommand.self,
    ])
}
