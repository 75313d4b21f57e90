import Alignment
import PersianText
import Testing

@Suite struct BeadFileTests {
  private func read(_ text: String) -> (beads: [BeadLink], diagnostics: [Diagnostic]) {
    BeadFile.read(SourceText(name: "a.gold", text: text))
  }

  @Test(arguments: [
    ("[0]:[0]", "[0]:[0]"), ("[0, 1]:[]", "[0,1]:[]"), ("[]:[12]:3.5", "[]:[12]"),
    ("  [ 0 ,2 ] :[1]", nil), ("[ 0 ,2 ]:[1] : anything: at all", "[0,2]:[1]"),
    ("[0]:[0]\r", "[0]:[0]"), ("\u{FEFF}[0]:[0]", "[0]:[0]"),
    ("[0]", nil), ("[0]:[0] x", nil), ("[0]:[x]", nil), ("[0,]:[0]", nil), ("[-1]:[0]", nil),
    ("[0]:[1", nil), ("0:0", nil), ("[99999999999999999999]:[0]", nil), ("[", nil),
  ])
  func `a line is a bead or a finding`(line: String, bead: String?) {
    let (beads, diagnostics) = read(line + "\n")
    #expect(beads == BeadLink.list(bead ?? ""))
    #expect(diagnostics.count == (bead == nil ? 1 : 0))
  }

  @Test func `a malformed line is reported with its number and place, and the others are read`() {
    let (beads, diagnostics) = read("[0]:[0]\n\nnonsense\n[1]:[1]")
    #expect(beads == BeadLink.list("[0]:[0] [1]:[1]"))
    #expect(
      diagnostics.map(\.message) == [
        "line 3 is no bead; write one as [0]:[0, 1], with indices from 0"
      ])
    #expect(diagnostics.map(\.location) == [Diagnostic.Location("a.gold", 9..<17)])
    #expect(diagnostics.map(\.rule) == ["beads/syntax"])
  }

  @Test func `an empty file has no beads and no faults`() {
    #expect(read("").beads.isEmpty)
    #expect(read("").diagnostics.isEmpty)
  }

  @Test func `costs are written to four decimals`() {
    let text = BeadFile.text([
      Bead(source: 0..<1, target: 0..<2, cost: 1.23456),
      Bead(source: 1..<3, target: 2..<2, cost: -0.05),
      Bead(source: 3..<3, target: 2..<3, cost: -0.00001),
      Bead(source: 3..<4, target: 3..<4, cost: 12),
    ])
    #expect(
      text == """
        [0]:[0, 1]:1.2346
        [1, 2]:[]:-0.0500
        []:[2]:0.0000
        [3]:[3]:12.0000

        """)
  }

  @Test func `what is written is read back`() {
    let beads = [Bead(source: 0..<2, target: 0..<1), Bead(source: 2..<2, target: 1..<2)]
    #expect(read(BeadFile.text(beads)).beads == beads.map(BeadLink.init))
  }
}
