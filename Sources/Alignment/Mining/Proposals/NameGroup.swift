import PersianText
import Termbase
import Transliteration

/// Pairs of forms that are one name.
struct NameGroup {
  var pairs: [Settlement.Pair]
  /// Pairs of its short forms: the surname alone.
  var shorts: [Settlement.Pair] = []
  /// The person of the glossary whose surname it is, where nothing but the surname was found.
  var concept: Int?

  var all: [Settlement.Pair] { pairs + shorts }
  var confidence: Double { (pairs.isEmpty ? shorts : pairs).map(\.confidence).max() ?? 0 }
  var units: Set<Int> { Set(all.flatMap(\.units)) }
  /// The concept of the glossary that it is.
  var known: Int? { concept ?? all.lazy.compactMap { $0.knownEnglish ?? $0.knownPersian }.first }

  /// The English form that most of the units have.
  var english: String { NameGroup.mostFrequent(pairs.isEmpty ? shorts : pairs, \.english) }

  static func mostFrequent(_ pairs: [Settlement.Pair], _ form: (Settlement.Pair) -> String)
    -> String
  {
    var counts: [String: (count: Int, confidence: Double)] = [:]
    for pair in pairs {
      let before = counts[form(pair)] ?? (0, 0)
      counts[form(pair)] = (
        before.count + pair.units.count, max(before.confidence, pair.confidence)
      )
    }
    return counts.max {
      ($0.value.count, $0.value.confidence, $1.key) < ($1.value.count, $1.value.confidence, $0.key)
    }?.key ?? ""
  }

  func count(_ sign: NameSigns) -> Int {
    all.reduce(0) { sum, pair in
      sum + pair.signs.reduce(0) { $0 + ($1.sign == sign ? $1.count : 0) }
    }
  }

  /// How often it bears a title or speaks.
  var personSigns: Int { count(.title) + count(.speech) }

  /// How often something says that it is a place or what stands in one.
  var placeSigns: Int { count(.place) + count(.placeName) + count(.institution) }

  /// A given and a family name: several words that are transliterated, and more that speaks of a person than of a place.
  var isPerson: Bool {
    guard count(.placeName) + count(.institution) == 0,
      pairs.contains(where: { $0.english.utf8.contains(0x20) }),
      KindGuess.kind(ofWords: english.lowercased().split(separator: " ").map(String.init)) == nil
    else { return false }
    // A title goes before a person and no place; what stands behind the name may say where the person is from.
    return personSigns > 0
      ? personSigns >= count(.place) : count(.place) == 0 && pairs.contains { $0.parts > 1 }
  }
}

/// Puts pairs of forms together that are one name.
enum NameGrouping {
  /// Two English spellings of one Persian form are one name where they differ by no more than this share.
  private static let mostDifference = 0.34

  /// - Parameter termbase: whose people may be called by their surnames.
  static func groups(of pairs: [Settlement.Pair], _ termbase: Termbase) -> [NameGroup] {
    var sets = DisjointSets(count: pairs.count)
    var byEnglish: [[UInt8]: Int] = [:]
    var byPersian: [[UInt8]: [Int]] = [:]
    var byConcept: [Int: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      let (persian, english) = (key(pair.persian), key(pair.english))
      if let other = byEnglish[english] {
        sets.unite(index, other)
      } else {
        byEnglish[english] = index
      }
      for other in byPersian[persian] ?? []
      where isNear(pair.english, pairs[other].english) {
        sets.unite(index, other)
      }
      byPersian[persian, default: []].append(index)
      if let concept = pair.knownEnglish ?? pair.knownPersian {
        if let other = byConcept[concept] {
          sets.unite(index, other)
        } else {
          byConcept[concept] = index
        }
      }
    }
    var members: [Int: [Settlement.Pair]] = [:]
    var order: [Int] = []
    for (index, pair) in pairs.enumerated() {
      let root = sets.root(of: index)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(pair)
    }
    return attachingShorts(order.map { NameGroup(pairs: members[$0] ?? []) }, termbase)
  }

  /// Gives the groups of single words to the person whose last name they are.
  private static func attachingShorts(_ groups: [NameGroup], _ termbase: Termbase) -> [NameGroup] {
    let bearers = SurnameBearers(groups, termbase)
    var attached = groups
    var isAttached = Set<Int>()
    var known: [Int: NameGroup] = [:]
    for (index, group) in groups.enumerated() {
      guard let bearer = bearers.bearer(of: group) else { continue }
      isAttached.insert(index)
      let place =
        bearer.group ?? groups.firstIndex { $0.known != nil && $0.known == bearer.concept }
      if let place {
        attached[place].shorts += group.pairs
      } else if let concept = bearer.concept {
        known[concept, default: NameGroup(pairs: [], concept: concept)].shorts += group.pairs
      }
    }
    return attached.indices.filter { !isAttached.contains($0) }.map { attached[$0] }
      + known.sorted { $0.key < $1.key }.map(\.value)
  }

  static func key(_ text: String) -> [UInt8] {
    TermKey(NormalForm(text, fold: .search).bytes).letters
  }

  private static func isNear(_ a: String, _ b: String) -> Bool {
    let (x, y) = (letters(a), letters(b))
    let limit = mostDifference * Double(max(x.count, y.count))
    return SpellingDistance.between(x, y, limit: limit) != nil
  }

  private static func letters(_ text: String) -> [UInt32] {
    key(text).map(UInt32.init)
  }
}

/// Sets of numbers that grow together (Galler and Fischer 1964).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    if x != y { parents[max(x, y)] = min(x, y) }
  }
}
