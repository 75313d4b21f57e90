extension TMXWriter {
  /// Writes a segment with its codes, and puts around a code what the DTD wants there: text that stands in a code is a
  /// sub-flow (`sub`), and a sub-flow stands in a code (`ph`).
  mutating func write(_ segment: TMXSegment, _ owner: String) {
    xml.startMixed("seg")
    var numbers = PairNumbers(segment)
    /// The open elements, and how many were opened for each.
    var open: [(name: String, count: Int)] = []
    for piece in segment.pieces {
      switch piece {
      case .text(let text): xml.text(text)
      case .start(let name, let attributes):
        let parent = open.last?.name ?? "seg"
        open.append(start(name, attributes, in: parent, &numbers, owner))
      case .end:
        for _ in 0..<(open.popLast()?.count ?? 0) { xml.endInline() }
      }
    }
    xml.endMixed()
  }

  private mutating func start(
    _ name: String, _ given: [KeptElement.Attribute], in parent: String,
    _ numbers: inout PairNumbers, _ owner: String
  ) -> (name: String, count: Int) {
    var (name, given) = (name, given)
    if TMXVocabulary.inline(name) == nil {
      tally.add("<\(name)> within a segment is none of TMX, and becomes <ph>", in: owner)
      (name, given) = ("ph", [])
    }
    var count = 1
    if name == "sub", TMXVocabulary.holdsText(parent) {
      tally.add("<sub> stands in no code, and gets a <ph> around it", in: owner)
      xml.startInline("ph")
      count += 1
    } else if name != "sub", !TMXVocabulary.holdsText(parent) {
      tally.add("<\(name)> stands in a code, and gets a <sub> around it", in: owner)
      xml.startInline("sub")
      count += 1
    }
    if name == "bpt" || name == "ept" {
      let number = numbers.next(of: name, given.value("i"))
      if given.value("i") == nil {
        tally.add("<\(name)> has no i, and gets a number", in: owner)
        given.insert(KeptElement.Attribute("i", number), at: 0)
      }
    } else if name == "it", !["begin", "end"].contains(given.value("pos")) {
      tally.add("<it> has no pos that TMX knows, and becomes a beginning", in: owner)
      given.set("pos", "begin")
    }
    xml.startInline(
      TMXVocabulary.inline(name) ?? "ph", attributes(given, of: name, owner))
    return (name, count)
  }
}

/// The numbers that bind the beginnings of codes in a segment to their ends, for those that have none.
private struct PairNumbers {
  private var used: Set<String> = []
  private var open: [String] = []
  private var last = 0

  init(_ segment: TMXSegment) {
    for case .start(_, let attributes) in segment.pieces {
      if let number = attributes.value("i") { used.insert(number) }
    }
  }

  mutating func next(of name: String, _ given: String?) -> String {
    if name == "bpt" {
      let number = given ?? fresh()
      open.append(number)
      return number
    }
    if let given {
      if let index = open.lastIndex(of: given) { open.remove(at: index) }
      return given
    }
    return open.popLast() ?? fresh()
  }

  private mutating func fresh() -> String {
    repeat { last += 1 } while used.contains(String(last))
    return String(last)
  }
}
