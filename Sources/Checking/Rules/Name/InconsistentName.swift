import PersianText
import Termbase

/// One thing named in several spellings in one text.
///
/// Forms are compared with their like: surnames with surnames, also inside the full name, full names with full
/// names. A short form beside the full one is no inconsistency, nor is an official long one. Known misspellings
/// count, so that a reader sees that they are the same man.
struct InconsistentName: TextRule {
  static let identifier = "name/inconsistent"
  static let summary = "one concept spelt in several ways in one text"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "دمیر ساگین‌بایف آمد. ⟦سگینبایف⟧ رفت.",
    right: "دمیر ساگین‌بایف آمد. ساگین‌بایف رفت.",
    why: """
      A reader takes two spellings for two people. Forms are compared with their like: \
      surnames with surnames, full names with full names. Names that no glossary has are \
      compared by the name model.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    var groups: [Group: [Spelling]] = [:]
    for mention in text.mentions {
      guard let (group, range) = place(of: mention, in: text) else { continue }
      take(range, into: &groups[group, default: []], text)
    }
    return groups.values.filter { $0.count > 1 }
      .sorted { $0[1].first.lowerBound < $1[1].first.lowerBound }
      .compactMap { spellings in diagnostic(spellings, text) }
      + StrangeSpellings.groups(in: text).map { diagnostic($0, text) }
  }

  /// Spellings of a name that no glossary has.
  private func diagnostic(_ group: StrangeSpellings.Group, _ text: AnalysedText) -> Diagnostic {
    let list = group.spellings.map { "\(text.quote($0.range)) ×\($0.count)" }
    return text.diagnostic(
      Self.identifier, Self.severity, group.spellings[1].range,
      "one name seems to be spelt in \(group.spellings.count) ways: \(list.joined(separator: ", "))",
      notes: group.spellings.map {
        Diagnostic.Note(
          "first written \(text.quote($0.range))",
          at: Diagnostic.Location(text.source.name, $0.range))
      })
  }

  private struct Group: Hashable {
    var concept: Int
    var isShort: Bool
  }

  private struct Spelling {
    var first: Range<Int>
    var count = 1
    /// What is compared; found out where a second spelling stands, for most names have one only.
    var key: String?
  }

  private func take(_ range: Range<Int>, into spellings: inout [Spelling], _ text: AnalysedText) {
    let bytes = text.source.bytes
    if let same = spellings.firstIndex(where: { bytes[$0.first].elementsEqual(bytes[range]) }) {
      spellings[same].count += 1
      return
    }
    guard !spellings.isEmpty else { return spellings.append(Spelling(first: range)) }
    for index in spellings.indices where spellings[index].key == nil {
      spellings[index].key = key(of: spellings[index].first, text)
    }
    let key = key(of: range, text)
    if let same = spellings.firstIndex(where: { $0.key == key }) {
      spellings[same].count += 1
    } else {
      spellings.append(Spelling(first: range, key: key))
    }
  }

  /// The normal form of a place on one line, in lower case.
  private func key(of range: Range<Int>, _ text: AnalysedText) -> String {
    NormalForm(text.source.bytes, range: range).text.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// With what a mention is to be compared, and the part of it that is.
  private func place(of mention: AnalysedText.Mention, in text: AnalysedText) -> (
    Group, Range<Int>
  )? {
    let concept = text.finder.concept(of: mention.form)
    let term = text.finder.term(mention.form)
    guard concept.kind != .title, concept.kind != .term, term.type != .acronym,
      term.type != .abbreviation, !mention.isRelational
    else { return nil }
    if let part = mention.shortPart {
      return (Group(concept: mention.form.concept, isShort: true), part)
    }
    // A fuller form says more, and is no other spelling: Great Britain beside Britain.
    if concept.terms.contains(where: { $0.language == term.language && term.isFuller(than: $0) }),
      term.status != .preferred
    {
      return nil
    }
    // A homograph is admitted as a short form, and says nothing of how the full one is spelt.
    let isShort = term.type == .short || term.type == .homograph && term.status != .preferred
    return (Group(concept: mention.form.concept, isShort: isShort), mention.range)
  }

  private func diagnostic(_ spellings: [Spelling], _ text: AnalysedText) -> Diagnostic? {
    guard
      let mention = text.mentions.first(where: {
        $0.range.lowerBound <= spellings[1].first.lowerBound
          && spellings[1].first.upperBound <= $0.range.upperBound
      })
    else { return nil }
    let concept = text.finder.concept(of: mention.form)
    let list = spellings.map { "\(text.quote($0.first)) ×\($0.count)" }.joined(separator: ", ")
    let right = text.finder.approvedForm(for: mention.form)
    return text.diagnostic(
      Self.identifier, .warning, spellings[1].first,
      "\(text.finder.gloss(concept)) is spelt in \(spellings.count) ways: \(list)"
        + (right.map { "; the glossary has \(text.quote($0))" } ?? ""),
      notes: spellings.map { spelling in
        Diagnostic.Note(
          "first written \(text.quote(spelling.first))",
          at: Diagnostic.Location(text.source.name, spelling.first))
      })
  }
}
