import ArgumentParser
import Interchange
import PersianText

/// How a file of another tool is read.
struct TermReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The language of the first of two columns that name none.", valueName: "lang"))
  var source: Language?

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The language of the second.", valueName: "lang"))
  var target: Language?

  @OptionGroup var reading: ReadingOptions

  func options() -> TermReadOptions {
    TermReadOptions(reading: reading.options(), source: source, target: target)
  }
}

/// How a file from a stranger is read, whatever it is.
struct ReadingOptions: ParsableArguments {
  @Option(help: "What the file is encoded in, against whatever it says of itself: windows-1256.")
  var encoding: String?

  @Flag(help: "Stop at the first fault, instead of leaving out the entry that has it.")
  var strict = false

  @Option(help: ArgumentHelp("Elements within each other; 255 at the most.", valueName: "count"))
  var maxDepth = ReadLimits().depth

  @Option(help: ArgumentHelp("Bytes of text in one entry or unit.", valueName: "bytes"))
  var maxUnit = ReadLimits().unitBytes

  @Option(help: ArgumentHelp("Bytes of the attributes of one element.", valueName: "bytes"))
  var maxAttributes = ReadLimits().attributeBytes

  func validate() throws {
    if !(1...255).contains(maxDepth) {
      throw ValidationError("--max-depth is \(maxDepth), and must be 1 to 255.")
    }
    if maxUnit < 1 || maxAttributes < 1 {
      throw ValidationError("--max-unit and --max-attributes must be at least 1.")
    }
  }

  func options() -> ReadOptions {
    var limits = ReadLimits()
    limits.depth = maxDepth
    limits.unitBytes = maxUnit
    limits.attributeBytes = maxAttributes
    return ReadOptions(encoding: encoding, isStrict: strict, limits: limits)
  }
}
