import PersianText

/// What had to be changed or left out of many units, each thing told once with how often and where first.
struct TMXLosses {
  private var places: [String: (count: Int, first: Int, owner: String)] = [:]

  /// More different things than this are not told apart.
  private static let most = 1_000

  mutating func add(_ what: String, in owner: String) {
    if places[what] == nil, places.count >= TMXLosses.most { return add("other things", in: owner) }
    let order = places.count
    places[what, default: (0, order, owner)].count += 1
  }

  func diagnostics(of name: String) -> [Diagnostic] {
    places.sorted { $0.value.first < $1.value.first }.map { what, place in
      let more = place.count == 1 ? "" : ", \(place.count) times in all"
      return Diagnostic(
        rule: "export/changed", severity: .warning, at: .init(name),
        "\(place.owner): \(what)\(more)")
    }
  }
}
