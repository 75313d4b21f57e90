import Glibc
import PersianText

/// Finds, among very many names in any of the scripts, those that a name most likely names, however it is spelt: those
/// nearest by sound (``NameIndex``), in the order of a judge of Persian–English pairs; and a name that is spelt as a
/// model would spell it in the other script comes before one that only sounds alike.
///
/// A name of several words is also found by its first or last ones: a person by the surname, a place without «شهرستان».
/// The numbers here were tuned on names that neither the model nor the tests have.
///
/// Cost: two indexes for building; for a look-up, two look-ups, some five judgements and twenty spellings.
public struct RankedNames: Sendable {
  /// How likely a Persian and an English spelling are one name, 0…1.
  public typealias Judge = @Sendable (_ persian: String, _ english: String) -> Double
  /// Spellings of a name on a side, the most probable first, and so many at most.
  public typealias Speller =
    @Sendable (_ name: String, _ side: NameModel.Side, _ count: Int) -> [Candidate]

  private let names: NameIndex
  /// The first and the last words of names of several words.
  private let parts: NameIndex
  /// By part, the number of its name.
  private let owners: [UInt32]
  private let judge: Judge
  private let speller: Speller

  /// A name that was found.
  public struct Match: Sendable, Hashable {
    /// The place of the name in the list that is searched.
    public var number: Int
    /// In nats: ``NameSounds/distance(to:limit:)``, and some more where only a part of the name is meant.
    public var distance: Double
    /// How likely the two are one name; `nil` where they are no Persian and English pair, or where it could not come
    /// first and was not judged.
    public var plausibility: Double?
  }

  /// What a nat of distance takes from the log-odds of a pair.
  private static let distanceWeight = 0.6
  /// Log-odds over which the judge hardly ever goes: what cannot become the best with them is not judged.
  private static let surest = 4.0
  /// Log-odds of a pair that is not judged.
  private static let unlikely = -4.0
  /// What it costs, in nats, that only a part of a name is meant.
  private static let partCost = 6.0
  private static let mostJudged = 40
  /// Longer names have no parts: a sentence is no name.
  private static let mostWords = 8
  private static let spellings = 20
  /// What a nat of the probability of a spelling adds, from the least probability that counts.
  private static let spellingWeight = 0.6
  private static let leastProbability = 1e-4

  /// - Parameter model: judges the pairs, and spells.
  public init(_ names: some Sequence<String>, model: NameModel) {
    self.init(
      names, judge: { model.plausibility(persian: $0, english: $1) },
      speller: { model.candidates(for: $0, to: $1, count: $2) })
  }

  public init(
    _ names: some Sequence<String>, judge: @escaping Judge,
    speller: @escaping Speller = { _, _, _ in [] }
  ) {
    self.names = NameIndex(names)
    self.judge = judge
    self.speller = speller
    var parts: [String] = []
    var owners: [UInt32] = []
    for number in 0..<self.names.count {
      for part in RankedNames.parts(of: self.names.name(number)) {
        parts.append(part)
        owners.append(UInt32(number))
      }
    }
    self.parts = NameIndex(parts)
    self.owners = owners
  }

  public var count: Int { names.count }

  /// The name of a number.
  public func name(_ number: Int) -> String { names.name(number) }

