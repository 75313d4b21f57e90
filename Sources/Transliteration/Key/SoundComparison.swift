/// Compares one name with many others by their sounds: an edit distance with the costs of ``SoundCost``.
package struct SoundComparison: Sendable {
  /// By sound, then by place in the name: the costs of the sound for the name's.
  private let costs: [UInt16]
  private let nameGaps: [UInt16]
  private let gaps: [UInt16]

  package init(_ name: NameSounds) {
    let cost = SoundCost.standard
    var costs: [UInt16] = []
    costs.reserveCapacity(SoundCost.count * name.codes.count)
    for sound in 0..<SoundCost.count {
      for code in name.codes {
        costs.append(UInt16(cost.pairs[sound * SoundCost.count + Int(code)]))
      }
    }
    self.costs = costs
    gaps = cost.gaps.map(UInt16.init)
    nameGaps = name.codes.map { UInt16(cost.gaps[Int($0)]) }
  }

  package var rowLength: Int { nameGaps.count + 1 }

  /// The distance to some sounds, in tenths of nats; where it is over the limit, something over the limit.
  /// - Parameter row: scratch, of ``rowLength``.
  package func distance(
    to codes: [UInt8], in range: Range<Int>, limit: Int, row: inout [UInt16]
  ) -> Int {
    let limit = UInt16(clamping: limit)
    let length = nameGaps.count
    let costs = costs.span
    let nameGaps = nameGaps.span
    let codes = codes.span
    var row = row.mutableSpan
    var left: UInt16 = 0
    row[0] = 0
    for place in 0..<length {
      left &+= nameGaps[place]
      row[place + 1] = left
    }
    for index in range {
      let sound = Int(codes[index])
      let gap = gaps[sound]
      let start = sound * length
      var diagonal = row[0]
      left = diagonal &+ gap
      row[0] = left
      var least = left
      for place in 0..<length {
        let above = row[place + 1]
        left = min(
          diagonal &+ costs[start + place], min(above &+ gap, left &+ nameGaps[place]))
        diagonal = above
        row[place + 1] = left
        least = min(least, left)
      }
      if least > limit { return Int(least) }
    }
    return Int(left)
  }
}
