import Termbase

/// The rows of a concept in a UTX glossary, in an order from which the status of every form can be read: a row has one
/// status, which is that of the side of it that no row before it has.
struct UTXRows {
  private(set) var rows: [(pair: TermPair, status: Term.Status?)] = []
  /// What the rows cannot say, and how often.
  private(set) var losses: [String: Int] = [:]
  private var sources: Set<String> = []
  private var targets: Set<String> = []
  private let anchor: TermPair?

  /// - Parameters:
  ///   - pairs: of the concept, forbidden ones among them.
  ///   - synonyms: forms of the target that may be written and stand in no pair.
  init(_ pairs: [TermPair], synonyms: [TermEntry.Form]) {
    let approved = pairs.filter { !$0.isForbidden && !$0.source.isRejected }
    anchor = approved.first { $0.source.status == .preferred } ?? approved.first
    if let anchor { add(anchor) }
    for pair in approved where pair != anchor { add(pair) }
    for form in synonyms { introduce(form) }
    for pair in pairs where !pair.isForbidden && pair.source.isRejected {
      if !targets.contains(pair.target.text) { introduce(pair.target) }
      // Beside a target that is new, what speaks against the source would speak against that.
      guard targets.contains(pair.target.text) else {
        losses[Pairing.Omission.rejected.rawValue, default: 0] += 1
        continue
      }
      add(pair)
    }
    for pair in pairs where pair.isForbidden { add(pair) }
  }

  /// Writes a form of the target beside a source that stands already.
  private mutating func introduce(_ target: TermEntry.Form) {
    guard var pair = anchor else { return }
    pair.target = target
    add(pair)
  }

  private mutating func add(_ pair: TermPair) {
    let isNewSource = sources.insert(pair.source.text).inserted
    let isNewTarget = targets.insert(pair.target.text).inserted
    guard isNewSource || isNewTarget else { return }
    let status = UTXRows.worse(pair.source.status, pair.target.status)
    rows.append((pair, status))
    // What is read of a side that is new.
    let source = isNewTarget && status?.isRejected == true ? nil : status
    if isNewSource, source != pair.source.status { lose() }
    if isNewTarget, status != pair.target.status { lose() }
  }

  private mutating func lose() {
    losses["a status that differs from that of its pair", default: 0] += 1
  }

  private static func worse(_ a: Term.Status?, _ b: Term.Status?) -> Term.Status? {
    let order: [Term.Status] = [.deprecated, .superseded, .proposed, .admitted, .preferred]
    return order.first { $0 == a || $0 == b }
  }
}
