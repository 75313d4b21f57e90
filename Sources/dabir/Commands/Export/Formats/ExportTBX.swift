import ArgumentParser
import Interchange

struct ExportTBX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tbx",
    abstract: "Write glossary files as TBX (ISO 30042), in any of its dialects and versions.",
    discussion: """
      Tools of today mostly read the version of 2008: OmegaT, Weblate, and what is built on the Translate Toolkit.

      Examples:
        dabir export tbx Glossaries -o glossary.tbx
        dabir export tbx Glossaries --tbx-version 2008 -o glossary.tbx
        dabir export tbx Glossaries --tbx-dialect min --tbx-style dct -o glossary.tbx
      """)

  @OptionGroup var options: TermExportOptions

  @Option(help: "The title in the header.")
  var title = "Dabir glossary"

  @OptionGroup var tbx: TBXOptions

  func run() throws { try options.write(.tbx(tbx.form), title: title) }
}

/// Which of the forms of TBX is written.
struct TBXOptions: ParsableArguments {
  @Option(help: "TBX: categories as attributes (dca) or as elements (dct).")
  var tbxStyle = TBXForm.Style.dca

  @Option(help: "TBX: the set of categories: core, min, basic or linguist.")
  var tbxDialect = TBXForm.Dialect.basic

  @Option(help: "TBX: the version of the standard, 2019 or 2008.")
  var tbxVersion = TBXForm.Version.of2019

  func validate() throws {
    if let contradiction = form.contradiction { throw ValidationError(contradiction) }
  }

  var form: TBXForm {
    TBXForm(version: tbxVersion, dialect: tbxDialect, style: tbxStyle)
  }
}
