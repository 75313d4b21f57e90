import Checking
import Interchange
import PersianText
import Termbase

/// The units of a bitext on their way to the scorer, a block at a time.
struct ScoredPairs {
  private let termbase: Termbase
  private let inputs: ScoreInputs

  private static let blockSize = 5_000

  init(_ inputs: ScoreInputs, _ termbase: Termbase) {
    self.inputs = inputs
    self.termbase = termbase
  }

  /// - Returns: the score, and how many lines of the file were faulty.
  func score(_ path: String) throws -> (score: TermScore, faultCount: Int) {
    // Of a TMX document the languages must be known before it is read.
    let source = inputs.sourceLang ?? inputs.targetLang?.counterpart ?? .persian
    let target = inputs.targetLang ?? source.counterpart
    var reader = try BitextReader(path, source: source, target: target)
    var faults = LineFaults(file: reader.name)
    var progress = Progress(reader.name, total: reader.byteCount, shortWork: 1 << 20)
    defer { progress.finish() }
    var block: [BitextReader.Unit] = []
    var scorer: BlockScorer?
    func score() throws {
      guard !block.isEmpty else { return }
      var current = try scorer ?? BlockScorer(termbase, inputs, block, file: reader.name)
      current.add(block)
      scorer = current
      block.removeAll(keepingCapacity: true)
    }
    while let unit = try reader.next() {
      block.append(unit)
      guard block.count == ScoredPairs.blockSize else { continue }
      try score()
      faults.report(reader.takeFaults().map { LineFault(line: $0.line, reason: $0.reason) })
      progress.advance(to: reader.position)
    }
    try score()
    faults.report(reader.takeFaults().map { LineFault(line: $0.line, reason: $0.reason) })
    faults.finish()
    if reader.skipped > 0 {
      Console.complain("\(reader.name): \(reader.skipped) units left out for having an empty side")
    }
    if scorer == nil, reader.format == .tmx, !reader.languages.isEmpty {
      throw Failure(
        "\(reader.name): no unit has both \(source) and \(target); its languages are "
          + "\(reader.languages.sorted().joined(separator: ", ")), and --source-lang and --target-lang name two of them"
      )
    }
    return (scorer?.score ?? TermScore(), faults.count)
  }
}

/// Scores units whose sides are the lines of two texts.
private struct BlockScorer {
  private let sourceFinder: NameFinder
  private var scorer: TermScorer
  /// The columns stand the other way round.
  private let isSwapped: Bool

  var score: TermScore { scorer.score }

  /// - Parameter units: the first ones, which tell the languages.
  /// - Throws: ``Failure`` where the letters of a side cannot be those of its language.
  init(
    _ termbase: Termbase, _ inputs: ScoreInputs, _ units: [BitextReader.Unit], file: String
  ) throws {
    let first = Lines(units.map(\.source), name: "the first column of \(file)")
    let second = Lines(units.map(\.target), name: "the second column of \(file)")
    let languages = inputs.languages(of: first.text.bytes, second.text.bytes)
    let isGiven = inputs.sourceLang != nil || inputs.targetLang != nil
    isSwapped =
      isGiven && TextLanguage.guess(first.text.bytes).root == languages.target.root
      && TextLanguage.guess(second.text.bytes).root == languages.source.root
    try Inputs.check(
      isSwapped ? second.text : first.text, isSwapped ? first.text : second.text, are: languages)
    sourceFinder = NameFinder(termbase, language: languages.source, findsNearNames: false)
    scorer = TermScorer(NameFinder(termbase, language: languages.target, findsNearNames: false))
  }

  mutating func add(_ units: [BitextReader.Unit]) {
    let source = Lines(units.map { isSwapped ? $0.target : $0.source }, name: "source")
    let target = Lines(units.map { isSwapped ? $0.source : $0.target }, name: "target")
    let segments = units.indices.map {
      AlignedTranslation.Segment(
        number: units[$0].number, source: source.ranges[$0], target: target.ranges[$0])
    }
    let text = TextAnalyser.analyse(
      source.text, with: sourceFinder, paragraphs: source.ranges)
    scorer.add(text, hypothesis: AlignedTranslation(target.text, segments))
  }
}

/// Texts one after the other, and where each is.
private struct Lines {
  let text: SourceText
  let ranges: [Range<Int>]

  init(_ lines: [String], name: String) {
    var bytes: [UInt8] = []
    ranges = lines.map { line in
      let start = bytes.count
      bytes += line.utf8
      bytes.append(0x0A)
      return start..<bytes.count - 1
    }
    text = SourceText(name: name, bytes: bytes)
  }
}
