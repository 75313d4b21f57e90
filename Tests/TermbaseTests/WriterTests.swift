import PersianText
import Termbase
import TestSupport
import Testing

private let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"

@Suite struct WriterTests {
  @Test func `a glossary has one order and one form`() throws {
    let languages = try ["ru", "en", "fa-AF", "fa"].map { try #require(Language($0)) }
    let b = Concept(
      id: "b", kind: .place, note: "its note",
      terms: languages.map { Term(language: $0, text: "x", status: .preferred) } + [
        Term(language: .persian, text: "ب", status: .deprecated),
        Term(language: .persian, text: "ث", status: .admitted, type: .variant),
        Term(language: .persian, text: "پ", status: .admitted, type: .short),
        Term(language: .persian, text: "الف", status: .admitted, type: .short, scheme: "press"),
        Term(language: .persian, text: "x", status: .preferred),
      ])
    let a = Concept(
      id: "a", kind: .term, terms: [Term(language: .english, text: "z", status: .proposed)])
    #expect(
      text([b, a]) == header + """
        a\tterm\ten\tz\tproposed\tfull\t\t\t
        b\tplace\t\t\t\t\t\t\tits note
        b\tplace\tfa\tx\tpreferred\tfull\t\t\t
        b\tplace\tfa\tالف\tadmitted\tshort\tpress\t\t
        b\tplace\tfa\tپ\tadmitted\tshort\t\t\t
        b\tplace\tfa\tث\tadmitted\tvariant\t\t\t
        b\tplace\tfa\tب\tdeprecated\tfull\t\t\t
        b\tplace\ten\tx\tpreferred\tfull\t\t\t
        b\tplace\tfa-AF\tx\tpreferred\tfull\t\t\t
        b\tplace\tru\tx\tpreferred\tfull\t\t\t

        """)
    #expect(text([]) == header)
  }

  @Test func `what separates cells cannot get into one`() {
    let concept = Concept(
      id: "a", kind: .term,
      terms: [
        Term(
          language: .english, text: "a\tb\nc", status: .admitted, scheme: "\r\n", source: "\u{7F}",
          note: "ب\u{1}")
      ])
    #expect(text([concept]) == header + "a\tterm\ten\ta b c\tadmitted\tfull\t  \t \tب \n")
  }

  @Test(arguments: 0..<100)
  func `what is written is read as it was, and written the same`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let concepts = randomGlossary(using: &random)
    let once = GlossaryWriter.bytes(concepts)
    let file = GlossaryReader.read(SourceText(name: "g.tsv", bytes: once))
    #expect(file.faults.isEmpty)
    #expect(GlossaryWriter.bytes(file.concepts) == once)
    #expect(GlossaryWriter.bytes(concepts.shuffled(using: &random)) == once)
    let kept = concepts.filter { !$0.terms.isEmpty || !$0.note.isEmpty }.sorted { $0.id < $1.id }
    #expect(file.concepts.map(\.id) == kept.map(\.id))
    for (read, written) in zip(file.concepts, kept) {
      #expect(read.kind == written.kind && read.note == written.note)
      #expect(Set(read.terms) == Set(written.terms))
    }
  }

  /// Terms that differ only in what the order does not look at must still have one order.
  @Test(arguments: 0..<50)
  func `the order of the terms does not depend on where they came from`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let terms = (0..<12).map { _ in
      Term(
        language: .english, text: "x", status: .admitted, type: .full,
        scheme: ["", "press", "bgn"].randomElement(using: &random) ?? "",
        source: ["", "s"].randomElement(using: &random) ?? "",
        note: ["", "n", "m"].randomElement(using: &random) ?? "")
    }
    let canonical = GlossaryWriter.canonicalOrder(terms)
    #expect(GlossaryWriter.canonicalOrder(terms.shuffled(using: &random)) == canonical)
    #expect(Set(canonical) == Set(terms) && canonical.count == Set(terms).count)
  }

  @Test func `two people's edits of different rows merge line by line`() {
    var base = [
      Concept(
        id: "b", kind: .place, terms: [Term(language: .persian, text: "ب", status: .preferred)]),
      Concept(
        id: "d", kind: .place, terms: [Term(language: .persian, text: "د", status: .preferred)]),
    ]
    let original = lines(base)
    var mine = base
    mine.insert(
      Concept(
        id: "a", kind: .term, terms: [Term(language: .english, text: "a", status: .admitted)]),
      at: 2)
    var theirs = base
    theirs[1].terms.insert(Term(language: .english, text: "D", status: .preferred), at: 0)
    let (myLines, theirLines) = (lines(mine), lines(theirs))
    #expect(original.isSubset(of: myLines) && original.isSubset(of: theirLines))
    base.append(mine[2])
    base[1] = theirs[1]
    #expect(lines(base) == myLines.union(theirLines))
    #expect(
      text(base).split(separator: "\n").dropFirst().map { $0.prefix(1) } == ["a", "b", "d", "d"])
  }

  private func text(_ concepts: [Concept]) -> String {
    String(decoding: GlossaryWriter.bytes(concepts), as: UTF8.self)
  }

  private func lines(_ concepts: [Concept]) -> Set<Substring> {
    Set(text(concepts).split(separator: "\n"))
  }

  private func randomGlossary(using random: inout SeededGenerator) -> [Concept] {
    (0..<6).map { number in
      let kind = Concept.Kind.allCases.randomElement(using: &random) ?? .term
      var concept = Concept(id: "c-\(number)", kind: kind)
      if Bool.random(using: &random) { concept.note = "note \(number)" }
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let status = Term.Status.allCases.randomElement(using: &random) ?? .preferred
        let type = Term.TermType.allCases.randomElement(using: &random) ?? .full
        concept.terms.append(
          Term(
            language: Bool.random(using: &random) ? .persian : .english,
            text: ["ب", "پ", "x", "می\u{200C}خواهم", "é"].randomElement(using: &random) ?? "x",
            status: status, type: type, scheme: Bool.random(using: &random) ? "press" : "",
            note: Bool.random(using: &random) ? "n" : ""))
      }
      return concept
    }
  }
}
