import Alignment
import Checking
import PersianText

/// Two texts in aligned segments.
struct AlignedDocuments: Sendable {
  let source: SegmentedText
  let target: SegmentedText
  /// They cover all segments, breaks included.
  var beads: [Bead]
  var likeness: Likeness

  /// Aligns two texts.
  /// - Parameters:
  ///   - sourceNames: the names of a glossary in the source, as evidence; `nil` is none.
  ///   - targetNames: the same of the target.
  init(
    _ source: SegmentedText, _ target: SegmentedText, names sourceNames: AnalysedText?,
    _ targetNames: AnalysedText?, aligner: Aligner
  ) {
    self.source = source
    self.target = target
    let found = aligner.align(
      source: AlignedDocuments.features(of: source, sourceNames),
      target: AlignedDocuments.features(of: target, targetNames))
    likeness = Likeness(of: found)
    beads = BreakLines.restored(
      found, source: source.segments.map(\.isBreak), target: target.segments.map(\.isBreak))
  }

  /// Aligns two analysed texts by all the evidence that there is.
  init(_ source: AnalysedText, _ target: AnalysedText, _ segmentation: Segmentation) {
    self.init(
      SegmentedText(source.source, segmentation), SegmentedText(target.source, segmentation),
      names: source, target, aligner: Aligner())
  }

  private static func features(of text: SegmentedText, _ names: AnalysedText?) -> SegmentFeatures {
    var mentions = names.map { MentionCursor($0) }
    var features = SegmentFeatures()
    for segment in text.segments where !segment.isBreak {
      features.append(
        text.text.bytes, in: segment.range,
        concepts: mentions?.take(in: segment.range).flatMap(\.concepts) ?? [],
        startsBlock: segment.startsBlock)
    }
    return features
  }

  /// True of a bead that pairs no sentences but hard breaks, or is one.
  func isBreak(_ bead: Bead) -> Bool {
    source.segments[bead.source].allSatisfy(\.isBreak)
      && target.segments[bead.target].allSatisfy(\.isBreak)
  }

  /// The sides of a bead as text on one line: each run of white space is a space.
  func unit(of bead: Bead) -> Bitext.Unit {
    Bitext.Unit(
      source: source.line(bead.source), target: target.line(bead.target),
      confidence: bead.confidence)
  }

  /// What the rules between the sides look at.
  func pair(_ source: AnalysedText, _ target: AnalysedText) -> AnalysedPair {
    let beads = beads.compactMap { bead -> AnalysedPair.Bead? in
      guard !isBreak(bead), let source = self.source.cover(bead.source),
        let target = self.target.cover(bead.target)
      else { return nil }
      return AnalysedPair.Bead(source: source, target: target)
    }
    return AnalysedPair(source: source, target: target, beads: beads)
  }

  /// What someone should know of the pair before trusting its alignment, a sentence each.
  var remarks: [String] {
    for side in [source, target] where side.sentences.isEmpty {
      return ["\(side.text.name) holds no sentences, so that nothing is aligned"]
    }
    if likeness.looksLikeTranslation { return [] }
    let names = "\(source.text.name) and \(target.text.name)"
    let why =
      likeness.confidence.map {
        "the mean confidence of their beads is \(BeadFile.decimal($0)), under \(BeadFile.decimal(Likeness.leastConfidence))"
      } ?? "no sentence of one has a counterpart in the other"
    return [
      "\(names) do not look like translations of each other: \(why); see that they belong together, and that the "
        + "languages are right"
    ]
  }
}
