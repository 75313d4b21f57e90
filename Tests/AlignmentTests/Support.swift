@testable import Alignment

extension BeadLink {
  /// Beads as `[0]:[0,1] [1]:[]`.
  static func list(_ text: String) -> [BeadLink] {
    text.split(separator: " ").map { bead in
      let sides = bead.split(separator: ":").map { side in
        side.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
      }
      return BeadLink(source: sides[0], target: sides[1])
    }
  }
}

/// A made-up document: how many segments each bead takes from either side.
///
/// Lengths come from a fixed sequence and the translation is about as long as its source, so that length alone finds
/// the beads.
struct Document {
  var source: [String] = []
  var target: [String] = []
  var gold: [BeadLink] = []

  init(_ shapes: [(Int, Int)], seed: UInt64 = 1) {
    var state = seed
    func random(_ range: Range<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    for shape in shapes {
      let lengths = (0..<max(shape.0, shape.1)).map { _ in random(30..<220) }
      gold.append(
        BeadLink(
          source: Array(source.count..<source.count + shape.0),
          target: Array(target.count..<target.count + shape.1)))
      source += Self.split(lengths, into: shape.0).map { String(repeating: "ب", count: $0) }
      target += Self.split(lengths, into: shape.1).map {
        String(repeating: "b", count: max(1, $0 + random(-6..<7)))
      }
    }
  }

  /// Merges the last lengths until so many are left.
  private static func split(_ lengths: [Int], into count: Int) -> [Int] {
    guard count > 0 else { return [] }
    return Array(lengths[..<(count - 1)]) + [lengths[(count - 1)...].reduce(0, +)]
  }

  func aligned(_ aligner: Aligner = Aligner()) -> [Bead] {
    aligner.align(source: SegmentFeatures(source), target: SegmentFeatures(target))
  }
}

/// A text of made-up words and its word-for-word translation into other made-up words, or into any words at all.
///
/// Neither has a name or a number, and only the words tell which sentence translates which. Some sentences are joined, some left out.
struct Cipher {
  var source: [String] = []
  var target: [String] = []
  var gold: [BeadLink] = []

  init(segments: Int, seed: UInt64, isRelated: Bool = true, words: Range<Int> = 6..<8) {
    var random = Random(state: seed)
    var index = 0
    while index < segments {
      let isJoined = random.below(8) == 0
      let sentences = (0..<(isJoined ? 2 : 1)).map { _ in
        (0..<words.lowerBound + random.below(words.count)).map { _ in
          random.below(30) * random.below(30)
        }
      }
      let isLeftOut = random.below(16) == 0
      gold.append(
        BeadLink(
          source: Array(source.count..<source.count + sentences.count),
          target: isLeftOut ? [] : [target.count]))
      source += sentences.map { words in
        words.map { Cipher.word($0, "bdfgklmn") }.joined(separator: " ")
      }
      index += 1
      if isLeftOut { continue }
      target.append(
        sentences.joined().map { word in
          Cipher.word(isRelated ? word : random.below(30) * random.below(30), "prstvzcj")
        }.joined(separator: " "))
    }
  }

  func aligned(_ aligner: Aligner) -> [Bead] {
    aligner.align(source: SegmentFeatures(source), target: SegmentFeatures(target))
  }

  private static func word(_ number: Int, _ consonants: String) -> String {
    let consonants = Array(consonants.unicodeScalars)
    let vowels = Array("aeiou".unicodeScalars)
    var word = ""
    var rest = number
    for _ in 0..<2 {
      word.unicodeScalars.append(consonants[rest % consonants.count])
      word.unicodeScalars.append(vowels[rest / 8 % vowels.count])
      rest /= 40
    }
    return word
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
