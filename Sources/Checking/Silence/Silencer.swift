public import PersianText

/// Parts what is to be told from what settings, comments and a baseline say not to tell, file by file.
public struct Silencer: Sendable {
  /// What is told, in the order in which the files were added, and of a file in the order of its places.
  public private(set) var told: [Diagnostic] = []
  public private(set) var silenced: [SilencedFinding] = []
  /// The settings that were asked, whose texts findings may point into.
  public private(set) var settings: [Configuration] = []
  /// The baseline with what was found put in the place of what it had.
  public var newBaseline: Baseline? {
    baseline?.updated(with: forBaseline, of: looked, isThere: isThere)
  }

  /// The text of the baseline, which findings may point into.
  public var baselineSource: SourceText? { baseline?.source }

  private var baseline: Baseline?
  private let baselinePaths: ReportPaths
  private let today: CalendarDay
  private let isThere: @Sendable (String) -> Bool
  private var ignoredTerms: [String: IgnoredTerms] = [:]
  private var forBaseline: [(path: String, PlacedFinding, Fingerprint)] = []
  /// The files that were looked at, by their paths from the folder of the baseline.
  private var looked: Set<String> = []

  /// - Parameters:
  ///   - paths: from the folder of the baseline.
  ///   - isThere: whether a file is still there that the baseline names, by such a path.
  public init(
    baseline: Baseline? = nil, paths: ReportPaths, today: CalendarDay,
    isThere: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.baseline = baseline
    baselinePaths = paths
    self.today = today
    self.isThere = isThere
  }

  /// Judges the findings of one file, in the order of their places.
  /// - Parameter isWhole: false of a file that only some rules looked at: what the baseline has of the others stays.
  public mutating func add(
    _ findings: [Diagnostic], in source: SourceText, settings: Configuration?,
    comments: IgnoreComments? = nil, isWhole: Bool = true
  ) {
    var comments = comments
    let path = baselinePaths.path(source.name)
    if isWhole { looked.insert(path) }
    if let settings, ignoredTerms[settings.path] == nil {
      self.settings.append(settings)
      ignoredTerms[settings.path] = IgnoredTerms(settings.ignoredTerms, today: today)
    }
    let judged = Silencer.judged(findings, by: settings)
    let placed = judged.map { PlacedFinding($0, in: source) }
    var kept: [Diagnostic] = []
    for (placed, fingerprint) in zip(placed, Fingerprint.of(placed)) {
      let finding = placed.finding
      if let reason = comments?.reason(toIgnore: finding) {
        silenced.append(SilencedFinding(finding, .comment, reason: reason))
      } else if let settings,
        let reason = ignoredTerms[settings.path]?.reason(toIgnore: finding, in: source)
      {
        silenced.append(SilencedFinding(finding, .settings, reason: reason))
      } else {
        let isKnown = baseline?.holds(fingerprint, in: path) == true
        if isWhole || !isKnown { forBaseline.append((path, placed, fingerprint)) }
        if isKnown {
          silenced.append(SilencedFinding(finding, .baseline, reason: "in the baseline"))
        } else {
          kept.append(finding)
        }
      }
    }
    let own = Silencer.judged(
      (comments?.faults ?? []) + (comments?.unused ?? []), by: settings)
    told += own.isEmpty ? kept : Silencer.ordered(kept + own)
  }

  /// Tells of what silences nothing.
  /// - Parameter isComplete: true of settings all of whose files were looked at: only then a term is known to be unused.
  public mutating func finish(isComplete: (Configuration) -> Bool) {
    for settings in settings {
      guard let terms = ignoredTerms[settings.path] else { continue }
      let findings = terms.expired + (isComplete(settings) ? terms.unused : [])
      told += Silencer.ordered(findings).compactMap(settings.judged)
    }
    told += baseline?.unused(in: looked) ?? []
  }

  private static func judged(_ findings: [Diagnostic], by settings: Configuration?) -> [Diagnostic]
  {
    guard let settings else { return findings }
    return findings.compactMap(settings.judged)
  }

  private static func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }.map(\.element)
  }
}
