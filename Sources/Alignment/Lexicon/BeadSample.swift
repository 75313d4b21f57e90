/// The beads that a lexicon is learned from: of each, the clues of either side, once each, and how far it is trusted.
struct BeadSample {
  private(set) var source = Side()
  private(set) var target = Side()
  private(set) var weights: [Float] = []

  /// The clues of one side, bead after bead.
  struct Side {
    var items: [Int32] = []
    var starts: [Int32] = [0]

    func items(of bead: Int) -> ArraySlice<Int32> {
      items[Int(starts[bead])..<Int(starts[bead + 1])]
    }
  }

  /// Beads that hold too much to tell what goes with what.
  private static let longestBead = 400
  private static let mostSegments = 4
  private static let leastConfidence = 0.3
  private static let mostBeads = 60_000
  /// Long documents are sampled in stretches of so many beads, so that what is rare is seen with its neighbours.
  private static let stretch = 256

  init(_ document: DocumentPair, _ beads: [Bead]) {
    let aligned = beads.filter {
      $0.isAligned && $0.confidence > Self.leastConfidence
        && $0.source.count + $0.target.count <= Self.mostSegments
    }
    let step = max(1, aligned.count / Self.mostBeads)
    for (index, bead) in aligned.enumerated() where index / Self.stretch % step == 0 {
      let source = document.source.itemRange(of: bead.source)
      let target = document.target.itemRange(of: bead.target)
      guard source.count < Self.longestBead, target.count < Self.longestBead else { continue }
      self.source.add(document.source.items[source], segments: bead.source.count)
      self.target.add(document.target.items[target], segments: bead.target.count)
      weights.append(Float(bead.confidence))
    }
  }

  var count: Int { weights.count }

  /// By clue, in how many beads of the sample it stands, each as far as it is trusted.
  func counts(_ side: Side, clues: Int) -> [Float] {
    var counts = Array(repeating: Float(0), count: clues)
    for bead in weights.indices {
      for item in side.items(of: bead) { counts[Int(item)] += weights[bead] }
    }
    return counts
  }
}

extension BeadSample.Side {
  /// The clues of one segment are unique; those of several may not be.
  fileprivate mutating func add(_ clues: ArraySlice<Int32>, segments: Int) {
    if segments == 1 {
      items += clues
    } else {
      items += Set(clues).sorted()
    }
    starts.append(Int32(items.count))
  }
}
