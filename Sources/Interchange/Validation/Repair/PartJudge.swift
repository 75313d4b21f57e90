import PersianText

/// Mends a part until grammar and checks have no error left, or there is nothing more to do.
final class PartJudge {
  private let grammar: Grammar
  private let schema: RelaxNG
  var checks: any DocumentChecks

  init(_ format: DocumentFormat, _ grammar: Grammar, limits: ValidationLimits) throws(XMLFault) {
    self.grammar = grammar
    schema = try RelaxNG(grammar, start: grammar.units.union(grammar.headers))
    switch format {
    case .tmx(let version): checks = TMXChecks(version, limits: limits)
    case .tbx, .martif: checks = TBXChecks(format, limits: limits)
    }
  }

  /// - Returns: why it cannot be saved; `nil` where it is valid now.
  func mend(_ element: MarkupElement, _ mender: Mender, isUnit: Bool) -> String? {
    mender.normalise(element)
    for _ in 0..<4 {
      if schema.complaint(about: element) != nil {
        var explainer = GrammarExplainer(grammar)
        explainer.explain(element)
        guard mender.mend(explainer.faults, in: element, grammar) else {
          return explainer.faults.first?.message ?? "the grammar does not have it so"
        }
        continue
      }
      let errors = semanticErrors(of: element, isUnit: isUnit)
      if errors.isEmpty {
        // Now for good, so that a later unit with its identifiers is seen to repeat them.
        look(at: element, isUnit, FindingLog(file: "", mostOfRule: 0), &checks)
        return nil
      }
      guard mender.mend(errors, in: element) else { return errors.first?.message }
    }
    return "its faults follow from each other"
  }

  private func semanticErrors(of element: MarkupElement, isUnit: Bool) -> [Diagnostic] {
    let log = FindingLog(file: "", mostOfRule: .max)
    var trial = checks
    look(at: element, isUnit, log, &trial)
    return log.findings.filter { $0.severity == .error }
  }

  private func look(
    at element: MarkupElement, _ isUnit: Bool, _ log: FindingLog,
    _ checks: inout any DocumentChecks
  ) {
    if isUnit { checks.unit(element, log) } else { checks.header(element, log) }
  }
}
