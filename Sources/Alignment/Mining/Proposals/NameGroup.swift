import PersianText
import Termbase
import Transliteration

/// Pairs of forms that are one name.
struct NameGroup {
  var pairs: [Settlement.Pair]
  /// Pairs of its short forms: the surname alone.
  var shorts: [Settlement.Pair] = []

  var all: [Settlement.Pair] { pairs + shorts }
  var confidence: Double { pairs.map(\.confidence).max() ?? 0 }
  var units: Set<Int> { Set(all.flatMap(\.units)) }
  /// The concept of the glossary that it is.
  var known: Int? { all.lazy.compactMap { $0.knownEnglish ?? $0.knownPersian }.first }

  /// The English form that most of the units have.
  var english: String { NameGroup.mostFrequent(pairs, \.english) }

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
}

/// Puts pairs of forms together that are one name.
enum NameGrouping {
  /// Two English spellings of one Persian form are one name where they differ by no more than this share.
  private static let mostDifference = 0.34

  static func groups(of pairs: [Settlement.Pair]) -> [NameGroup] {
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
    return attachingShorts(order.map { NameGroup(pairs: members[$0] ?? []) })
  }

  /// Gives the groups of single words to the person whose last name they are.
  private static func attachingShorts(_ groups: [NameGroup]) -> [NameGroup] {
    var groups = groups
    var bySurname: [[UInt8]: [Int]] = [:]
    for (index, group) in groups.enumerated() where isPerson(group) {
      for word in Set(group.pairs.compactMap { surname($0.english) }) {
        bySurname[key(word), default: []].append(index)
      }
    }
    var isAttached = Set<Int>()
    for (index, group) in groups.enumerated()
    where group.known == nil && group.pairs.allSatisfy({ !$0.english.utf8.contains(0x20) }) {
      let bearers = Set(group.pairs.flatMap { bySurname[key($0.english)] ?? [] }).subtracting([
        index
      ])
      // The same units, or the most of them, speak for one of several bearers of the name.
      let best = bearers.max {
        let (a, b) = (groups[$0], groups[$1])
        let (x, y) = (
          a.units.intersection(group.units).count, b.units.intersection(group.units).count
        )
        return (x, a.units.count, $1) < (y, b.units.count, $0)
      }
      if let best {
        groups[best].shorts += group.pairs
        isAttached.insert(index)
      }
    }
    return groups.indices.filter { !isAttached.contains($0) }.map { groups[$0] }
  }

  /// Given and family name, and nothing that speaks of a place.
  private static func isPerson(_ group: NameGroup) -> Bool {
    group.pairs.contains { $0.parts > 1 && $0.english.utf8.contains(0x20) }
      && group.count(.place) + group.count(.placeName) + group.count(.institution) == 0
  }

  private static func surname(_ english: String) -> String? {
    let words = english.split(separator: " ")
    return words.count > 1 ? words.last.map(String.init) : nil
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
