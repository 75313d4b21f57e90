import ArgumentParser

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "The name model by which transliterate, verify and lint judge.",
    discussion: """
      The model is inside the program; --model FILE of those commands takes another.

      Examples:
        dabir model info
        dabir model info --model my.model

      Exit codes: 0 done, 2 it could not be done.
      """,
    subcommands: [ModelInfo.self, ModelTrain.self])
}
