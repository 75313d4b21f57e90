/// What the lexicon explains between one source segment and the target segments about its place.
///
/// The target segments are those of a window. Of each of their clues it holds how probable the source segment makes it;
/// and of each target segment, and the up to three before it, what they explain of the source segment.
struct EvidenceRow {
  /// A clue of a target segment, and how probable the source segment makes it.
  struct Explained {
    /// Its place in the items of the target.
    var item: Int32
    var column: Int32
    var probability: Float
  }

  /// The target segments.
  private(set) var window = 0..<0
  /// In the order of the items.
  private(set) var explained: [Explained] = []
  /// By the length of a group of target segments, from 1, and then by its last: what it explains of the segment.
  private(set) var backward: [Float] = []

  /// Fills the row anew.
  mutating func fill(
    segment: Int, window: Range<Int>, _ document: DocumentPair, _ model: EvidenceModel,
    _ scratch: inout EvidenceScratch
  ) {
    self.window = window
    let items = document.target.itemRange(of: window)
    explained.removeAll(keepingCapacity: true)
    backward.removeAll(keepingCapacity: true)
    backward.append(contentsOf: repeatElement(0, count: BeadType.longestSide * window.count))
    let sources = document.source.itemRange(of: segment..<segment + 1)
    scratch.link(document.source.items[sources], model.lexicon)
    guard !scratch.isEmpty else { return }
    scratch.clearHits(sources.count)
    let targetItems = document.target.items.span
    let starts = document.target.starts.span
    var item = items.lowerBound
    for column in window {
      let end = Int(starts[column + 1])
      while item < end {
        var entry = scratch.head[Int(targetItems[item])]
        if entry >= 0 {
          var sum: Float = 0
          while entry >= 0 {
            let link = scratch.entries[Int(entry)]
            sum += link.forward
            scratch.hits[Int(link.place)].append((Int32(column), link.backward))
            entry = link.next
          }
          explained.append(
            Explained(item: Int32(item), column: Int32(column), probability: min(sum, 1)))
        }
        item += 1
      }
    }
    explainSource(document.source.items[sources], document, model, scratch)
    scratch.unlink()
  }

  private mutating func explainSource(
    _ items: ArraySlice<Int32>, _ document: DocumentPair, _ model: EvidenceModel,
    _ scratch: EvidenceScratch
  ) {
    let width = window.count
    let lengths = document.target.starts
    for (place, clue) in items.enumerated() where !scratch.hits[place].isEmpty {
      let rarity = model.source.rarity[Int(clue)]
      let hits = scratch.hits[place]
      for size in 1...BeadType.longestSide {
        // Of each group that a hit falls into, the sum of its hits; groups are told by their last segment.
        var first = 0
        var next = 0
        var sum: Float = 0
        var column = Int(hits[0].column)
        while column < window.upperBound {
          while next < hits.count, Int(hits[next].column) <= column {
            sum += hits[next].probability
            next += 1
          }
          while first < next, Int(hits[first].column) <= column - size {
            sum -= hits[first].probability
            first += 1
          }
          if first == next {
            guard next < hits.count else { break }
            sum = 0
            column = Int(hits[next].column)
            continue
          }
          let start = max(column - size + 1, 0)
          let length = max(
            Float(lengths[column + 1] - lengths[start]) / model.target.meanCount, 0.5)
          let ratio = min(min(sum, 1) * rarity / length, EvidenceModel.mostRatio)
          backward[(size - 1) * width + column - window.lowerBound] += fastLog1p(ratio)
          column += 1
        }
      }
    }
  }
}

/// Which target clues the clues of one source segment are linked to; used again for each segment.
struct EvidenceScratch {
  struct Entry {
    /// The place of the source clue in its segment.
    var place: Int32
    var forward: Float
    var backward: Float
    var next: Int32
  }

  /// By target clue, its first entry, −1 for none.
  var head: [Int32]
  var entries: [Entry] = []
  /// By the place of a source clue, the target segments that explain it, in order, and how well.
  var hits: [[(column: Int32, probability: Float)]] = []
  private var linked: [Int32] = []

  init(targetClues: Int) {
    head = Array(repeating: -1, count: targetClues)
  }

  var isEmpty: Bool { entries.isEmpty }

  mutating func link(_ items: ArraySlice<Int32>, _ lexicon: Lexicon) {
    for (place, clue) in items.enumerated() {
      for link in lexicon.links(of: Int(clue)) where link.forward + link.backward > 0 {
        let target = Int(link.target)
        if head[target] < 0 { linked.append(link.target) }
        entries.append(
          Entry(
            place: Int32(place), forward: link.forward, backward: link.backward, next: head[target])
        )
        head[target] = Int32(entries.count - 1)
      }
    }
  }

  mutating func clearHits(_ count: Int) {
    while hits.count < count { hits.append([]) }
    for place in 0..<count { hits[place].removeAll(keepingCapacity: true) }
  }

  mutating func unlink() {
    for target in linked { head[Int(target)] = -1 }
    linked.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
