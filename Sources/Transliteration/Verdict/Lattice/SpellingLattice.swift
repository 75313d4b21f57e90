/// All press forms that a writer's Latin form may stand for: a directed graph whose nodes are numbered so that every
/// edge leads upwards.
struct SpellingLattice {
  private struct Edge {
    var to: Int32
    /// 0 where the edge writes nothing.
    var letter: UInt8
    var cost: Float
    /// Index in ``Style/all`` and one more; 0 is no style.
    var style: UInt16
  }

  /// A way from a node that spells up to three letters.
  struct Path {
    var to: Int32
    /// Packed letters (``Graphone/latin``).
    var chunk: UInt32 = 0
    /// ``GraphoneIndex/column(_:)`` of the letters.
    var column: UInt16 = 0
    var cost: Float = 0
    var styles: (UInt16, UInt16, UInt16) = (0, 0, 0)
  }

  /// How many surface letters were read at each node.
  private(set) var positions: [Int] = []
  /// Of the nodes that were asked for, those of a node after each other.
  private(set) var paths: [Path] = []
  var count: Int { positions.count }

  let hasStyles: Bool
  private let pairs: GraphoneIndex
  private var edges: [Edge] = []
  /// Where the edges of each node begin, and where the last end.
  private var edgeStarts: [Int32] = []
  private var ranges: [Range<Int32>?]

  /// Of three letters together.
  private static let mostCost: Float = 5
  /// Edges in a row.
  private static let mostEdges = 6

  /// - Parameter styles: `nil` reads the form as it is written and nothing else.
  init(_ letters: [UInt8], styles: StyleIndex?, pairs: GraphoneIndex) {
    self.pairs = pairs
    hasStyles = styles != nil
    ranges = []
    // Nodes of each surface letter, and those within edges that begin there.
    var drafts: [(from: Int32, edge: Edge)] = []
    var pending: [(from: Int32, end: Int, edge: Edge)] = []
    var nodeOf: [Int32] = []
    nodeOf.reserveCapacity(letters.count + 1)
    positions.reserveCapacity(letters.count * (styles == nil ? 1 : 6) + 1)
    for position in 0...letters.count {
      let node = Int32(positions.count)
      nodeOf.append(node)
      positions.append(position)
      guard let styles, position < letters.count else { continue }
      styles.forEach(letters, at: position) { choice in
        var edge = Edge(to: 0, letter: 0, cost: choice.cost, style: choice.style)
        var from = node
        var left = choice.pressCount
        while left > 1 {
          left -= 1
          edge.to = Int32(positions.count)
          edge.letter = UInt8(choice.press >> UInt64(5 * left) & 31)
          drafts.append((from, edge))
          from = edge.to
          positions.append(position)
          edge.cost = 0
          edge.style = 0
        }
        edge.letter = UInt8(choice.press & 31)
        pending.append((from, position + choice.surfaceCount, edge))
      }
    }
    for (position, letter) in letters.enumerated() {
      drafts.append(
        (nodeOf[position], Edge(to: nodeOf[position + 1], letter: letter, cost: 0, style: 0)))
    }
    for item in pending {
      var edge = item.edge
      edge.to = nodeOf[item.end]
      drafts.append((item.from, edge))
    }
    sort(drafts)
    ranges = Array(repeating: nil, count: count)
  }

  /// Puts edges into the order of the nodes that they leave.
  private mutating func sort(_ drafts: [(from: Int32, edge: Edge)]) {
    edgeStarts = Array(repeating: 0, count: count + 2)
    for draft in drafts { edgeStarts[Int(draft.from) + 2] += 1 }
    for node in 0..<count { edgeStarts[node + 2] += edgeStarts[node + 1] }
    edges = Array(
      repeating: Edge(to: 0, letter: 0, cost: 0, style: 0), count: drafts.count)
    for draft in drafts {
      let at = Int(edgeStarts[Int(draft.from) + 1])
      edges[at] = draft.edge
      edgeStarts[Int(draft.from) + 1] += 1
    }
  }

  /// The range in ``paths`` of those from a node; found when a node is first asked for.
  mutating func range(of node: Int) -> Range<Int> {
    if let range = ranges[node] { return Int(range.lowerBound)..<Int(range.upperBound) }
    let start = paths.count
    go(node, 0, Path(to: Int32(node)), 1, start)
    ranges[node] = Int32(start)..<Int32(paths.count)
    return start..<paths.count
  }

  private mutating func go(_ node: Int, _ letters: Int, _ path: Path, _ depth: Int, _ start: Int) {
    for index in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) {
      let edge = edges[index]
      if path.cost + edge.cost > SpellingLattice.mostCost { continue }
      var next = path
      next.to = edge.to
      next.cost += edge.cost
      if edge.style != 0 {
        if next.styles.0 == 0 {
          next.styles.0 = edge.style
        } else if next.styles.1 == 0 {
          next.styles.1 = edge.style
        } else {
          next.styles.2 = edge.style
        }
      }
      if edge.letter == 0 {
        guard depth < SpellingLattice.mostEdges else { continue }
        // Nothing is said: a step by itself where nothing follows.
        if letters == 0 { paths.append(next) }
        go(Int(edge.to), letters, next, depth + 1, start)
        continue
      }
      next.chunk = next.chunk << 5 | UInt32(edge.letter)
      next.column = pairs.column(next.chunk)
      let goesOn = pairs.goesOn(next.chunk)
      // Single letters may be misfits.
      if next.column != 0 || letters == 0 {
        if !keep(next, start) { continue }
      } else if !goesOn {
        continue
      }
      if goesOn, letters + 1 < Graphone.mostLetters {
        go(Int(edge.to), letters + 1, next, depth + 1, start)
      }
    }
  }

  /// - Returns: false where a cheaper path spells the same.
  private mutating func keep(_ path: Path, _ start: Int) -> Bool {
    for index in start..<paths.count
    where paths[index].chunk == path.chunk && paths[index].to == path.to {
      if paths[index].cost <= path.cost { return false }
      paths[index] = path
      return true
    }
    paths.append(path)
    return true
  }
}
