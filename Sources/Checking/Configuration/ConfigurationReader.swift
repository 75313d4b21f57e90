public import PersianText
import Yams

/// Reads `.dabir.yml`, and refuses what it does not know: a key that is misspelt would be a rule that is not kept.
public struct ConfigurationReader {
  private let source: SourceText
  private let identifiers: [String]
  private var configuration: Configuration
  private var faults: [String] = []

  /// - Throws: all that is wrong with it, each with line and column (scalars), and the nearest right word.
  public static func read(_ source: SourceText) throws(ConfigurationFault) -> Configuration {
    var reader = ConfigurationReader(source)
    try reader.read()
    return reader.configuration
  }

  private init(_ source: SourceText) {
    self.source = source
    identifiers = RuleCatalogue.entries.map(\.identifier)
    configuration = Configuration(source: source)
  }

  private mutating func read() throws(ConfigurationFault) {
    let document: Node?
    do {
      document = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self))
    } catch let error as YamlError {
      throw ConfigurationFault(faults: [YAMLFault.message(error, in: source.name)])
    } catch {
      throw ConfigurationFault(faults: ["\(source.name): \(error)"])
    }
    // A file of comments only says nothing, which is no fault.
    guard let document, document.string != "" else { return }
    for (key, value) in members(of: document, "settings", keys(ConfigurationKey.self)) {
      switch ConfigurationKey(rawValue: key) {
      case .glossaries: configuration.glossaries = strings(in: value, "a glossary file or folder")
      case .languages: readLanguages(value)
      case .rules: readRules(value)
      case .paths: readPaths(value)
      case .ignore: readIgnored(value)
      case .failOn:
        configuration.failOn = choice(value, FailureThreshold.self, "severity")
      case nil: break
      }
    }
    if !faults.isEmpty { throw ConfigurationFault(faults: faults) }
  }

  // MARK: Parts

  private mutating func readLanguages(_ node: Node) {
    for (text, item) in scalars(in: node, "a language") {
      guard let language = Language(text), language.isPersian || language.isEnglish else {
        complain(item, "“\(text)” is not Persian or English; write fa, en, or a variety as fa-AF")
        continue
      }
      if configuration.languages.contains(where: { $0.isPersian == language.isPersian }) {
        complain(item, "“\(text)” is a second variety of one language; name one")
      }
      configuration.languages.append(language)
    }
  }

  private mutating func readRules(_ node: Node) {
    guard let mapping = node.mapping else {
      return complain(node, "rules are written as “rule: severity”, a line each")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let pattern = pattern(name, at: key) else { continue }
      let text = value.scalar?.string ?? ""
      if !ConfigurationKey.off.contains(text.lowercased()), Severity(rawValue: text) == nil {
        complain(
          value,
          "“\(text)” is no severity"
            + suggestion(text, ConfigurationKey.severities))
      }
      configuration.rules.append(
        Configuration.RuleSetting(pattern: pattern, severity: Severity(rawValue: text)))
    }
  }

  private mutating func readPaths(_ node: Node) {
    for (key, value) in members(of: node, "paths", keys(ConfigurationKey.Paths.self)) {
      let globs = strings(in: value, "a pattern").map { PathGlob($0) }
      if key == ConfigurationKey.Paths.include.rawValue {
        configuration.include = globs
      } else {
        configuration.exclude = globs
      }
    }
  }

  private mutating func readIgnored(_ node: Node) {
    guard let items = node.sequence else {
      return complain(node, "ignored terms are a list: “- term: …” with “reason: …” below")
    }
    for item in items {
      var (term, reason) = ("", "")
      var rules: [RulePattern] = []
      var until: CalendarDay?
      var place: Node?
      for (key, value) in members(of: item, "ignored terms", keys(ConfigurationKey.Ignore.self)) {
        switch ConfigurationKey.Ignore(rawValue: key) {
        case .term: (term, place) = (text(value, key), value)
        case .reason: reason = text(value, key)
        case .until:
          until = CalendarDay(text(value, key))
          if until == nil { complain(value, "the last day is written as 2027-01-31") }
        case .rules:
          rules = scalars(in: value, "a rule").compactMap { pattern($0, at: $1) }
        case nil: break
        }
      }
      if item.mapping != nil {
        if term.isEmpty { complain(item, "the entry has no term") }
        if reason.isEmpty { complain(item, "the entry has no reason; say why the term is right") }
      }
      configuration.ignoredTerms.append(
        Configuration.IgnoredTerm(
          term: term, reason: reason, rules: rules, until: until,
          location: Diagnostic.Location(source.name, range(of: term, at: place ?? item))))
    }
  }

  // MARK: Values

  /// The members of a mapping that has no others than those given.
  private mutating func members(of node: Node, _ what: String, _ keys: [String])
    -> [(String, Node)]
  {
    guard let mapping = node.mapping else {
      complain(node, "\(what) are written as “key: value”, with the keys \(list(keys))")
      return []
    }
    var members: [(String, Node)] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      if keys.contains(name) {
        members.append((name, value))
      } else {
        complain(key, "“\(name)” is no key of \(what)" + suggestion(name, keys))
      }
    }
    return members
  }

  private mutating func strings(in node: Node, _ what: String) -> [String] {
    scalars(in: node, what).map(\.0)
  }

  /// The texts of a list, each not empty.
  private mutating func scalars(in node: Node, _ what: String) -> [(String, Node)] {
    guard let items = node.sequence else {
      complain(node, "this is a list: “- \(what)”, a line each")
      return []
    }
    return items.compactMap { item in
      let text = item.scalar?.string ?? ""
      if text.isEmpty { complain(item, "\(what) is wanted here") }
      return text.isEmpty ? nil : (text, item)
    }
  }

  private mutating func text(_ node: Node, _ key: String) -> String {
    let text = node.scalar?.string ?? ""
    if text.isEmpty { complain(node, "“\(key)” wants a text") }
    return text
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ node: Node, _ type: Choice.Type, _ what: String
  ) -> Choice? {
    let text = node.scalar?.string ?? ""
    let choice = Choice(rawValue: text)
    if choice == nil { complain(node, "“\(text)” is no \(what)" + suggestion(text, keys(type))) }
    return choice
  }

  private mutating func pattern(_ name: String, at node: Node) -> RulePattern? {
    if let pattern = RulePattern(name, among: identifiers) { return pattern }
    let nearest = RuleCatalogue.nearest(to: name).map { "; did you mean \($0)?" }
    complain(node, "there is no rule “\(name)”\(nearest ?? "; dabir explain lists them")")
    return nil
  }

  // MARK: Faults

  private mutating func complain(_ node: Node, _ what: String) {
    let place = node.mark.map { ":\($0.line):\($0.column)" } ?? ""
    faults.append("\(source.name)\(place): \(what)")
  }

  private func suggestion(_ word: String, _ words: [String]) -> String {
    NearestWord.find(word, in: words).map { "; did you mean \($0)?" }
      ?? "; it may be \(list(words))"
  }

  private func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private func keys<Key: CaseIterable & RawRepresentable<String>>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  /// The bytes of a scalar in the file: from its mark on, those of its words where they stand there as they are.
  private func range(of text: String, at node: Node) -> Range<Int>? {
    guard let mark = node.mark,
      let start = source.lines.offset(
        of: TextPosition(line: mark.line, column: mark.column), in: source.bytes)
    else { return nil }
    let bytes = Array(text.utf8)
    // Quotation marks stand before the words.
    let found = (start...min(start + 1, source.bytes.count)).first {
      !bytes.isEmpty && source.bytes[$0...].starts(with: bytes)
    }
    return found.map { $0..<$0 + bytes.count } ?? start..<start
  }
}
