import Foundation

/// Finds the most probable spellings of a name in the other script: a beam search over graphones, in the order of the
/// letters that are read. A spelling scores a mixture of two opinions: the joint n-gram model and the context model.
struct Decoder {
  let side: GraphoneInventory.Side
  let joint: JointModel
  let context: ContextModel
  /// Hypotheses that are kept in each place.
  let width: Int
  /// Graphones that are tried in each place.
  var mostOptions = 20

  struct Spelling {
    var letters: [UInt8]
    var score: Float
    var graphones: [UInt16]
  }

  private struct Option {
    var graphone: UInt16
    var length: Int
    var score: Float
    var single: JointModel.Slots
  }

  /// Options that are this much less probable than the best of their place are not tried, in nats.
  private static let reach: Float = 8
  /// Letters that stand for nothing on the other side may follow each other this often.
  private static let mostSilent = 2
  /// Such letters are many, and most of them rare.
  private static let mostSilentGraphones = 8
  /// In nats, as a rule.
  private static let leastSilentCost: Float = 0.5

  /// - Returns: the best spellings first, each once.
  /// - Complexity: linear in the letters, for a fixed width.
  func decode(_ letters: [UInt8]) -> [Spelling] {
    guard !letters.isEmpty else { return [] }
    var nodes: [Beam.Hypothesis] = []
    nodes.reserveCapacity(letters.count * width)
    var beams = (0...letters.count).map { _ in Beam(width: width) }
    beams[0].insert(
      Beam.Hypothesis(
        score: 0, history: UInt64(NGramTable.start), length: 1, graphone: 0, parent: -1, written: 0)
    )
    let padded = ContextFeatures.padded(letters)
    var features = ContextFeatures()
    var options: [Option] = []
    var doubles = OptionDoubles()
    for position in letters.indices {
      writeSilently(&beams[position], &nodes)
      features.set(padded, position, origin: joint.origin)
      findOptions(letters, position, features, &options)
      doubles.reset(options.count)
      // The best first: what they reach leaves out much of the rest.
      for hypothesis in beams[position].items.sorted(by: { $0.score > $1.score }) {
        let after = joint.context(hypothesis.history, Int(hypothesis.length))
        let parent = Int32(nodes.count)
        nodes.append(hypothesis)
        let last = hypothesis.history & NGramTable.mask(1)
        let row = doubles.row(last)
        for (index, option) in options.enumerated() {
          let target = position + option.length
          let bound = hypothesis.score + option.score
          if bound <= beams[target].floor { continue }
          let double = doubles.slots(row + index) { joint.double(option.graphone, after: last) }
          let score =
            bound + Blend.joint
            * joint.logProbability(option.graphone, after, option.single, double)
          if score <= beams[target].floor { continue }
          beams[target].insert(extend(hypothesis, parent, option.graphone, score))
        }
      }
      beams[position] = Beam(width: 0)
    }
    writeSilently(&beams[letters.count], &nodes)
    return beams[letters.count].items.map { hypothesis in
      let after = joint.context(hypothesis.history, Int(hypothesis.length))
      let score = hypothesis.score + Blend.joint * joint.logProbability(NGramTable.end, after)
      let graphones = path(to: hypothesis, nodes)
      return Spelling(
        letters: graphones.flatMap { side.written[Int($0)] }, score: score, graphones: graphones)
    }.sorted { $0.score > $1.score }
  }

  private func path(to last: Beam.Hypothesis, _ nodes: [Beam.Hypothesis]) -> [UInt16] {
    var graphones: [UInt16] = []
    var at = last
    while at.parent >= 0 {
      graphones.append(at.graphone)
      at = nodes[Int(at.parent)]
    }
    return graphones.reversed()
  }

  private func extend(
    _ hypothesis: Beam.Hypothesis, _ parent: Int32, _ graphone: UInt16, _ score: Float
  ) -> Beam.Hypothesis {
    var written = hypothesis.written
    side.forEachWritten(graphone) { letter in
      written = (written &+ UInt64(letter) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    }
    return Beam.Hypothesis(
      score: score, history: (hypothesis.history << 12 | UInt64(graphone)) & (1 << 48 - 1),
      length: min(hypothesis.length + 1, 4), graphone: graphone, parent: parent, written: written)
  }

  /// Goes on by graphones that read nothing, from the best hypotheses.
  private func writeSilently(_ beam: inout Beam, _ nodes: inout [Beam.Hypothesis]) {
    let silent = side.silent.prefix(Decoder.mostSilentGraphones)
    var fresh = silent.isEmpty ? [] : beam.items
    for _ in 0..<Decoder.mostSilent where !fresh.isEmpty {
      let most = max(width / 3, 2)
      if fresh.count > most {
        fresh.sort { $0.score > $1.score }
        fresh.removeSubrange(most...)
      }
      var next: [Beam.Hypothesis] = []
      for hypothesis in fresh where hypothesis.score - Decoder.leastSilentCost > beam.floor {
        let after = joint.context(hypothesis.history, Int(hypothesis.length))
        let parent = Int32(nodes.count)
        nodes.append(hypothesis)
        for graphone in silent {
          // The context model has no say here; as a rule it is as sure as the joint one.
          let score = hypothesis.score + joint.logProbability(graphone, after)
          if score <= beam.floor { continue }
          let hypothesis = extend(hypothesis, parent, graphone, score)
          beam.insert(hypothesis)
          next.append(hypothesis)
        }
      }
      fresh = next
    }
  }

  private func findOptions(
    _ letters: [UInt8], _ position: Int, _ features: borrowing ContextFeatures,
    _ options: inout [Option]
  ) {
    options.removeAll(keepingCapacity: true)
    side.forEach(letters, at: position, most: mostOptions) { graphone, length in
      options.append(
        Option(
          graphone: graphone, length: length, score: context.score(graphone, features),
          single: .unasked))
    }
    if options.isEmpty {
      // A letter that no graphone reads is passed over.
      let graphone = NGramTable.unknown
      options.append(
        Option(graphone: graphone, length: 1, score: -10, single: joint.single(graphone)))
      return
    }
    let best = options.reduce(-Float.infinity) { max($0, $1.score) }
    let total = best + log(options.reduce(Float(0)) { $0 + exp($1.score - best) })
    options.removeAll { $0.score < best - Decoder.reach }
    options.sort { ($0.score, $1.graphone) > ($1.score, $0.graphone) }
    if options.count > mostOptions { options.removeSubrange(mostOptions...) }
    for index in options.indices {
      options[index].score = Blend.context * (options[index].score - total)
      options[index].single = joint.single(options[index].graphone)
    }
  }
}

/// How much each opinion counts.
enum Blend {
  static let joint: Float = 0.5
  static let context: Float = 0.6
}
