import PersianText
public import Termbase
public import Transliteration

/// Mines the names of a bitext into proposals for a glossary.
///
/// In each unit the capitalised words of the English side are set against spans of the Persian side that sound alike, and
/// the name model judges them; what the glossary knows on both sides is taken out first. Which candidates are names
/// is decided over all units: by how often the two stand together, by how often the Persian words stand where no name
/// explains them (after Melamed 2000, "Models of translational equivalence among words"), and by the best choice of
/// candidates within each unit, in which no word is in two names.
///
/// Units are read in pieces; what is kept are candidates and the counts of words. Cost: some tenths of a millisecond a
/// unit and core, and some hundred bytes for each candidate.
public struct NameMiner: Sendable {
  private let termbase: Termbase
  private var miners: [UnitMiner]
  private var evidence = MinedEvidence()

  /// The least confidence of a proposal, where nothing else is asked for.
  public static let defaultConfidence = 0.6

  /// - Parameter termbase: what is known, and not proposed again.
  public init(termbase: Termbase, model: NameModel) {
    self.termbase = termbase
    let known = KnownNames(termbase)
    miners = Array(repeating: UnitMiner(known: known, model: model), count: Parallel.cores)
  }

  /// Reads further units, on all cores. The result does not hang on how a bitext is cut into pieces.
  public mutating func read(_ units: [MiningUnit]) {
    guard !units.isEmpty else { return }
    let size = (units.count + miners.count - 1) / miners.count
    let done = Parallel.map(miners.count) { [miners] core in
      var miner = miners[core]
      return (miner, units.dropFirst(core * size).prefix(size).map { miner.mine($0) })
    }
    miners = done.map(\.0)
    for unit in done.lazy.flatMap(\.1) { evidence.add(unit) }
  }

  /// What was found, the surest first.
  /// - Parameters:
  ///   - confidence: the least that a proposal and each of its forms must have.
  public func proposals(confidence: Double = NameMiner.defaultConfidence) -> [NameProposal] {
    let pairs = Settlement(evidence).pairs().filter { $0.confidence >= confidence }
    var maker = ProposalMaker(termbase)
    let groups = NameGrouping.groups(of: pairs, termbase).sorted { a, b in
      a.confidence != b.confidence
        ? a.confidence > b.confidence
        : a.units.count != b.units.count ? a.units.count > b.units.count : a.english < b.english
    }
    return groups.compactMap { maker.proposal(of: $0) }
  }
}
