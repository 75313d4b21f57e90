import Alignment
import ArgumentParser
import Checking
import Interchange
import PersianText
import Termbase

/// A document and its translation on the command line, and their alignment.
struct PairOptions: ParsableArguments {
  @Option(help: "Language of the source (BCP 47).")
  var sourceLang = Language.persian

  @Option(help: "Language of the target (BCP 47).")
  var targetLang = Language.english

  @Flag(help: "The files have one sentence a line; do not cut them into sentences.")
  var segmented = false

  /// The sentences of a text, as byte ranges.
  func sentences(of text: SourceText) -> [Range<Int>] {
    guard segmented else { return SentenceSplitter().sentences(in: text.bytes) }
    var last = text.lines.lineStarts.count
    // The end of the last line begins no line of its own.
    if text.lines.lineStarts.last == text.bytes.count { last -= 1 }
    let mark = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return (0..<last).map { line in
      let range = text.lines.contentRange(ofLine: line + 1, in: text.bytes)
      return line == 0 ? min(mark, range.upperBound)..<range.upperBound : range
    }
  }
}

/// Two texts in aligned sentences.
struct AlignedDocuments {
  let source: SourceText
  let target: SourceText
  let sourceSentences: [Range<Int>]
  let targetSentences: [Range<Int>]
  let beads: [Bead]

  /// Aligns two texts; the names of a glossary that stand on both sides are evidence.
  init(_ source: AnalysedText, _ target: AnalysedText, _ options: PairOptions) {
    self.source = source.source
    self.target = target.source
    sourceSentences = options.sentences(of: source.source)
    targetSentences = options.sentences(of: target.source)
    beads = Aligner().align(
      source: AlignedDocuments.features(of: source, sourceSentences),
      target: AlignedDocuments.features(of: target, targetSentences))
  }

  private static func features(of text: AnalysedText, _ sentences: [Range<Int>])
    -> SegmentFeatures
  {
    var mentions = MentionCursor(text)
    var features = SegmentFeatures()
    for sentence in sentences {
      features.append(
        text.source.bytes, in: sentence,
        concepts: mentions.take(in: sentence).flatMap(\.concepts))
    }
    return features
  }

  /// The bytes of a side of a bead; `nil` where it is empty.
  func sourceRange(of bead: Bead) -> Range<Int>? { cover(sourceSentences[bead.source]) }
  func targetRange(of bead: Bead) -> Range<Int>? { cover(targetSentences[bead.target]) }

  private func cover(_ sentences: ArraySlice<Range<Int>>) -> Range<Int>? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// The sides of a bead as text on one line: each run of white space is a space.
  func unit(of bead: Bead) -> Bitext.Unit {
    Bitext.Unit(
      source: text(sourceSentences[bead.source], of: source),
      target: text(targetSentences[bead.target], of: target))
  }

  private func text(_ sentences: ArraySlice<Range<Int>>, of text: SourceText) -> String {
    sentences.map { sentence in
      text[sentence].split(whereSeparator: { $0.isNewline || $0 == "\t" || $0 == " " })
        .joined(separator: " ")
    }.joined(separator: " ")
  }

  /// What the rules between the sides look at.
  func pair(_ source: AnalysedText, _ target: AnalysedText) -> AnalysedPair {
    let beads = beads.compactMap { bead -> AnalysedPair.Bead? in
      guard let source = sourceRange(of: bead), let target = targetRange(of: bead) else {
        return nil
      }
      return AnalysedPair.Bead(source: source, target: target)
    }
    return AnalysedPair(source: source, target: target, beads: beads)
  }
}

extension AlignedDocuments {
  /// Reads and aligns two files.
  static func read(_ source: String, _ target: String, _ termbase: Termbase, _ options: PairOptions)
    throws -> AlignedDocuments
  {
    let texts = (try SourceFile.read(source), try SourceFile.read(target))
    try Inputs.check(texts.0, isIn: options.sourceLang)
    try Inputs.check(texts.1, isIn: options.targetLang)
    func finder(_ language: Language) -> NameFinder {
      NameFinder(termbase, language: language, findsNearNames: false)
    }
    return AlignedDocuments(
      TextAnalyser.analyse(texts.0, with: finder(options.sourceLang)),
      TextAnalyser.analyse(texts.1, with: finder(options.targetLang)), options)
  }

  /// What is wrong with gold beads for these documents, if anything.
  func fault(in beads: [BeadLink]) -> String? {
    let sides = [
      ("source", beads.flatMap(\.source), sourceSentences.count),
      ("target", beads.flatMap(\.target), targetSentences.count),
    ]
    for (name, indices, count) in sides {
      if let index = indices.first(where: { $0 >= count }) {
        return "the \(name) has \(count) sentences, and no sentence \(index) (they count from 0)"
      }
      var seen: Set<Int> = []
      if let index = indices.first(where: { !seen.insert($0).inserted }) {
        return "sentence \(index) of the \(name) is in two beads"
      }
    }
    return nil
  }

  /// Writes the beads as a translation memory.
  func writeTMX(to path: String?, _ options: PairOptions) throws {
    let bitext = Bitext(
      sourceLanguage: options.sourceLang, targetLanguage: options.targetLang,
      units: beads.map(unit))
    try OutputFile.write(to: path) { output in
      try output.export { descriptor, options throws(InterchangeFault) in
        try TMXWriter.write(bitext, to: descriptor, options: options)
      }
    }
  }
}
