import PersianText
import Testing

@testable import Checking

@Suite struct FingerprintTests {
  @Test func `fingerprints survive moved lines and other wrapping`() {
    let before = prints("one\nA  B two A B\nend")
    let after = prints("new line\n\none\nA\nB two A B\nend")
    #expect(before.count == 2 && before == after)
    #expect(Set(before).count == 2)
  }

  @Test func `another rule, other words, another file is another finding`() {
    let source = SourceText(name: "a", text: "A B")
    let other = SourceText(name: "b", text: "A B")
    func print(_ finding: Diagnostic, _ source: SourceText) -> Fingerprint {
      Fingerprint.of([PlacedFinding(finding, in: source)])[0]
    }
    let first = print(Mixed.finding("A", in: source), source)
    #expect(first != print(Mixed.finding("B", in: source), source))
    #expect(first != print(Mixed.finding("A", in: source, rule: "name/split"), source))
    #expect(first == print(Mixed.finding("A", in: other), other))
    #expect(first.inFile("a") != first.inFile("b"))
  }

  @Test func `to silence one of two does not change what the other is known by`() {
    let source = SourceText(name: "a", text: "A B two A B")
    let findings = places(source).map { range in
      Diagnostic(
        rule: "r/r", severity: .note, at: Diagnostic.Location("a", range), "x")
    }
    let open = Mixed.report(findings, sources: [source]).fingerprints.told
    let half = Mixed.report(
      [findings[1]], silenced: [SilencedFinding(findings[0], .comment, reason: "")],
      sources: [source]
    ).fingerprints
    #expect(half.told == [open[1]] && half.silenced == [open[0]])
  }

  /// FNV-1a as its authors publish it: the hash of "a" is af63dc4c8601ec8c, and a byte FF goes behind.
  @Test func `the hash is the published one`() {
    var hash: UInt64 = 0xAF63_DC4C_8601_EC8C
    hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    #expect(UInt64(Fingerprint(["a"]).text, radix: 16) == hash)
  }

  private func prints(_ text: String) -> [Fingerprint] {
    let source = SourceText(name: "a", text: text)
    return Fingerprint.of(
      places(source).map { range in
        PlacedFinding(
          Diagnostic(
            rule: "name/near", severity: .note, at: Diagnostic.Location("a", range), "m"),
          in: source)
      })
  }

  /// Where "A", white space and "B" stand.
  private func places(_ source: SourceText) -> [Range<Int>] {
    source.bytes.indices.compactMap { start in
      guard source.bytes[start] == 0x41 else { return nil }
      let end = source.bytes[start...].firstIndex(of: 0x42) ?? start
      return start..<end + 1
    }
  }
}
