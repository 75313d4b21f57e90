import Foundation
import Transliteration

/// Writes press forms in other styles, at random, for the judge to learn what styles may cost.
struct StyleVariants {
  private struct Edge {
    var surface: [UInt8]
    var press: [UInt8]
    var place: StyleEdge.Place
    var weight: Double
  }

  private var byFirst: [[Edge]]
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    byFirst = Array(repeating: [], count: NameLetters.latinCount)
    for edge in StyleEdge.all where edge.cost <= 2 && edge.surface.utf8.allSatisfy({ $0 < 0x80 }) {
      let press = NameLetters.latinCodes(edge.press)
      guard let first = press.first else { continue }
      byFirst[Int(first)].append(
        Edge(
          surface: NameLetters.latinCodes(edge.surface), press: press, place: edge.place,
          weight: exp(-2 * Double(edge.cost + Style.all[edge.style].entry))))
    }
  }

  /// A form with one or two choices of other styles; `nil` where the dice find none.
  mutating func variant(of press: [UInt8]) -> [UInt8]? {
    var form = press
    var changes = 0
    for _ in 0..<12 where changes < 2 {
      let position = Int((random.next() >> 11) % UInt64(form.count))
      let fitting = byFirst[Int(form[position])].filter { edge in
        let end = position + edge.press.count
        guard end <= form.count, form[position..<end].elementsEqual(edge.press) else {
          return false
        }
        let before = position > 0 ? form[position - 1] + 0x60 : nil
        let after = end < form.count ? form[end] + 0x60 : nil
        return edge.place.fits(before: before, after: after)
      }
      guard !fitting.isEmpty else { continue }
      var dice = Double(random.next() >> 11) / Double(UInt64(1) << 53)
      dice *= fitting.reduce(0) { $0 + $1.weight }
      for edge in fitting {
        dice -= edge.weight
        if dice <= 0 {
          form.replaceSubrange(position..<position + edge.press.count, with: edge.surface)
          changes += 1
          break
        }
      }
      if changes == 1, random.next() & 1 << 20 == 0 { break }
    }
    return changes > 0 ? form : nil
  }
}
