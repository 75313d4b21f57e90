import Yams

/// What libyaml says of a file that is no YAML, as one line with its place.
enum YAMLFault {
  static func message(_ error: YamlError, in name: String) -> String {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let about = context.map { " (\($0.text))" } ?? ""
      return "\(name):\(mark.line):\(mark.column): is no YAML: \(problem)\(about)"
    case .duplicatedKeysInMapping(let duplicates, let context):
      return
        "\(name):\(context.mark.line): “\(duplicates.joined(separator: "”, “"))” is written twice; keep one"
    case .reader(let problem, _, _, _):
      return "\(name): is no YAML: \(problem)"
    default:
      return "\(name): is no YAML: \(error)"
    }
  }
}
