import PersianText

/// The pairs that go to a tool, in the order in which it wants them, and what was left out for its limits.
struct PairSelection {
  let pairing: Pairing
  let limits: ToolLimits
  /// What messages call the tool or the format.
  let consumer: String
  /// What messages call the output.
  let name: String
  private var pairs: [TermPair] = []
  private(set) var tally: LossTally
  private(set) var skipped = 0
  private var diagnostics: [Diagnostic] = []

  init(
    _ pairing: Pairing, _ limits: ToolLimits, _ carriage: FormatCarriage, consumer: String,
    name: String
  ) {
    self.pairing = pairing
    self.limits = limits
    self.consumer = consumer
    self.name = name
    tally = LossTally(carriage)
  }

  mutating func add(_ entry: TermEntry) {
    let result = pairing.pairs(of: entry)
    for (reason, count) in result.omissions { tally.lose(reason.rawValue, count: count) }
    if result.pairs.isEmpty { skipped += 1 }
    countLosses(of: entry, in: result.pairs)
    for pair in result.pairs where isWithinLimits(pair) { pairs.append(pair) }
  }

  /// All that were added, each once, those with one source together.
  mutating func take() -> (pairs: [TermPair], diagnostics: [Diagnostic]) {
    var bySource: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      bySource[pair.source.text, default: []].append(index)
    }
    var taken: [TermPair] = []
    for (index, pair) in pairs.enumerated() {
      guard let rivals = bySource[pair.source.text], rivals.first == index else { continue }
      taken += ranked(rivals.map { pairs[$0] })
    }
    if let most = limits.pairs, taken.count > most {
      refuse("\(taken.count) pairs, and \(consumer) takes \(most); export fewer files at a time")
    }
    return (taken, diagnostics)
  }

  /// What the size of the whole file, now that it is known, says against it.
  func oversize(bytes: Int, scalars: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func refuse(_ size: Int, _ most: Int?, _ unit: String) {
      guard let most, size > most else { return }
      found.append(
        limit(
          .error,
          "the file has \(ToolLimits.number(size)) \(unit), and \(consumer) takes \(ToolLimits.number(most)); export fewer files at a time"
        ))
    }
    refuse(bytes, limits.fileBytes, "bytes")
    refuse(scalars, limits.fileScalars, "code points")
    return found
  }

  /// Of the pairs of one source each target once, the best first, or last where the tool takes the later.
  private mutating func ranked(_ rivals: [TermPair]) -> [TermPair] {
    var seen: Set<String> = []
    let order = rivals.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    var best = order.map(\.element).filter { seen.insert($0.target.text).inserted }
    guard let first = best.first, best.count > 1 else { return best }
    if limits.hasUniqueSources {
      for pair in best.dropFirst() {
        diagnostics.append(
          Diagnostic(
            rule: "export/duplicate", severity: .warning,
            at: .init(name, at: nil, entry: pair.entry),
            "«\(pair.source.text)» is “\(first.target.text)” of \(first.entry) already, and \(consumer) takes a source once; "
              + "“\(pair.target.text)” of \(pair.entry) is left out"))
      }
      best = [first]
    }
    return limits.lastWins ? best.reversed() : best
  }

  private mutating func isWithinLimits(_ pair: TermPair) -> Bool {
    for text in [pair.source.text, pair.target.text] {
      let bytes = text.utf8.count
      if let most = limits.bytesPerSide, bytes > most {
        leaveOut(pair, text, "\(ToolLimits.number(bytes)) bytes", ToolLimits.number(most))
        return false
      }
      let scalars = text.unicodeScalars.count
      if let most = limits.scalarsPerSide, scalars > most {
        leaveOut(pair, text, "\(ToolLimits.number(scalars)) characters", ToolLimits.number(most))
        return false
      }
    }
    return true
  }

  private mutating func leaveOut(_ pair: TermPair, _ text: String, _ size: String, _ most: String) {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
    diagnostics.append(
      limit(
        .warning,
        "«\(start)\(start == text ? "" : "…")» of \(pair.entry) has \(size), and \(consumer) takes \(most); the pair is left out, give the concept a shorter form",
        entry: pair.entry))
  }

  private mutating func refuse(_ message: String) { diagnostics.append(limit(.error, message)) }

  private func limit(_ severity: Severity, _ message: String, entry: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: "export/limit", severity: severity, at: .init(name, at: nil, entry: entry), message)
  }

  /// What of the entry a pair does not say: other languages, and the fields of the forms that were paired.
  private mutating func countLosses(of entry: TermEntry, in pairs: [TermPair]) {
    var cut = entry
    for section in entry.sections {
      if !pairing.isWanted(section.language), !section.terms.isEmpty {
        tally.lose("the language \(section.language)", count: section.terms.count)
      }
      for element in section.kept { tally.lose(element.label) }
      for element in section.terms.flatMap(\.kept) { tally.lose(element.label) }
    }
    for element in entry.kept { tally.lose(element.label) }
    cut.sections = []
    var seen: Set<TermEntry.Form> = []
    let forms = pairs.flatMap { [$0.source, $0.target] }.filter { seen.insert($0).inserted }
    if !pairs.isEmpty { tally.count(cut) }
    for form in forms { tally.count(form) }
  }
}
