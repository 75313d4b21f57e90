public import PersianText
import Termbase

/// A text and its translation, with the stretches of both that belong together.
public struct AnalysedPair: Sendable {
  public let source: AnalysedText
  public let target: AnalysedText
  /// For each bead with both sides its byte ranges, in the order of the texts.
  public let beads: [Bead]

  public struct Bead: Sendable {
    public var source: Range<Int>
    public var target: Range<Int>

    public init(source: Range<Int>, target: Range<Int>) {
      self.source = source
      self.target = target
    }
  }

  public init(source: AnalysedText, target: AnalysedText, beads: [Bead]) {
    self.source = source
    self.target = target
    self.beads = beads
  }
}

/// A term of the source whose translation has no rendering of it that the glossary approves.
///
/// A form that several concepts share is rendered by a form of any of them. A deprecated rendering counts as one:
/// the target's own findings name it. An adjective made from a name («ایرانی») asks for nothing.
public struct MissingTerm: Sendable {
  public static let identifier = "term/missing"
  public static let summary = "a source term whose translation lacks every approved rendering"

  public init() {}

  public func check(_ pair: AnalysedPair) -> [Diagnostic] {
    var sourceMentions = pair.source.mentions[...]
    var targetMentions = pair.target.mentions[...]
    var findings: [Diagnostic] = []
    for bead in pair.beads {
      let wanted = take(&sourceMentions, in: bead.source)
      let rendered = Set(
        take(&targetMentions, in: bead.target).flatMap { [$0.form] + $0.others }.map(\.concept))
      var reported: Set<Int> = []
      for mention in wanted where !mention.isRelational {
        let concepts = ([mention.form] + mention.others).map(\.concept)
        guard rendered.isDisjoint(with: concepts), reported.insert(mention.form.concept).inserted,
          let finding = diagnostic(mention, bead, pair)
        else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  /// Takes the mentions of a bead from the front, with those before it.
  private func take(_ mentions: inout ArraySlice<AnalysedText.Mention>, in range: Range<Int>)
    -> ArraySlice<AnalysedText.Mention>
  {
    mentions = mentions.drop { $0.range.upperBound <= range.lowerBound }
    let inside = mentions.prefix { $0.range.lowerBound < range.upperBound }
    mentions = mentions.dropFirst(inside.count)
    return inside
  }

  private func diagnostic(
    _ mention: AnalysedText.Mention, _ bead: AnalysedPair.Bead, _ pair: AnalysedPair
  ) -> Diagnostic? {
    let language = pair.target.finder.language
    let concept = pair.source.finder.concept(of: mention.form)
    let approved = concept.approved(in: language)
    guard !approved.isEmpty else { return nil }
    let place = pair.target.source.position(at: bead.target.lowerBound)
    let forms = approved.prefix(3).map { pair.target.quote($0) }.joined(separator: ", ")
    return pair.source.diagnostic(
      MissingTerm.identifier, .warning, mention.range,
      "\(pair.source.quote(mention.range)) has no approved rendering in its translation "
        + "(\(pair.target.source.name):\(place.line):\(place.column)); expected \(forms)",
      notes: [
        Diagnostic.Note(
          "its translation",
          at: Diagnostic.Location(pair.target.source.name, bead.target))
      ])
  }
}
