import PersianText

/// The rules of a report as SARIF describes them: those of the catalogue, and what else has findings.
struct SARIFRules {
  let values: [JSONValue]
  private let indices: [String: Int]

  init(_ catalogue: [RuleEntry], used: [String]) {
    var values = catalogue.map(SARIFRules.value)
    var indices: [String: Int] = [:]
    for (index, entry) in catalogue.enumerated() { indices[entry.identifier] = index }
    for rule in used where indices[rule] == nil {
      indices[rule] = values.count
      values.append(["id": .string(rule)])
    }
    self.values = values
    self.indices = indices
  }

  func index(of rule: String) -> Int? { indices[rule] }

  private static func value(_ entry: RuleEntry) -> JSONValue {
    let group = entry.identifier.split(separator: "/").first.map(String.init) ?? ""
    return .object(
      present: [
        ("id", .string(entry.identifier)), ("name", .string(name(entry.identifier))),
        ("shortDescription", ["text": .string(entry.summary)]),
        ("fullDescription", ["text": .string(entry.documentation?.why ?? entry.summary)]),
        ("help", ["text": .string(entry.page), "markdown": .string(entry.markdown)]),
        ("defaultConfiguration", ["level": .string(entry.severity.rawValue)]),
        ("properties", ["tags": [.string(group)]]),
      ])
  }

  /// `name/short-first` as SARIF wants names: `NameShortFirst`.
  private static func name(_ identifier: String) -> String {
    identifier.split { $0 == "/" || $0 == "-" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
