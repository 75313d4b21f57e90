import TestSupport
import Testing
import Transliteration

/// Any Unicode as a name, on either side: no trap, and an answer in bounded time.
@Suite struct RandomNameTests {
  /// A debug build judges some hundred odd pairs a second; `.ci/check-random-names` tries ten thousand on the release.
  private static let strings = 500
  private static let parts = 10

  private static let schemes = RomanisationScheme.all
  private static let entries = [
    "تهران", "دمیر ساگین\u{200C}بایف", "محمد رضا", "Tehran", "Saginbayev", "Душанбе", "北京", "",
  ]

  @Test(.timeLimit(.minutes(20)), arguments: 0..<parts)
  func `any scalars may be a name`(_ part: Int) throws {
    let model = try EmbeddedModel.read()
    // One spelling is as good a trial as twenty, and faster.
    let names = RankedNames(
      Self.entries, judge: { model.plausibility(persian: $0, english: $1) },
      speller: { name, side, _ in model.candidates(for: name, to: side, count: 1) })
    var random = SeededGenerator(seed: UInt64(part) + 1)
    for round in 0..<Self.strings / Self.parts {
      let name = RandomName.text(using: &random)
      let other = round % 3 == 0 ? RandomName.text(using: &random) : "Saginbayev"
      let persian = round % 3 == 0 ? other : "ساگین\u{200C}بایف"
      for judgement in [
        model.judge(persian: name, english: other), model.judge(persian: persian, english: name),
      ] {
        #expect((0...1).contains(judgement.plausibility), "\(name.debugDescription)")
      }
      for side in [NameModel.Side.persian, .english] {
        let candidates = model.candidates(for: name, to: side, count: 3)
        #expect(candidates.count <= 3)
        #expect(candidates.allSatisfy { (0...1.001).contains($0.probability) })
      }
      let romaniser = Romaniser(Self.schemes[round % Self.schemes.count], vowels: model)
      #expect(romaniser.romanise(name).utf8.count <= 60 * (name.utf8.count + 1))
      #expect(names.nearest(to: name, count: 3).count <= 3)
      if round % 5 == 0 {
        let among = RankedNames([name, "Ali"], model: model)
        #expect(among.nearest(to: "علی", count: 2).count <= 2)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("محمد ", "Mohammad "), ("ساگین\u{200C}بایف", "saginbayev"),
    ])
  func `a name of ten thousand letters is answered`(_ persian: String, _ english: String) throws {
    let model = try EmbeddedModel.read()
    let persian = Self.repeated(persian)
    let english = Self.repeated(english)
    for (persian, english) in [(persian, english), (persian, "Mohammad"), ("محمد", english)] {
      let plausibility = model.judge(persian: persian, english: english).plausibility
      #expect((0...1).contains(plausibility))
    }
    #expect(model.candidates(for: persian, to: .english, count: 3).count <= 3)
    #expect(model.candidates(for: english, to: .persian, count: 3).count <= 3)
    for scheme in Self.schemes.prefix(1) {
      #expect(!Romaniser(scheme, vowels: model).romanise(persian).isEmpty)
    }
    let names = RankedNames([persian, "محمد", english, "Mohammad"], model: model)
    #expect(names.nearest(to: persian, count: 4).count <= 4)
    #expect(names.nearest(to: english, count: 4).count <= 4)
  }

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: 10_000 / text.unicodeScalars.count + 1)
  }
}

/// Strings that look for trouble.
private enum RandomName {
  /// Persian letters with their marks, joiners, Latin with accents, bidi controls, controls, and what stands beside
  /// the surrogates and the noncharacters.
  private static let trouble: [UInt32] = [
    0x0627, 0x0622, 0x0628, 0x062F, 0x0633, 0x0639, 0x0645, 0x0646, 0x0648, 0x06CC, 0x064A, 0x0649,
    0x0643, 0x06A9, 0x0629, 0x0647, 0x06C0, 0x0621, 0x0626, 0x064B, 0x064E, 0x0650, 0x0651, 0x0652,
    0x0653, 0x0654, 0x0670, 0x0640, 0x200C, 0x200D, 0x200E, 0x202B, 0x202E, 0x2066, 0x2069, 0xFEFF,
    0x20, 0x2D, 0x27, 0x2E, 0x26, 0x41, 0x61, 0x65, 0x68, 0x6B, 0x73, 0x79, 0x7A, 0xDF, 0x130,
    0x131, 0x159, 0x1E25, 0x301, 0x327, 0x2BF, 0x418, 0x438, 0x306, 0xFEFB, 0xFDF2, 0xFDFA, 0xAC00,
    0x1F600, 0x0, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0xA0, 0xAD, 0x2028, 0xD7FF, 0xE000, 0xFFFD,
    0xFFFE, 0xFFFF, 0x10FFFF,
  ]

  static func text(using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    let usual = Int.random(in: 0...10, using: &random)
    let isLong = Int.random(in: 0..<20, using: &random) == 0
    for _ in 0..<Int.random(in: 0...(isLong ? 60 : 10), using: &random) {
      let value =
        Int.random(in: 0..<10, using: &random) < usual
        ? trouble.randomElement(using: &random) ?? 0x20
        : UInt32.random(in: 0...0x10FFFF, using: &random)
      // A surrogate is no scalar.
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
