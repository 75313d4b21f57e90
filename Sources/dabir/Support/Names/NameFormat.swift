import ArgumentParser

/// What the commands over the name model write.
enum NameFormat: String, ExpressibleByArgument, CaseIterable {
  case human, tsv, jsonl

  /// `json` is taken for `jsonl`: every JSON that is written is an object a line.
  init?(argument: String) {
    self.init(rawValue: argument == "json" ? "jsonl" : argument)
  }
}
