/// How well a translation keeps to the terms of a glossary.
///
/// The terminology success rate is that of the WMT 2025 terminology task: occurrences of the approved renderings over
/// occurrences of the source term, no more than one for one. Here every occurrence counts alike
/// (``rate``); the task's own figure, the mean over the terms of the segments, is ``meanRate``. The task searches strings;
/// here forms are found with their endings, and never inside a longer name, and of a place in English its adjective counts
/// (Chinese, for «چین» behind a noun).
///
/// - Ibn Alam et al. 2021, *On the Evaluation of Machine Translation for Terminology Consistency*, arXiv:2106.11891.
/// - Semenov and Bojar 2022, *Automated Evaluation Metric for Terminology Consistency in MT*, WMT 2022.
/// - Semenov et al. 2023, *Findings of the WMT 2023 Shared Task on Machine Translation with Terminologies*.
public struct TermScore: Sendable {
  /// Occurrences of terms in the source that have an approved rendering in the glossary.
  public internal(set) var asked = 0
  /// Those of which an approved rendering stands in the segment, each rendering used once.
  public internal(set) var rendered = 0
  /// Occurrences of terms that have no approved rendering in the glossary; they do not count.
  public internal(set) var unrenderable = 0
  /// Of the asked, those that the reference renders as approved; `nil` where there is no reference.
  public internal(set) var inReference: Int?
  /// Of those, the ones that the translation renders as approved too.
  public internal(set) var renderedAsReference = 0
  public internal(set) var consistency = TermConsistency()
  /// In the order of the source.
  public internal(set) var misses: [TermMiss] = []
  /// Of each term in each segment the share of its occurrences that is rendered, summed up, and how many there are.
  var shares: (sum: Double, count: Int) = (0, 0)

  /// That of no text.
  public init() {}

  /// The share of the asked that is rendered; `nil` where nothing is asked.
  public var rate: Double? { TermScore.share(rendered, of: asked) }

  /// The mean over the terms of the segments of the share of their occurrences that is rendered.
  public var meanRate: Double? { shares.count == 0 ? nil : shares.sum / Double(shares.count) }

  /// The share of the asked that the reference renders as approved.
  public var referenceRate: Double? { inReference.flatMap { TermScore.share($0, of: asked) } }

  /// The share of what the reference renders as approved that the translation does too.
  public var rateInReference: Double? {
    inReference.flatMap { TermScore.share(renderedAsReference, of: $0) }
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

/// An occurrence of a term of which no approved rendering stands in the translation.
public struct TermMiss: Sendable, Equatable {
  /// The number of the segment in the source.
  public var segment: Int
  public var concept: String
  /// As the source writes it, on one line.
  public var source: String
  /// The approved renderings, the one to write first.
  public var expected: [String]
  /// A form of the concept that is not approved and stands there instead.
  public var instead: String?
  /// The translation has the words of the source as they are.
  public var isUntranslated: Bool
  /// Whether the reference renders it as approved; `nil` where there is none.
  public var isInReference: Bool?
  /// The segment of the translation, on one line; of a long one the beginning.
  public var translation: String
}
