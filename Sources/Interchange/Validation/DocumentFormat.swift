/// The formats that are validated, told by the root element.
enum DocumentFormat {
  case tmx(TMXGrammar.Version)
  case tbx(dialect: String, style: String)
  case martif(type: String)

  /// - Returns: `nil` of the root element of anything else.
  init?(root: MarkupElement) {
    switch root.localName {
    case "tmx":
      self = .tmx(TMXGrammar.Version(claimed: root["version"] ?? "") ?? .v1_4)
    case "tbx" where root.namespace == TBXGrammar.namespace || root.namespace.isEmpty:
      self = .tbx(dialect: root["type"] ?? "", style: root["style"] ?? "")
    case "martif": self = .martif(type: root["type"] ?? "")
    default: return nil
    }
  }

  /// The grammar of the format in the namespace in which the file has it.
  func grammar(in namespace: String) -> Grammar {
    switch self {
    case .tmx(let version): TMXGrammar.grammar(version).moved(to: namespace)
    case .tbx: TBXGrammar.grammar
    case .martif: MARTIFGrammar.grammar.moved(to: namespace)
    }
  }

  var rules: GrammarRules {
    if case .tmx = self { TMXRules.structure } else { TBXRules.structure }
  }

  var name: String {
    switch self {
    case .tmx(let version): "TMX \(version.rawValue)"
    case .tbx(let dialect, let style):
      style.isEmpty ? "TBX 2019" : "\(dialect) of 2019 (\(style.uppercased()))"
    case .martif(let type): "\(type.isEmpty ? "TBX" : type) of 2008"
    }
  }

  /// What people call a unit of it.
  var unit: String { if case .tmx = self { "unit" } else { "entry" } }
}

extension Grammar {
  /// The same grammar for elements of another namespace.
  func moved(to namespace: String) -> Grammar {
    Grammar(
      namespace: namespace, root: root, frame: frame, units: units, headers: headers,
      Array(rules.values))
  }
}
