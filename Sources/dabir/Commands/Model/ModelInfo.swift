import ArgumentParser
import Checking
import PersianText
import Transliteration

struct ModelInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show what a name model says of itself, a line for each figure.",
    discussion: """
      Each line is a key, a tab, and its value: the version of the format, the checksum by which a report can say which \
      model it was, the size in bytes, the plausibility under which a pair is wrong, and what training wrote down.

      Examples:
        dabir model info
        dabir model info --model my.model
      """)

  @OptionGroup var options: NameModelOptions

  func run() throws {
    let (model, size) = try options.load()
    let identity = model.identity.split(separator: " ").map(String.init)
    let facts =
      zip(["version", "checksum"], identity).map { ($0, $1) }
      + [
        ("bytes", String(size)), ("file", options.path ?? "inside the program"),
        ("threshold", Significant.text(model.defaultThreshold)),
      ] + model.facts.map { ($0.key, $0.value) }
    let lines = facts.map { "\(TextReporter.visible($0))\t\(TextReporter.visible($1))\n" }
    try Console.write(lines.joined())
  }
}
