import PersianText

/// The JSON Schema (draft 7) of `.dabir.yml`, for editors that complete and check it as it is written.
public enum ConfigurationSchema {
  /// The document; its last line ends.
  public static var text: String {
    let properties = ConfigurationKey.allCases.map { key -> (String, JSONValue) in
      (key.rawValue, described(schema(of: key), key.summary))
    }
    let document: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Settings of dabir (.dabir.yml)", "type": ["object", "null"],
      "additionalProperties": false, "properties": .object(properties),
    ]
    return document.indented + "\n"
  }

  private static func schema(of key: ConfigurationKey) -> [(String, JSONValue)] {
    switch key {
    case .glossaries: return list(of: word)
    case .languages:
      let pattern = "^([fF][aA]|[eE][nN])(-[A-Za-z0-9]{1,8})*$"
      return list(of: ["type": "string", "pattern": .string(pattern)])
    case .rules: return rules
    case .paths:
      let properties = ConfigurationKey.Paths.allCases.map { key -> (String, JSONValue) in
        (key.rawValue, described(list(of: word), key.summary))
      }
      return object(properties, required: [])
    case .ignore:
      let properties = ConfigurationKey.Ignore.allCases.map { key -> (String, JSONValue) in
        (key.rawValue, described(schema(of: key), key.summary))
      }
      let required = ConfigurationKey.Ignore.allCases.filter(\.isRequired).map(\.rawValue)
      return list(of: .object(object(properties, required: required)))
    case .failOn:
      return [("enum", .array(FailureThreshold.allCases.map { .string($0.rawValue) }))]
    }
  }

  private static func schema(of key: ConfigurationKey.Ignore) -> [(String, JSONValue)] {
    switch key {
    case .term, .reason: [("type", "string"), ("minLength", 1)]
    case .rules: list(of: ["enum": .array(patterns.map { .string($0) })])
    case .until: [("type", "string"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    }
  }

  /// Every rule, and every group of them.
  private static var patterns: [String] {
    let identifiers = RuleCatalogue.entries.map(\.identifier)
    let groups = Set(identifiers.compactMap { $0.split(separator: "/").first.map { "\($0)/*" } })
    return identifiers + groups.sorted()
  }

  private static var rules: [(String, JSONValue)] {
    // Editors read YAML 1.1 too, in which an unquoted off is false.
    let severities = ConfigurationKey.severities.map { JSONValue.string($0) } + [false]
    let properties = patterns.map { pattern -> (String, JSONValue) in
      let summary = RuleCatalogue.entry(pattern)?.summary ?? "all rules of the group"
      return (pattern, ["enum": .array(severities), "description": .string(summary)])
    }
    return object(properties, required: [])
  }

  // MARK: Shapes

  private static let word: JSONValue = ["type": "string", "minLength": 1]

  private static func list(of item: JSONValue) -> [(String, JSONValue)] {
    [("type", "array"), ("items", item)]
  }

  private static func object(_ properties: [(String, JSONValue)], required: [String])
    -> [(String, JSONValue)]
  {
    var members: [(String, JSONValue)] = [
      ("type", "object"), ("additionalProperties", false), ("properties", .object(properties)),
    ]
    if !required.isEmpty { members.append(("required", .array(required.map { .string($0) }))) }
    return members
  }

  private static func described(_ schema: [(String, JSONValue)], _ summary: String) -> JSONValue {
    .object([("description", .string(summary))] + schema)
  }
}
