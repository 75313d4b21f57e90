/// Whether the inline codes of a segment pair, and have their like in the other variants of the unit.
enum TMXCodeCheck {
  static func check(_ unit: MarkupElement, _ log: FindingLog) {
    var matching: [(variant: MarkupElement, codes: [String])] = []
    for variant in unit.children("tuv") {
      for segment in variant.children("seg") {
        guard !segment.children.isEmpty || segment.hasOwnText else { continue }
        var codes: [MarkupElement] = []
        segment.forEachDescendant { element, _ in codes.append(element) }
        pairs(codes, log)
        matching.append((variant, matchable(codes)))
      }
    }
    match(matching, log)
  }

  private static func pairs(_ codes: [MarkupElement], _ log: FindingLog) {
    var open: [String: MarkupElement] = [:]
    var begun: Set<String> = []
    var ended: Set<String> = []
    for code in codes {
      guard let i = code["i"] else { continue }
      switch code.localName {
      case "bpt":
        if !begun.insert(i).inserted {
          log.add(
            TMXRules.pair, at: code.position,
            "two <bpt> of the segment have i=\"\(i.clipped(to: 20))\"; number each pair for itself")
        }
        open[i] = code
      case "ept":
        if ended.contains(i) {
          log.add(
            TMXRules.pair, at: code.position,
            "two <ept> of the segment have i=\"\(i.clipped(to: 20))\"; number each pair for itself")
        } else if open.removeValue(forKey: i) == nil {
          log.add(
            TMXRules.pair, at: code.position,
            "no <bpt> with i=\"\(i.clipped(to: 20))\" stands before this <ept>; a code whose other half is elsewhere is an <it pos=\"end\">"
          )
        }
        ended.insert(i)
      default: continue
      }
    }
    for code in codes where code.localName == "bpt" {
      guard let i = code["i"], open[i] === code else { continue }
      log.add(
        TMXRules.pair, at: code.position,
        "no <ept> with i=\"\(i.clipped(to: 20))\" stands behind this <bpt>; a code whose other half is elsewhere is an <it pos=\"begin\">"
      )
    }
  }

  /// The codes that x makes findable in another variant: `bpt 1`.
  private static func matchable(_ codes: [MarkupElement]) -> [String] {
    codes.compactMap { code in code["x"].map { "<\(code.localName) x=\"\($0.clipped(to: 20))\">" } }
  }

  private static func match(
    _ variants: [(variant: MarkupElement, codes: [String])], _ log: FindingLog
  ) {
    guard let first = variants.first, variants.count > 1 else { return }
    let all = Set(first.codes)
    for (variant, codes) in variants.dropFirst() {
      let own = Set(codes)
      guard own != all else { continue }
      let missing = all.subtracting(own).sorted()
      let extra = own.subtracting(all).sorted()
      let sides =
        (missing.isEmpty ? [] : ["lacks \(Words.list(missing))"])
        + (extra.isEmpty ? [] : ["has \(Words.list(extra)) more"])
      log.add(
        TMXRules.match, at: variant.position,
        "this variant \(sides.joined(separator: " and ")), beside the first of the unit; x tells which codes are one"
      )
    }
  }
}
