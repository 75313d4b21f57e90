/// The evidence for the beads that end in one row of a corridor after the other.
///
/// It holds the rows of the last four source segments, which is as far as a bead reaches.
struct EvidenceWindow {
  private let document: DocumentPair
  private let model: EvidenceModel?
  private var rows = Array(repeating: EvidenceRow(), count: BeadType.longestSide)
  private var scratch: EvidenceScratch
  /// By how many source segments a bead takes, from 1, what they explain of each target segment of the window, and what
  /// these leave unexplained.
  private var forward: [[Float]]
  /// By item of the window, how probable the segments at hand make it, and of which items that was set.
  private var sums: [Float] = []
  private var touched: [(item: Int32, column: Int32)] = []
  private var window = 0..<0
  private var row = 0

  init(_ document: DocumentPair, _ model: EvidenceModel?) {
    self.document = document
    self.model = model
    scratch = EvidenceScratch(targetClues: model == nil ? 0 : document.target.clues.count)
    forward = Array(repeating: [], count: BeadType.longestSide)
  }

  /// Goes on to a row.
  /// - Parameter firstRow: where a stretch of rows begins; the segments that its beads reach back to are read anew.
  mutating func advance(to row: Int, in corridor: Corridor, firstRow: Int) {
    guard let model else { return }
    let start = row == max(firstRow, 1) ? max(1, row - BeadType.longestSide + 1) : row
    for row in start...row {
      rows[row % rows.count].fill(
        segment: row - 1, window: reach(of: row, in: corridor), document, model, &scratch)
    }
    self.row = row
    window = max(0, Int(corridor.lower[row]) - BeadType.longestSide)..<Int(corridor.upper[row])
    explainTarget(model)
  }

  /// The target segments that the beads with a source segment may take.
  private func reach(of row: Int, in corridor: Corridor) -> Range<Int> {
    let last = min(row + BeadType.longestSide - 1, corridor.rowCount - 1)
    return max(0, Int(corridor.lower[row - 1]) - BeadType.longestSide)..<Int(corridor.upper[last])
  }

  private mutating func explainTarget(_ model: EvidenceModel) {
    let items = document.target.itemRange(of: window)
    while sums.count < items.count { sums.append(0) }
    touched.removeAll(keepingCapacity: true)
    let table = document.target
    let targetItems = table.items.span
    let rarities = model.target.rarity.span
    var sourceCount = 0
    for size in 1...min(BeadType.longestSide, row) {
      let source = rows[(row - size + 1) % rows.count]
      sourceCount += document.source.itemRange(of: row - size..<row - size + 1).count
      for hit in source.explained where window.contains(Int(hit.column)) {
        let place = Int(hit.item) - items.lowerBound
        if sums[place] == 0 { touched.append((hit.item, hit.column)) }
        sums[place] += hit.probability
      }
      let shortness = 1 / max(Float(sourceCount) / model.source.meanCount, 0.5)
      var values = forward[size - 1]
      values.removeAll(keepingCapacity: true)
      values.append(contentsOf: model.target.unexplained[window])
      for (item, column) in touched {
        let sum = sums[Int(item) - items.lowerBound]
        let ratio = min(sum, 1) * rarities[Int(targetItems[Int(item)])] * shortness
        values[Int(column) - window.lowerBound] += fastLog1p(min(ratio, EvidenceModel.mostRatio))
      }
      forward[size - 1] = values
    }
    for (item, _) in touched { sums[Int(item) - items.lowerBound] = 0 }
  }

  /// Adds what the clues say of the beads of a shape that end in the row.
  func add(_ shape: BeadType, ends: ClosedRange<Int>, to values: inout [Float], at base: Int) {
    guard let model else { return }
    let forward = forward[shape.source - 1]
    // Of one segment and several, each says what it says; several and several are hardly ever one bead, and together
    // say no more than one, lest beads profit by being thrown together.
    let isManyToMany = shape.source > 1 && shape.target > 1
    func tempered(_ value: Float) -> Float {
      isManyToMany ? value : EvidenceModel.tempered(value)
    }
    for end in ends {
      var value: Float = 0
      for column in end - shape.target..<end {
        value += tempered(forward[column - window.lowerBound])
      }
      for segment in 0..<shape.source {
        let source = rows[(row - segment) % rows.count]
        let width = source.window.count
        let place = (shape.target - 1) * width + end - 1 - source.window.lowerBound
        value += tempered(
          model.source.unexplained[row - 1 - segment] + source.backward[place])
      }
      values[base + end] += isManyToMany ? EvidenceModel.tempered(value / 2) : value / 2
    }
  }
}
