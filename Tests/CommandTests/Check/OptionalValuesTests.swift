import Testing

@testable import dabir

@Suite struct OptionalValuesTests {
  @Test(arguments: [
    (["check", "--fix", "a.txt"], ["check", "--fix=safe", "a.txt"]),
    (["check", "a.txt", "--fix"], ["check", "a.txt", "--fix=safe"]),
    (["check", "--fix=all", "--changed"], ["check", "--fix=all", "--changed=HEAD"]),
    // Behind -- stand files.
    (["check", "--", "--fix"], ["check", "--", "--fix"]),
    // To lint it is a flag, and no other command knows it.
    (["lint", "--fix", "check"], ["lint", "--fix", "check"]), ([], []), (["--help"], ["--help"]),
    (["check"], ["check"]),
  ])
  func `a value that is left out`(_ given: [String], _ expected: [String]) {
    #expect(OptionalValues.filledIn(given) == expected)
  }
}

@Suite struct ChangedLinesTests {
  @Test func `a diff that looks like one inside is read by its own lines only`() {
    let diff = """
      diff --git a/a.txt b/a.txt
      index 1..2 100644
      --- a/a.txt
      +++ b/a.txt
      @@ -1,2 +1 @@
      -@@ -1 +900 @@
      -+++ b/other
      +++ b/third
      @@ -9 +8,2 @@ a context
      -x
      +@@ -1 +700,3 @@
      +y
      \\ No newline at end of file
      --- a/gone.txt
      +++ /dev/null
      @@ -1 +0,0 @@
      -x
      --- a/del.txt
      +++ b/del.txt
      @@ -4,2 +3,0 @@
      -x
      -y
      --- "a/\\303\\251 \\"q\\".txt"\t
      +++ "b/\\303\\251 \\"q\\"\\t.txt"\t
      @@ -0,0 +1 @@
      +x
      --- a/with space.txt\t
      +++ b/with space.txt\t
      @@ -5 +5 @@
      -x
      +y

      """
    #expect(
      ChangedLines.read(Array(diff.utf8)) == [
        "a.txt": [1...1, 8...9], "é \"q\"\t.txt": [1...1], "with space.txt": [5...5],
      ])
  }
}
