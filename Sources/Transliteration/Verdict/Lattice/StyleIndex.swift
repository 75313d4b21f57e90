/// The edges of all styles by the letters that they begin with.
package struct StyleIndex: Sendable {
  struct Edge: Sendable {
    /// The letters of the surface, five bits each, the first highest of ``window``.
    var surface: UInt64
    /// The bits of ``surface`` that count.
    var mask: UInt64
    var surfaceCount: Int
    /// Five bits a letter, the last lowest.
    var press: UInt64
    var pressCount: Int
    var place: StyleEdge.Place
    var cost: Float
    var style: UInt16
  }

  private var edges: [Edge] = []
  /// Indices of edges, in order, by the first two letters of the surface; 0 for the second where there is none.
  private var buckets: [[UInt16]] = Array(repeating: [], count: 1 << 10)
  /// Odder choices are not followed.
  private static let mostCost: Float = 2.6
  /// Letters of a surface or of a press form.
  private static let window = 12

  package init(_ all: [StyleEdge]) {
    for edge in all
    where edge.cost <= StyleIndex.mostCost && edge.surface.utf8.allSatisfy({ $0 < 0x80 }) {
      let surface = NameLetters.latinCodes(edge.surface)
      let press = NameLetters.latinCodes(edge.press)
      guard let first = surface.first, surface.count == edge.surface.utf8.count,
        press.count == edge.press.utf8.count, max(surface.count, press.count) <= StyleIndex.window
      else { continue }
      let rest = UInt64(5 * (StyleIndex.window - surface.count))
      let bucket = Int(first) << 5 | Int(surface.count > 1 ? surface[1] : 0)
      buckets[bucket].append(UInt16(edges.count))
      edges.append(
        Edge(
          surface: StyleIndex.pack(surface) << rest,
          mask: ((1 << UInt64(5 * surface.count)) - 1) << rest, surfaceCount: surface.count,
          press: StyleIndex.pack(press), pressCount: press.count, place: edge.place,
          cost: edge.cost + Style.all[edge.style].entry, style: UInt16(edge.style + 1)))
    }
  }

  private static func pack(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { $0 << 5 | UInt64($1) }
  }

  /// Calls with each edge that may be taken at a place of a word, in the order of the tables.
  @inline(__always)
  func forEach(_ letters: [UInt8], at position: Int, _ body: (borrowing Edge) -> Void) {
    var window: UInt64 = 0
    for offset in position..<position + StyleIndex.window {
      window = window << 5 | (offset < letters.count ? UInt64(letters[offset]) : 0)
    }
    let first = Int(letters[position]) << 5
    let second = position + 1 < letters.count ? Int(letters[position + 1]) : 0
    let single = buckets[first]
    let double = second == 0 ? [] : buckets[first | second]
    let before = position > 0 ? StyleIndex.ascii(letters[position - 1]) : nil
    var (i, j) = (0, 0)
    while i < single.count || j < double.count {
      let index: Int
      if j == double.count || i < single.count && single[i] < double[j] {
        index = Int(single[i])
        i += 1
      } else {
        index = Int(double[j])
        j += 1
      }
      if window & edges[index].mask != edges[index].surface { continue }
      let end = position + edges[index].surfaceCount
      let after = end < letters.count ? StyleIndex.ascii(letters[end]) : nil
      if edges[index].place.fits(before: before, after: after) { body(edges[index]) }
    }
  }

  private static func ascii(_ code: UInt8) -> UInt8? { 1...26 ~= code ? code + 0x60 : nil }
}
