import Testing

@testable import Transliteration

/// Bodies with a right checksum whose numbers contradict each other: refused when they are read, so that no look-up
/// traps later.
@Suite struct ModelSoundnessTests {
  private static let body = ModelBytes.body(of: ModelFile.encode(TinyModel.parts))
  private static let layout = ModelLayout(body)

  private func read(_ body: [UInt8]) throws(ModelFault) -> NameModel {
    try NameModel(bytes: ModelBytes.sealed(body))
  }

  @Test(
    arguments: [
      // Persian: beyond three letters, a letter that is none, a gap.
      (0, 1 << 18), (0, 0xFFFF_FFFF), (0, 39), (0, 63 << 12 | 63 << 6 | 63), (0, 1 << 12 | 1),
      // Latin, likewise.
      (4, 1 << 15), (4, 0xFFFF_FFFF), (4, 31), (4, 1 << 10 | 1),
    ] as [(Int, UInt32)])
  func `a graphone of letters that there are not is refused`(_ offset: Int, _ value: UInt32) {
    #expect(throws: ModelFault.inconsistent) {
      try read(ModelBytes.patched(Self.body, at: Self.layout.graphones + offset, to: value))
    }
  }

  @Test func `a graphone of no letters is refused`() {
    let silent = ModelBytes.patched(Self.body, at: Self.layout.graphones, to: 0)
    #expect(throws: Never.self) { try read(silent) }
    #expect(throws: ModelFault.inconsistent) {
      try read(ModelBytes.patched(silent, at: Self.layout.graphones + 4, to: 0))
    }
  }

  @Test func `more graphones than have numbers are refused`() throws {
    let offset = try #require(Self.layout.offset(of: "graphones"))
    let graphone = Self.body[Self.layout.graphones..<Self.layout.graphones + 8]
    let more = (0..<70_000).flatMap { _ in graphone }
    var body = ModelBytes.patched(
      Self.body, at: offset, to: UInt32(TinyModel.parts.inventory.graphones.count + 70_000))
    body.insert(contentsOf: more, at: Self.layout.graphones)
    #expect(throws: ModelFault.inconsistent) { try read(body) }
  }

  /// What is counted, the size of one, and how many there are in the small model.
  @Test(
    arguments: [
      ("contexts to Latin", 1, 64), ("contexts to Persian", 1, 128),
      ("origins by Persian", 1, 2 << 14), ("origins by Latin", 1, 2 << 14),
      ("reranker to Latin", 4, Reranker.features), ("judge centres", 4, PairFeatures.count),
      ("judge weights", 4, JudgeModel.weightCount),
      ("quick centres", 4, 8), ("quick weights", 4, 9),
    ])
  func `too few numbers are refused`(_ name: String, _ size: Int, _ count: Int) throws {
    let offset = try #require(Self.layout.offset(of: name))
    // Of contexts any number will do but none.
    for left in name.hasPrefix("contexts") ? [0] : [0, 1, count - 1] {
      var body = ModelBytes.patched(Self.body, at: offset, to: UInt32(left))
      body.removeSubrange(offset + 4 + left * size..<offset + 4 + count * size)
      #expect(throws: ModelFault.inconsistent, "\(left) of \(name)") { try read(body) }
    }
  }

  @Test func `a model of no classes is refused`() throws {
    let offset = try #require(Self.layout.offset(of: "classes"))
    let origins = try #require(Self.layout.offset(of: "origins by Persian"))
    var body = ModelBytes.patched(Self.body, at: offset, to: 0)
    body.removeSubrange(offset + 4..<origins - 4)
    #expect(throws: ModelFault.inconsistent) { try read(body) }
  }

  @Test func `numbers that are none are refused`() throws {
    let weights = try #require(Self.layout.offset(of: "judge weights")) + 4
    let scale = try #require(Self.layout.offset(of: "contexts to Latin")) - 4
    let threshold = Self.layout.lexicon + WordSet.size
    for offset in [weights, scale, threshold] {
      for number in [Float.nan, .infinity, -.infinity] {
        #expect(throws: ModelFault.inconsistent) {
          try read(ModelBytes.patched(Self.body, at: offset, to: number.bitPattern))
        }
      }
    }
    #expect(throws: ModelFault.inconsistent) {
      try read(ModelBytes.patched(Self.body, at: threshold, to: Float(1.5).bitPattern))
    }
  }

  @Test func `a body that goes on is refused`() {
    #expect(throws: ModelFault.inconsistent) { try read(Self.body + [0, 0, 0, 0]) }
  }
}
