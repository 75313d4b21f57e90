/// How steadily each term is rendered by one form (Semenov and Bojar 2022, with the most frequent rendering as the
/// pseudo-reference): the share of the rendered occurrences whose rendering is the most frequent one of their term.
///
/// A rendering is any form of the glossary, approved or not, without its endings; where none is found nothing is known,
/// and the occurrence does not count. Terms that are rendered once do not count: they agree with themselves.
public struct TermConsistency: Sendable {
  /// How often each rendering of each term occurs; both as the glossary writes them.
  private var counts: [Key: [String: Int]] = [:]
  private var order: [Key] = []

  private struct Key: Hashable {
    var concept: String
    var term: String
  }

  /// A term that is rendered in several ways.
  public struct Variation: Sendable, Equatable {
    public var concept: String
    public var term: String
    public var renderings: [Rendering]
  }

  public struct Rendering: Sendable, Equatable {
    public var form: String
    public var count: Int
  }

  mutating func add(_ term: String, of concept: String, renderedBy form: String) {
    let key = Key(concept: concept, term: term)
    if counts[key] == nil { order.append(key) }
    counts[key, default: [:]][form, default: 0] += 1
  }

  private var repeated: [[String: Int]] {
    counts.values.filter { $0.values.reduce(0, +) > 1 }
  }

  /// The number of terms that are rendered more than once.
  public var termCount: Int { repeated.count }

  /// The number of their renderings.
  public var renderingCount: Int { repeated.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// `nil` where no term is rendered more than once.
  public var rate: Double? {
    let most = repeated.reduce(0) { $0 + ($1.values.max() ?? 0) }
    return renderingCount == 0 ? nil : Double(most) / Double(renderingCount)
  }

  /// The terms with several renderings, in the order of the text; the most frequent rendering first.
  public var variations: [Variation] {
    order.compactMap { key in
      guard let forms = counts[key], forms.count > 1 else { return nil }
      let renderings = forms.map { Rendering(form: $0.key, count: $0.value) }
      return Variation(
        concept: key.concept, term: key.term,
        renderings: renderings.sorted { ($1.count, $0.form) < ($0.count, $1.form) })
    }
  }
}
