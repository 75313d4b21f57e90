import PersianText

/// Judges a document event by event: its parts by the grammar, one by one; its frame at the end; and what no grammar
/// says as it comes.
final class DocumentValidator: DocumentConsumer {
  private let limits: ValidationLimits
  private let log: FindingLog
  private var format: DocumentFormat?
  private var grammar: Grammar?
  private var parts: RelaxNG?
  private var checks: (any DocumentChecks)?
  /// The frame as far as it was read; units and headers in it are empty.
  private var root: MarkupElement?
  private var open: [MarkupElement] = []
  private var frameSize = 0
  private var units = 0
  private var doctype: (name: String, system: String, position: TextPosition)?
  let isMending = false
  /// Of the last unit that was read.
  private(set) var lastLabel: String?

  init(limits: ValidationLimits, log: FindingLog) {
    self.limits = limits
    self.log = log
  }

  func label(of unit: MarkupElement) -> String? {
    guard grammar?.units.contains(unit.localName) == true else { return nil }
    return unit["tuid"] ?? unit["id"] ?? "#\(units + 1)"
  }

  func passOver() { units += 1 }

  func take(_ event: DocumentEvent) throws(XMLFault) {
    switch event {
    case .doctype(let name, let system, let position): doctype = (name, system, position)
    case .open(let element): try opened(element)
    case .part(let element): part(element)
    case .close: _ = open.popLast()
    case .stray(let text, let position): stray(text, position)
    case .remark: break
    case .fault(let problem):
      let (rule, message) = XMLWords.tell(
        problem, part: nil, innermost: nil, isAtEnd: false)
      log.add(rule, at: problem.position, message)
    }
  }

  private func opened(_ element: MarkupElement) throws(XMLFault) {
    if root == nil {
      root = element
      guard let format = DocumentFormat(root: element) else {
        log.add(
          XMLRules.format, at: element.position,
          "the root element is \(element.tag), so this is neither TMX (<tmx>) nor TBX (<tbx>, <martif>)"
        )
        return
      }
      try begin(format, element)
    } else {
      open.last?.content.append(.element(element))
      frameSize += 1
    }
    open.append(element)
  }

  private func begin(_ format: DocumentFormat, _ element: MarkupElement) throws(XMLFault) {
    let grammar = format.grammar(in: element.namespace)
    self.format = format
    self.grammar = grammar
    parts = try RelaxNG(grammar, start: grammar.units.union(grammar.headers))
    switch format {
    case .tmx(let version): checks = TMXChecks(version, limits: limits)
    case .tbx, .martif: checks = TBXChecks(format, limits: limits)
    }
    namespace(of: element, format)
    TMXDoctype.check(doctype, format, log)
    checks?.root(element, log)
  }

  private func namespace(of element: MarkupElement, _ format: DocumentFormat) {
    switch format {
    case .tmx, .martif:
      guard !element.namespace.isEmpty else { return }
      log.add(
        format.rules.attribute, at: element.position,
        "\(element.tag) has the namespace «\(element.namespace.clipped(to: 60))»; the format has none, and many tools find nothing in one that has; take xmlns off"
      )
    case .tbx:
      guard element.namespace.isEmpty else { return }
      log.add(
        format.rules.attribute, at: element.position,
        "<tbx> has no namespace; TBX of 2019 has xmlns=\"\(TBXGrammar.namespace)\"",
        suggestion: "xmlns=\"\(TBXGrammar.namespace)\"")
    }
  }

  private func part(_ element: MarkupElement) {
    guard let grammar, let format else { return }
    let isOwn = element.namespace == grammar.namespace
    let isUnit = isOwn && grammar.units.contains(element.localName)
    let isHeader = isOwn && grammar.headers.contains(element.localName)
    place(element, isKnown: isUnit || isHeader)
    guard isUnit || isHeader else { return }
    log.entry = label(of: element)
    if isUnit {
      lastLabel = log.entry
      units += 1
    }
    if let complaint = parts?.complaint(about: element) {
      explain(element, grammar, complaint, format)
    }
    if isUnit { checks?.unit(element, log) } else { checks?.header(element, log) }
    log.entry = nil
  }

  /// Puts a part into the frame: of many alike one tells as much as all.
  private func place(_ element: MarkupElement, isKnown: Bool) {
    guard let parent = open.last else { return }
    if isKnown, grammar?.units.contains(element.localName) == true,
      case .element(let last) = parent.content.last, last.localName == element.localName
    {
      return
    }
    guard frameSize < DocumentValidator.largestFrame else { return }
    frameSize += 1
    let placed = MarkupElement(
      prefix: element.prefix, localName: element.localName, namespace: element.namespace,
      at: element.position)
    parent.content.append(.element(placed))
  }

  private static let largestFrame = 10_000

  private func stray(_ text: String, _ position: TextPosition) {
    guard let format, let tag = open.last?.tag else { return }
    log.entry = nil
    log.add(
      format.rules.text, at: position,
      "there is text between the elements of \(tag), «\(text.trimmed.clipped(to: 40))»: \(tag) may hold elements only"
    )
  }

  private func explain(
    _ element: MarkupElement, _ grammar: Grammar, _ complaint: String, _ format: DocumentFormat
  ) {
    var explainer = GrammarExplainer(grammar)
    explainer.explain(element)
    for fault in explainer.faults {
      log.add(
        format.rules.rule(for: fault.kind), at: fault.element.position, fault.message,
        suggestion: fault.suggestion)
    }
    // The verdict is libxml2's, also where this has no better words.
    if explainer.faults.isEmpty {
      log.add(
        format.rules.element, at: element.position,
        "\(element.tag) is not as the grammar has it: \(complaint)")
    }
  }

  func end(isWhole: Bool) {
    log.entry = nil
    guard let grammar, let format, let root else { return }
    if isWhole {
      let frame = grammar.ofFrame
      if let schema = try? RelaxNG(frame, start: [grammar.root]),
        let complaint = schema.complaint(about: root)
      {
        explain(root, frame, complaint, format)
      }
    }
    checks?.end(log)
  }

  var prologue: String { open.map(\.bareTag).joined() }

  func report() -> ValidationReport {
    ValidationReport(
      file: log.file, format: format?.name ?? "", units: units,
      findings: log.findings.sorted {
        ($0.location.position ?? .init(line: 0, column: 0))
          < ($1.location.position ?? .init(line: 0, column: 0))
      },
      counts: log.counts, severities: log.severities,
      dangling: checks?.dangling ?? [])
  }
}
