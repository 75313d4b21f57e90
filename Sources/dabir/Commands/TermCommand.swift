import ArgumentParser

struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "term")
}
