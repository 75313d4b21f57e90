/// The derivatives of content rules (Brzozowski, Derivatives of Regular Expressions, J. ACM 11 (1964)).
extension Particle {
  /// True where the empty sequence matches.
  var isNullable: Bool {
    switch self {
    case .nothing, .many: true
    case .element, .foreign: false
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .choice(let parts): parts.contains(where: \.isNullable)
    }
  }

  /// The names that may come first, in the order of the grammar.
  var first: [String] {
    var names: [String] = []
    collectFirst(&names)
    return names
  }

  /// All names that occur.
  var names: [String] {
    switch self {
    case .nothing, .foreign: []
    case .element(let name): [name]
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.names).unique
    case .many(let part): part.names
    }
  }

  /// True where nothing can match that does not begin with an element of this name or hold one later.
  func isRequired(_ name: String) -> Bool {
    switch self {
    case .nothing, .many, .foreign: false
    case .element(let own): own == name
    case .sequence(let parts): parts.contains { $0.isRequired(name) }
    case .choice(let parts): parts.allSatisfy { $0.isRequired(name) }
    }
  }

  /// What must come after an element; `nil` where it may not come.
  /// - Parameters:
  ///   - name: `nil` of an element of another namespace.
  ///   - element: the element itself, where there is one, to see what a plain category holds.
  func derivative(_ name: String?, in grammar: Grammar, _ element: MarkupElement?) -> Particle? {
    switch self {
    case .nothing: return nil
    case .element(let own): return own == name ? .nothing : nil
    case .foreign(let isPlain):
      guard name == nil, !grammar.namespace.isEmpty else { return nil }
      if isPlain, let element, !element.children.isEmpty { return nil }
      return .nothing
    case .many(let part):
      guard let rest = part.derivative(name, in: grammar, element) else { return nil }
      return rest == .nothing ? self : .sequence([rest, self])
    case .choice(let parts):
      let rests = parts.compactMap { $0.derivative(name, in: grammar, element) }.unique
      return rests.count < 2 ? rests.first : .choice(rests)
    case .sequence(let parts):
      var rests: [Particle] = []
      for (index, part) in parts.enumerated() {
        if let rest = part.derivative(name, in: grammar, element) {
          let behind = (rest == .nothing ? [] : [rest]) + parts[(index + 1)...]
          rests.append(
            behind.isEmpty ? .nothing : behind.count == 1 ? behind[0] : .sequence(behind))
        }
        guard part.isNullable else { break }
      }
      rests = rests.unique
      return rests.count < 2 ? rests.first : .choice(rests)
    }
  }

  private func collectFirst(_ names: inout [String]) {
    switch self {
    case .nothing, .foreign: return
    case .element(let name): if !names.contains(name) { names.append(name) }
    case .many(let part): part.collectFirst(&names)
    case .choice(let parts): for part in parts { part.collectFirst(&names) }
    case .sequence(let parts):
      for part in parts {
        part.collectFirst(&names)
        if !part.isNullable { break }
      }
    }
  }
}

extension Array where Element: Equatable {
  /// The elements, each once, where it first stands.
  var unique: [Element] {
    var result: [Element] = []
    for element in self where !result.contains(element) { result.append(element) }
    return result
  }
}
