import PersianText

/// Takes a document as it streams by, mends each part, and writes it; what is not valid after that is left out.
final class DocumentMender: DocumentConsumer {
  private let limits: ValidationLimits
  private let log: FindingLog
  private let dangling: Set<String>
  private let descriptor: Int32
  private let output: String
  private var buffer: [UInt8] = []
  /// Comments and instructions that stand before the root element.
  private var early: [String] = []
  private var fault: FileFault?

  private var format: DocumentFormat?
  private var grammar: Grammar?
  private var judge: PartJudge?
  private var open: [MarkupElement] = []
  private var hasHeader = false
  private var hasDoctype = false
  private var isClosed = false
  private var number = 0
  let isMending = true
  private(set) var lastLabel: String?
  private(set) var written = 0
  private(set) var leftOut = 0

  init(
    limits: ValidationLimits, log: FindingLog, dangling: Set<String>, descriptor: Int32,
    output: String
  ) {
    self.limits = limits
    self.log = log
    self.dangling = dangling
    self.descriptor = descriptor
    self.output = output
  }

  // MARK: Events

  func take(_ event: DocumentEvent) throws(XMLFault) {
    if case .remark(let markup) = event { return remark(markup) }
    guard !isClosed else { return }
    switch event {
    case .doctype: hasDoctype = true
    case .open(let element): try opened(element)
    case .part(let element): part(element)
    case .close: close()
    case .stray(let text, let position):
      log.entry = nil
      log.add(
        RepairRules.leftOut, at: position,
        "text between elements was left out: «\(text.trimmed.clipped(to: 60))»")
    case .fault, .remark: break
    }
    flush()
  }

  private func remark(_ markup: String) {
    guard format != nil else { return early.append(markup) }
    buffer += (markup + "\n").utf8
    flush()
  }

  func label(of part: MarkupElement) -> String? {
    guard grammar?.units.contains(part.localName) == true else { return nil }
    return part["tuid"] ?? part["id"] ?? "#\(number + 1)"
  }

  func passOver() {
    number += 1
    leftOut += 1
  }

  var prologue: String { open.map(\.bareTag).joined() }

  func end(isWhole: Bool) throws(XMLFault) {
    guard format != nil, !isClosed else { return }
    // The file may have ended before its body.
    if open.count < 2 { header(before: "body") }
    while !open.isEmpty { close() }
    flush(all: true)
  }

  private func opened(_ element: MarkupElement) throws(XMLFault) {
    guard let format else {
      guard let format = DocumentFormat(root: element) else { return }
      self.format = format
      let grammar = format.grammar(in: format.namespace)
      self.grammar = grammar
      judge = try PartJudge(format, grammar, limits: limits)
      buffer += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
      early.forEach(remark)
      if hasDoctype, case .tmx(let version) = format {
        buffer += "<!DOCTYPE tmx SYSTEM \"tmx\(version.rawValue.filter { $0 != "." }).dtd\">\n".utf8
      }
      let root = FrameMender.root(element, format, log)
      judge?.checks.root(root, FindingLog(file: "", mostOfRule: 0))
      open.append(root)
      MarkupText.startTag(root, to: &buffer)
      buffer += "\n".utf8
      return
    }
    header(before: element.localName)
    let mended = Mender(format, dangling: dangling, log).frame(element)
    open.append(mended)
    MarkupText.startTag(mended, to: &buffer)
    buffer += "\n".utf8
  }

  /// Writes a header where the file has none.
  private func header(before name: String) {
    guard !hasHeader, let format, let header = FrameMender.header(format) else { return }
    hasHeader = true
    log.entry = nil
    log.add(
      RepairRules.changed, at: open.first?.position,
      "a \(header.tag) was put in, which the file lacks")
    judge?.checks.header(header, FindingLog(file: "", mostOfRule: 0))
    MarkupText.write(header, to: &buffer)
    buffer += "\n".utf8
  }

  private func close() {
    guard let element = open.popLast() else { return }
    buffer += "</\(element.name)>\n".utf8
    if open.isEmpty { isClosed = true }
  }

  // MARK: Parts

  private func part(_ element: MarkupElement) {
    guard let grammar, let format else { return }
    let isUnit = grammar.units.contains(element.localName)
    log.entry = label(of: element)
    if isUnit {
      lastLabel = log.entry
      number += 1
    }
    guard isUnit || grammar.headers.contains(element.localName), isInPlace(element) else {
      log.add(
        RepairRules.leftOut, at: element.position,
        "\(element.tag) was left out; it may not stand here")
      leftOut += isUnit ? 1 : 0
      return
    }
    if !isUnit { hasHeader = true }
    if let reason = judge?.mend(element, Mender(format, dangling: dangling, log), isUnit: isUnit) {
      log.add(
        isUnit ? RepairRules.leftOut : RepairRules.changed, at: element.position,
        isUnit
          ? "the \(format.unit) was left out: \(reason)"
          : "\(element.tag) could not be mended: \(reason)")
      if isUnit {
        leftOut += 1
        return
      }
    }
    if isUnit { written += 1 }
    MarkupText.write(element, to: &buffer)
    buffer += "\n".utf8
  }

  /// Whether the frame has a place for a part where it comes.
  private func isInPlace(_ element: MarkupElement) -> Bool {
    guard let grammar, let parent = open.last,
      case .elements(let particle) = grammar.rules[parent.localName]?.content
    else { return false }
    if grammar.headers.contains(element.localName), hasHeader { return false }
    return particle.names.contains(element.localName)
  }

  // MARK: Output

  private func flush(all: Bool = false) {
    guard fault == nil, all || buffer.count > 1 << 16 else { return }
    do {
      try Output.write(buffer, to: descriptor, path: output)
    } catch {
      fault = error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// - Throws: where something could not be written.
  func finish() throws(FileFault) {
    flush(all: true)
    if let fault { throw fault }
  }

  func report(_ format: String) -> ValidationReport {
    ValidationReport(
      file: log.file, format: format, units: number,
      findings: log.findings.sorted {
        ($0.location.position ?? .init(line: 0, column: 0))
          < ($1.location.position ?? .init(line: 0, column: 0))
      },
      counts: log.counts, severities: log.severities, dangling: [])
  }
}

extension DocumentFormat {
  /// The namespace that it has by rights.
  var namespace: String { if case .tbx = self { TBXGrammar.namespace } else { "" } }
}

/// What a repair tells.
enum RepairRules {
  static let changed = ValidationRule("repair/changed", .note, "what was mended")
  static let leftOut = ValidationRule("repair/left-out", .warning, "what could not be saved")
}
