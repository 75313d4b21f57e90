/// Reads the tables of styles, which are written as text: they are data, and are to be read as such.
///
///     + 0
///     = kh: h, x or ch for kh
///     0.8 x>kh
///     1.0 ^h>khV
///
/// A line `= identifier: summary` begins a style, and `+` says what the styles after it cost to suppose at all. The other lines are a cost and edges, `surface>press`; `<>` is
/// an edge each way; commas make one of each on the left and each on the right. Before the first letter may stand,
/// and after the last, what must stand beside the surface: `^` and `$` the edge of the word, `_` any letter, `V` a
/// vowel, `C` a consonant, `F` a front vowel. `0` is no letter.
struct StyleTable {
  private(set) var styles: [Style] = []
  /// ``Style/entry`` of the styles to come.
  private var entry: Float = 0
  private(set) var edges: [StyleEdge] = []
  /// Lines and edges that could not be read; the shipped tables have none.
  private(set) var faults: [String] = []
  /// Edges by their letters, so that of those that make one another needless one is kept.
  private var same: [Letters: [Int]] = [:]
  private var needless: Set<Int> = []

  private struct Letters: Hashable {
    var surface, press: String
  }

  static let shipped = StyleTable(
    VowelStyles.table + ConsonantStyles.table + EndingStyles.table + TraditionStyles.table)

  init(_ text: String) {
    for line in Array(text.utf8).split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      if line.first == 0x2B {
        entry = Float(StyleTable.string(line.dropFirst().drop { $0 == 0x20 })) ?? 0
      } else if line.first == 0x3D {
        begin(line.dropFirst().drop { $0 == 0x20 })
      } else {
        read(line)
      }
    }
    doubleConsonants()
    edges = edges.indices.filter { !needless.contains($0) }.map { edges[$0] }
    same = [:]
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private mutating func begin(_ heading: ArraySlice<UInt8>) {
    guard let colon = heading.firstIndex(of: 0x3A) else {
      return faults.append(Self.string(heading))
    }
    let summary = heading[(colon + 1)...].drop { $0 == 0x20 }
    styles.append(
      Style(
        identifier: "style/" + Self.string(heading[..<colon]), summary: Self.string(summary),
        entry: entry))
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: 0x20)
    guard !styles.isEmpty, let first = fields.first, let cost = Float(Self.string(first)) else {
      return faults.append(Self.string(line))
    }
    for field in fields.dropFirst() { read(edge: field, cost: cost) }
  }

  private mutating func read(edge field: ArraySlice<UInt8>, cost: Float) {
    var letters = field
    let before = letters.first.flatMap(Self.neighbour)
    if before != nil { letters.removeFirst() }
    let after = letters.last.flatMap(Self.neighbour)
    if after != nil { letters.removeLast() }
    guard let sign = letters.firstIndex(of: 0x3E) else { return faults.append(Self.string(field)) }
    let bothWays = letters[..<sign].last == 0x3C
    let left = letters[..<(bothWays ? sign - 1 : sign)].split(separator: 0x2C).map(Self.string)
    let right = letters[(sign + 1)...].split(separator: 0x2C).map(Self.string)
    let place = StyleEdge.Place(before: before ?? .anything, after: after ?? .anything)
    for a in left {
      for b in right where a != b {
        add(a, b, place, cost)
        if bothWays { add(b, a, place, cost) }
      }
    }
  }

  private mutating func add(
    _ surface: String, _ press: String, _ place: StyleEdge.Place, _ cost: Float
  ) {
    let press = press == "0" ? "" : press
    guard !surface.isEmpty, surface.utf8.allSatisfy({ $0 >= 0x61 }),
      press.utf8.allSatisfy({ 0x61...0x7A ~= $0 })
    else {
      return faults.append(surface + ">" + press)
    }
    let letters = Letters(surface: surface, press: press)
    for index in same[letters] ?? [] where !needless.contains(index) {
      let rival = edges[index]
      // Needless is what costs no less than another that is allowed wherever it is.
      if rival.cost <= cost, rival.place.includes(place) { return }
      if cost <= rival.cost, place.includes(rival.place) { needless.insert(index) }
    }
    same[letters, default: []].append(edges.count)
    edges.append(
      StyleEdge(
        surface: surface, press: press, place: place, style: styles.count - 1, cost: cost))
  }

  private static func neighbour(_ sign: UInt8) -> StyleEdge.Neighbour? {
    switch sign {
    case 0x5E, 0x24: .wordEdge
    case 0x5F: .anyLetter
    case 0x56: .vowel
    case 0x43: .consonant
    case 0x46: .frontVowel
    default: nil
    }
  }

  /// A doubled consonant for a single one anywhere, a single one for a doubled one between vowels.
  private mutating func doubleConsonants() {
    styles.append(
      Style(identifier: "style/gemination", summary: "doubled or single consonant", entry: 0))
    let betweenVowels = StyleEdge.Place(before: .vowel, after: .vowel)
    for letter in "bcdfgjklmnpqrstvz".unicodeScalars.map(String.init) {
      add(letter + letter, letter, .anywhere, 0.4)
      add(letter, letter + letter, betweenVowels, 0.5)
    }
    for pair in ["sh", "kh", "gh", "ch", "zh"] {
      add(pair + pair, pair, .anywhere, 0.4)
      add(pair.prefix(1) + pair, pair, .anywhere, 0.6)
    }
  }
}
