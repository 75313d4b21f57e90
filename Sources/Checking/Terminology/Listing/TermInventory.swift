public import PersianText
public import Termbase

/// The terms of a glossary that occur in texts, with what each is called in another language.
///
/// An entry is a form: a person's full name and the surname are two, with a rendering each. Where a place may name
/// several concepts, each has an entry. A name that has become an adjective («ایرانی») is not rendered as the name, and
/// is passed over.
public struct TermInventory: Sendable {
  public struct Entry: Sendable {
    public let concept: Concept
    /// The form as the glossary writes it.
    public let term: Term
    public let renderings: Renderings
    public fileprivate(set) var count: Int
    /// The text of the first occurrence, and its place there; columns count scalars.
    public let source: String
    public let position: TextPosition
  }

  /// In the order of first occurrence.
  public private(set) var entries: [Entry] = []
  private var indices: [TermReference: Int] = [:]
  private var tables: [Language: RenderingTable] = [:]

  public init() {}

  /// Adds the terms of a text, analysed with the same glossary as those before.
  /// - Parameters:
  ///   - language: that of the renderings.
  ///   - firstLine: the number of its first line, of a text that comes in stretches.
  public mutating func add(_ text: AnalysedText, to language: Language, firstLine: Int = 1) {
    var table = tables[language] ?? RenderingTable(language)
    defer { tables[language] = table }
    for mention in text.mentions where !mention.isRelational {
      for reference in text.candidates(at: mention) {
        if let index = indices[reference] {
          entries[index].count += 1
          continue
        }
        var position = text.source.position(at: mention.range.lowerBound)
        position.line += firstLine - 1
        indices[reference] = entries.count
        entries.append(
          Entry(
            concept: text.finder.concept(of: reference), term: text.finder.term(reference),
            renderings: table.renderings(of: reference, in: text.finder), count: 1,
            source: text.source.name, position: position))
      }
    }
  }
}
