import ArgumentParser
import Checking
import Interchange
import PersianText

/// What bilingual files may not say of themselves, on the command line.
struct BilingualOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The source language of a bilingual file that names none, and which of its languages is the source.",
      valueName: "lang"))
  var source: Language?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The target language of one that names none.", valueName: "lang"))
  var target: Language?

  @Option(
    help: ArgumentHelp(
      "Of a table, the column of the source: its name in the header, or its number from 1.",
      valueName: "column"))
  var sourceColumn: String?

  @Option(help: ArgumentHelp("The column of the target.", valueName: "column"))
  var targetColumn: String?

  func validate() throws {
    if let source, source == target {
      throw ValidationError("--from and --to are both \(source).")
    }
    if let sourceColumn, sourceColumn == targetColumn {
      throw ValidationError("--source-column and --target-column are both \(sourceColumn).")
    }
  }

  var options: BilingualFile.Options {
    BilingualFile.Options(
      source: source, target: target,
      columns: BilingualColumns(source: sourceColumn, target: targetColumn))
  }
}
