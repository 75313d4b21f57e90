/// What training learns, in the form in which it is used.
package struct ModelParts: Sendable {
  /// Facts for a reader, in order: version, figures, data.
  package var facts: [(key: String, value: String)]
  package var inventory: GraphoneInventory
  package var table: NGramTable
  /// To Latin, to Persian.
  package var contexts: [ContextModel]
  /// By Persian letters, by Latin letters.
  package var origins: [OriginModel]
  /// Of each class, what its posterior is multiplied by, and whether it has n-grams of its own.
  package var classes: [NameClass]
  package var lexicon = SeenWords()
  /// To Latin, to Persian.
  package var rerankers = [Reranker.neutral, Reranker.neutral]
  package var judge: JudgeModel
  package var calibration = Calibration.neutral
  package var quickJudge = LogisticModel.undecided(features: QuickJudge.featureCount)
  /// Plausibility under which a pair is wrong.
  package var threshold: Double
  package private(set) var pairs: GraphoneIndex
  let mixture = Mixture(weight: 0.6)

  /// Salts of ``table``: 0 all graphones, 1… those of a class, and the letters of either script.
  package static let persianSalt: UInt64 = 100
  package static let latinSalt: UInt64 = 101

  package struct NameClass: Sendable {
    package var name: String
    package var factor: Float
    package var hasOwn: Bool

    package init(name: String, factor: Float, hasOwn: Bool) {
      self.name = name
      self.factor = factor
      self.hasOwn = hasOwn
    }
  }

  package init(
    facts: [(key: String, value: String)], inventory: GraphoneInventory, table: NGramTable,
    contexts: [ContextModel], origins: [OriginModel], classes: [NameClass], judge: JudgeModel,
    threshold: Double
  ) {
    self.facts = facts
    self.inventory = inventory
    self.table = table
    self.contexts = contexts
    self.origins = origins
    self.classes = classes
    self.judge = judge
    self.threshold = threshold
    pairs = GraphoneIndex(inventory.graphones)
  }

  /// The probability of each class, by the letters of a name in one script.
  func origins(of letters: [UInt8], isLatin: Bool) -> [Float] {
    var shares = origins[isLatin ? 1 : 0].probabilities(letters)
    for index in shares.indices { shares[index] *= classes[index].factor }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  /// Number of the likeliest class of a Persian name, from 1.
  func likeliestOrigin(of persian: [UInt8]) -> UInt8 {
    let shares = origins(of: persian, isLatin: false)
    var best = 0
    for index in shares.indices where shares[index] > shares[best] { best = index }
    return UInt8(best + 1)
  }
}
