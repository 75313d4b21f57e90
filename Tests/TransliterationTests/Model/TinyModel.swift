@testable import Transliteration

/// A model of a few graphones made by hand: small enough to be broken number by number.
enum TinyModel {
  static let names = (persian: ["برما", "بابا", "رام"], latin: ["barma", "baba", "ram"])

  private static let graphones: [Graphone] = [
    ("ب", "b"), ("ب", "ba"), ("ا", "a"), ("ر", "r"), ("ر", "re"), ("م", "m"), ("م", "mo"),
    ("ما", "ma"),
  ].map { Graphone(persian: NameLetters.persianCodes($0), latin: NameLetters.latinCodes($1)) }

  static var parts: ModelParts {
    let inventory = GraphoneInventory(graphones)
    let numbers = graphones.indices.map { UInt64($0) + UInt64(NGramTable.firstGraphone) }
    var entries = [
      NGramTable.Entry(UInt64(NGramTable.start), 1, logProbability: -99, logBackoff: -0.5)
    ]
    for (index, number) in (numbers + [UInt64(NGramTable.end)]).enumerated() {
      entries.append(NGramTable.Entry(number, 1, logProbability: -1 - 0.25 * Double(index)))
      entries.append(NGramTable.Entry(number, 1, salt: 1, logProbability: -2))
    }
    entries.append(NGramTable.Entry(numbers[1] << 12 | numbers[3], 2, logProbability: -0.5))
    var parts = ModelParts(
      facts: [(key: "pairs", value: "8"), (key: "classes", value: "one two")],
      inventory: inventory, table: NGramTable(entries),
      contexts: [contexts(64, from: 3), contexts(128, from: 5)],
      origins: [origins(from: 7), origins(from: 11)],
      classes: [
        ModelParts.NameClass(name: "one", factor: 0.5, hasOwn: true),
        ModelParts.NameClass(name: "two", factor: 0.25, hasOwn: false),
      ], judge: judge, threshold: 0.25)
    parts.lexicon.insert(latin: NameLetters.latinCodes("baba"))
    parts.rerankers = [reranker(0.5), reranker(0.25)]
    parts.quickJudge = LogisticModel(
      centres: series(QuickJudge.featureCount, step: 0.5),
      scales: series(QuickJudge.featureCount, step: 0.25),
      weights: series(QuickJudge.featureCount + 1, step: 0.125))
    return parts
  }

  private static func contexts(_ count: Int, from seed: Int) -> ContextModel {
    ContextModel(weights: (0..<count).map { Int8($0 * seed % 21 - 10) }, scale: 0.125)
  }

  private static func origins(from seed: Int) -> OriginModel {
    OriginModel(
      classes: 2, weights: (0..<2 << OriginModel.bits).map { Int8($0 * seed % 5 - 2) }, scale: 0.5)
  }

  private static func series(_ count: Int, step: Float) -> [Float] {
    (1...count).map { Float($0) * step }
  }

  private static func reranker(_ step: Float) -> Reranker {
    Reranker(weights: [1] + series(Reranker.features - 1, step: step / 16))
  }

  private static var judge: JudgeModel {
    JudgeModel(
      centres: series(PairFeatures.count, step: -0.25),
      scales: series(PairFeatures.count, step: 0.0625),
      weights: (0..<JudgeModel.weightCount).map { Float($0 % 7 - 3) / 8 })
  }
}

extension NGramTable.Entry {
  init(
    _ key: UInt64, _ order: Int, salt: UInt64 = 0, logProbability: Double, logBackoff: Double = 0
  ) {
    self.init(
      key: key, order: order, salt: salt, logProbability: logProbability, logBackoff: logBackoff)
  }
}

/// Where the counts stand in the body of a model file, found by going through it as it is documented.
struct ModelLayout {
  private(set) var counts: [(name: String, offset: Int)] = []
  /// Where the first graphone is.
  private(set) var graphones = 0
  /// Where the words that were seen begin.
  private(set) var lexicon = 0
  private let body: [UInt8]
  private var offset = 0

  init(_ body: [UInt8]) {
    self.body = body
    skip(count("facts"))
    let graphoneCount = count("graphones")
    graphones = offset
    skip(8 * graphoneCount)
    skip((count("slots") + 7) / 8)
    skip(4 * count("taken slots"))
    for name in ["contexts to Latin", "contexts to Persian"] {
      skip(4)
      skip(count(name))
    }
    for number in 0..<count("classes") {
      skip(count("name of class \(number)"))
      skip(8)
    }
    for name in ["origins by Persian", "origins by Latin"] {
      skip(4)
      skip(count(name))
    }
    lexicon = offset
    skip(WordSet.size + 4)
    for name in [
      "reranker to Latin", "reranker to Persian", "judge centres", "judge scales", "judge weights",
      "quick centres", "quick scales", "quick weights", "calibration",
    ] {
      skip(4 * count(name))
    }
  }

  /// True where all of the body is accounted for.
  var isWhole: Bool { offset == body.count }

  func offset(of name: String) -> Int? { counts.first { $0.name == name }?.offset }

  private mutating func count(_ name: String) -> Int {
    counts.append((name, offset))
    let number = body[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    skip(4)
    return number
  }

  private mutating func skip(_ size: Int) { offset += size }
}

/// A model file taken apart and put together again.
enum ModelBytes {
  static let headerSize = 24

  static func body(of file: [UInt8]) -> [UInt8] { Array(file.dropFirst(headerSize)) }

  /// A whole file of a body, with the size and the checksum that it asks for.
  static func sealed(_ body: [UInt8], version: Int = ModelFile.version) -> [UInt8] {
    let checksum = body.withUnsafeBytes(ModelFile.checksum)
    return ModelFile.signature + little(UInt32(version)) + little(UInt32(body.count))
      + little(UInt32(truncatingIfNeeded: checksum))
      + little(UInt32(truncatingIfNeeded: checksum >> 32)) + body
  }

  static func patched(_ body: [UInt8], at offset: Int, to number: UInt32) -> [UInt8] {
    var body = body
    body.replaceSubrange(offset..<offset + 4, with: little(number))
    return body
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
