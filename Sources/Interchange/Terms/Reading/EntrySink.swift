import Glibc

/// Which elements of a format are entries.
struct EntryForm {
  /// What people call the format.
  let format: String
  /// The group of the rules that findings name: `tbx`.
  let rules: String
  /// The names of the root element.
  let roots: Set<String>
  let entries: [StaticString]
  /// Elements outside entries that are not read, and are counted so that it can be said.
  var passedOver: Set<String> = []
}

/// Makes a tree of each entry of a document, and lets the rest pass by.
///
/// Memory is that of the longest entry.
final class EntrySink: XMLUnitSink {
  /// The element of the whole document, without its content; `nil` before it came.
  private(set) var root: EntryElement?
  private var entries: [EntryElement] = []
  /// How many of the elements that are passed over there were, by their names.
  private(set) var passed: [String: Int] = [:]
  private let form: EntryForm
  private var rootNamespace = ""
  /// The open elements of the entry, itself first.
  private var stack: [EntryElement] = []
  private var pending: [UInt8] = []

  /// Elements that stand in text, between which white space counts.
  private static let inline: Set<String> = [
    "hi", "foreign", "ph", "bpt", "ept", "it", "sc", "ec", "xref", "mrk", "pc",
  ]

  init(_ form: EntryForm, limits: ReadLimits) {
    self.form = form
    super.init(limits: limits)
  }

  func takeEntries() -> [EntryElement] {
    if entries.isEmpty { return [] }
    defer { entries.removeAll(keepingCapacity: true) }
    return entries
  }

  override var unitNames: [StaticString] { form.entries }

  override func objection(to root: XMLTag) -> String? {
    form.roots.contains(root.name)
      ? nil : "the root element is <\(root.name)>, so this is XML but no \(form.format)"
  }

  override func dropUnit() {
    stack.removeAll()
    pending.removeAll()
  }

  override func begin(_ tag: XMLTag) {
    if !isInUnit { return outside(tag) }
    flush()
    let element = element(tag)
    if stack.isEmpty { unitIdentifier = element["id"] }
    stack.append(element)
  }

  override func finish(_ tag: XMLTag) {
    guard var element = stack.last else { return }
    flush()
    element = stack.removeLast()
    if element.hasElements, !EntrySink.isMixed(element) {
      element.content.removeAll { if case .text = $0 { true } else { false } }
    }
    if stack.isEmpty {
      entries.append(element)
    } else {
      stack[stack.count - 1].content.append(.element(element))
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !stack.isEmpty { pending.append(contentsOf: bytes) }
  }

  private func outside(_ tag: XMLTag) {
    if root == nil {
      rootNamespace = tag.namespace.map { String(cString: $0) } ?? ""
      root = element(tag)
    } else if !form.passedOver.isEmpty {
      let name = tag.name
      if form.passedOver.contains(name) { passed[name, default: 0] += 1 }
    }
  }

  private func element(_ tag: XMLTag) -> EntryElement {
    EntryElement(
      name: tag.name, namespace: namespace(tag.namespace), attributes: tag.attributes.all,
      line: line)
  }

  /// Nearly every element has the root's, of which no string is made.
  private func namespace(_ uri: UnsafePointer<UInt8>?) -> String {
    guard let uri else { return "" }
    let isRoots = rootNamespace.withCString { root in
      uri.withMemoryRebound(to: CChar.self, capacity: 1) { strcmp(root, $0) == 0 }
    }
    return isRoots ? "" : String(cString: uri)
  }

  /// Ends a stretch of text. White space between elements is nothing.
  private func flush() {
    guard !pending.isEmpty, !stack.isEmpty else {
      return pending.removeAll(keepingCapacity: true)
    }
    stack[stack.count - 1].content.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  private static func isMixed(_ element: EntryElement) -> Bool {
    element.content.contains {
      switch $0 {
      case .text(let text): !text.utf8.allSatisfy(EntryElement.isWhite)
      case .element(let child): inline.contains(child.name)
      }
    }
  }
}
