import Termbase
import Testing

@testable import Alignment

@Suite struct KindGuessTests {
  private static let ontario = Termbase(concepts: [
    .pair("ontario", .place, "انتاریو", "Ontario"),
    .pair("mongolia", .place, "مغولستان", "Mongolia"),
    .pair("ambassador", .title, "سفیر", "Ambassador"),
  ])

  @Test(
    arguments: [
      ("Batu Erdenov", [(.title, 1), (.place, 1)], 1, .person),
      ("Batu Erdenov", [(.speech, 2)], 1, .person),
      ("Batu Erdenov", [(.title, 1), (.place, 2)], 1, .place),
      ("Batu Erdenov", [(.title, 1), (.placeName, 1)], 2, .place),
      ("Batu Erdenov", [(.title, 2), (.institution, 1)], 2, .organization),
      ("Batu Erdenov", [], 2, .person),
      ("Erdenov", [(.title, 1), (.place, 1)], 1, .place),
      ("Erdenov", [(.title, 3), (.place, 1)], 1, .person),
      ("Erdene", [], 1, .term),
    ] as [(String, [(NameSigns, Int)], UInt8, Concept.Kind)])
  func `signs tell a kind`(
    _ english: String, _ signs: [(NameSigns, Int)], _ parts: UInt8, _ kind: Concept.Kind
  ) {
    let pair = Settlement.Pair(
      persian: "باتو اردناف", english: english, confidence: 0.9, units: [1],
      signs: signs.map { (sign: $0.0, count: $0.1) }, parts: Int(parts), titles: [])
    #expect(KindGuess.kind(of: NameGroup(pairs: [pair])) == kind)
  }

  @Test(
    arguments: [
      ("ما در نزدیکی ترنتون، انتاریو، بودیم.", "We came by Trenton, Ontario.", .place),
      (
        "سفیر مغولستان، باتو اردناف، دیروز آمد.", "Batu Erdenov, Mongolia's Ambassador, came.",
        .person
      ),
      (
        "باتو اردناف، خبرنگار مغولستان، دیروز آمد.", "Batu Erdenov, Mongolia bureau chief, came.",
        .person
      ),
      ("باتو اردناف از مغولستان دیروز آمد.", "Batu Erdenov, of Mongolia, came.", .person),
    ] as [(String, String, Concept.Kind)])
  func `a place behind a name is where it lies, unless it owns what follows`(
    _ persian: String, _ english: String, _ kind: Concept.Kind
  ) throws {
    let proposals = try mine([(persian, english)], Self.ontario)
    #expect(proposals.map(\.concept.kind) == [kind])
  }
}
