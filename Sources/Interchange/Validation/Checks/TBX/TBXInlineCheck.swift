/// Whether the inline marks of TBX of 2019, which are XLIFF's, pair as they say: a `sc` and its `ec` in one text are not
/// isolated and name each other; one whose other half is elsewhere is isolated.
enum TBXInlineCheck {
  static func check(_ entry: MarkupElement, _ log: FindingLog) {
    visit(entry, log)
    entry.forEachDescendant { element, _ in visit(element, log) }
  }

  private static func visit(_ parent: MarkupElement, _ log: FindingLog) {
    let marks = parent.children.filter { ["sc", "ec"].contains($0.localName) }
    for (index, mark) in marks.enumerated() {
      let isStart = mark.localName == "sc"
      let hasHalf =
        isStart
        ? marks[(index + 1)...].contains { $0.localName == "ec" }
        : marks[..<index].contains { $0.localName == "sc" }
      let isolated = mark["isolated"]
      let other = isStart ? "ec" : "sc"
      if hasHalf, isolated == "yes" {
        add(mark, "is not isolated: its <\(other)> is in the same text; write isolated=\"no\"", log)
      }
      if !hasHalf, isolated == "no" {
        add(mark, "is isolated: no <\(other)> is in the same text; write isolated=\"yes\"", log)
      }
      if !isStart, hasHalf, mark["startRef"] == nil {
        add(mark, "needs startRef, the id of its <sc>", log)
      }
      if !isStart, !hasHalf, (mark["id"] ?? "").isEmpty {
        add(mark, "needs an id, for its <sc> is elsewhere", log)
      }
    }
  }

  private static func add(_ mark: MarkupElement, _ message: String, _ log: FindingLog) {
    log.add(TBXRules.inline, at: mark.position, "\(mark.tag) \(message)")
  }
}