  /// The names that a name most likely names, the likeliest first.
  /// - Parameter name: in any script; so may be those that are found.
  public func nearest(to name: String, count: Int) -> [Match] {
    let script = Script(name)
    let folded = NormalForm(name, fold: .search).bytes
    let bonuses = bonuses(for: name, script)
    var best = -Double.infinity
    var judged = 0
    var ranked: [(match: Match, score: Double)] = []
    for var match in matches(for: name, count: max(count, RankedNames.mostJudged)) {
      let found = self.name(match.number)
      let cost = RankedNames.distanceWeight * match.distance
      var score: Double
      if !script.makesPair(with: Script(found)) {
        let isSame = match.distance == 0 && NormalForm(found, fold: .search).bytes == folded
        score = isSame ? .infinity : RankedNames.logOdds(exp(-match.distance))
      } else {
        let bonus = (bonuses[RankedNames.letters(of: found)] ?? 0) - cost
        if judged == RankedNames.mostJudged || RankedNames.surest + bonus < best {
          score = RankedNames.unlikely + bonus
        } else {
          let plausibility = judge(name, found, script)
          judged += 1
          match.plausibility = plausibility
          score = RankedNames.logOdds(plausibility) + bonus
        }
      }
      best = max(best, score)
      ranked.append((match, score))
    }
    ranked.sort {
      ($1.score, $0.match.distance, $0.match.number)
        < ($0.score, $1.match.distance, $1.match.number)
    }
    return ranked.prefix(count).map(\.match)
  }

  /// How likely a name and the one of a number are one; `nil` where they are no Persian and English pair.
  public func plausibility(of name: String, and number: Int) -> Double? {
    let (script, found) = (Script(name), self.name(number))
    return script.makesPair(with: Script(found)) ? judge(name, found, script) : nil
  }

  private func judge(_ name: String, _ found: String, _ script: Script) -> Double {
    script == .persian ? judge(name, found) : judge(found, name)
  }

  /// By their letters, what is added to names that are spelt as the model would spell the name in the other script.
  private func bonuses(for name: String, _ script: Script) -> [[UInt32]: Double] {
    guard script != .other else { return [:] }
    var bonuses: [[UInt32]: Double] = [:]
    for candidate in speller(name, script == .persian ? .english : .persian, RankedNames.spellings)
    where candidate.probability > RankedNames.leastProbability {
      let bonus = log(candidate.probability / RankedNames.leastProbability)
      let letters = RankedNames.letters(of: candidate.text)
      bonuses[letters] = max(bonuses[letters] ?? 0, RankedNames.spellingWeight * bonus)
    }
    return bonuses
  }

  /// What is left of a name without case, signs, and what divides its words.
  private static func letters(of name: String) -> [UInt32] {
    NormalForm(name.lowercased()).text.unicodeScalars.map(\.value).filter { scalar in
      switch ScalarClass(scalar) {
      case .persianLetter, .latinLetter: true
      default: false
      }
    }
  }

  /// What is near by sound, the nearest first, each name once.
  private func matches(for name: String, count: Int) -> [Match] {
    var distances: [Int: Double] = [:]
    for match in names.nearest(to: name, count: count) { distances[match.number] = match.distance }
    for match in parts.nearest(to: name, count: count / 2) {
      let distance = match.distance + RankedNames.partCost
      let owner = Int(owners[match.number])
      distances[owner] = min(distances[owner] ?? .infinity, distance)
    }
    return distances.map { Match(number: $0.key, distance: $0.value) }
      .sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
  }

  /// The first and the last words of a name, one, two and so on, but for the whole.
  private static func parts(of name: String) -> [String] {
    let words = name.split { $0 == " " || $0 == "-" }
    guard 2...mostWords ~= words.count else { return [] }
    return (1..<words.count).flatMap { count in
      [words[count...].joined(separator: " "), words[..<count].joined(separator: " ")]
    }
  }

  private static func logOdds(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-9), 1 - 1e-9)
    return log(p / (1 - p))
  }

  /// The script of the first letter of a name.
  private enum Script {
    case persian, latin, other

    init(_ name: String) {
      for scalar in name.unicodeScalars {
        switch ScalarClass(scalar.value) {
        case .persianLetter:
          self = .persian
          return
        case .latinLetter:
          self = .latin
          return
        case .otherLetter:
          self = .other
          return
        default: continue
        }
      }
      self = .other
    }

    func makesPair(with other: Script) -> Bool {
      self == .persian && other == .latin || self == .latin && other == .persian
    }
  }
}
