import Glibc

/// Which elements of a format are entries.
struct EntryForm: Sendable {
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

/// Makes a tree of each entry of a document, and lets the rest pass by. Memory is that of the longest entry.
final class EntrySink: XMLUnitSink {
  /// The element of the whole document, without its content; `nil` before it came.
  private(set) var root: EntryElement?
  private(set) var entries: [EntryElement] = []
  /// How many of the elements that are passed over there were, by their names.
  private(set) var passed: [String: Int] = [:]
  private let form: EntryForm
  private var rootNamespace: [UInt8] = []
  /// The open elements of the entry, itself first.
  private var open: [EntryElement] = []
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
    guard form.roots.contains(root.name) else {
      return "the root element is <\(root.name)>, so this is XML but no \(form.format)"
    }
    if let namespace = root.namespace {
      rootNamespace = Array(UnsafeBufferPointer(start: namespace, count: strlen(namespace) + 1))
    }
    self.root = element(root)
    return nil
  }

  override func begin(_ tag: XMLTag) {
    guard isInUnit else {
      let name = tag.name
      if form.passedOver.contains(name) { passed[name, default: 0] += 1 }
      return
    }
    if open.isEmpty { unitIdentifier = tag.attributes.value("id") }
    flush()
    open.append(element(tag))
  }

  override func finish(_ tag: XMLTag) {
    guard isInUnit, !open.isEmpty else { return }
    flush()
    guard var element = open.popLast() else { return }
    if element.hasElements, !EntrySink.isMixed(element) {
      element.content.removeAll { if case .text = $0 { true } else { false } }
    }
    if open.isEmpty {
      entries.append(element)
    } else {
      open[open.count - 1].content.append(.element(element))
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInUnit { pending.append(contentsOf: bytes) }
  }

  override func dropUnit() {
    open.removeAll()
    pending.removeAll()
  }

  private func element(_ tag: XMLTag) -> EntryElement {
    EntryElement(
      name: tag.name, namespace: namespace(tag.namespace), attributes: tag.attributes.all,
      line: line)
  }

  /// Nearly every element has the root's, of which no string is made.
  private func namespace(_ uri: UnsafePointer<UInt8>?) -> String {
    guard let uri else { return "" }
    let isRoots = rootNamespace.withUnsafeBufferPointer { root in
      root.baseAddress.map { strcmp($0, uri) == 0 } ?? false
    }
    return isRoots ? "" : String(cString: uri)
  }

  /// Ends a stretch of text.
  private func flush() {
    if pending.isEmpty { return }
    if !open.isEmpty {
      open[open.count - 1].content.append(.text(String(decoding: pending, as: UTF8.self)))
    }
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

// `strcmp` and `strlen` take signed characters.
private func strlen(_ text: UnsafePointer<UInt8>) -> Int {
  text.withMemoryRebound(to: CChar.self, capacity: 1) { Glibc.strlen($0) }
}

private func strcmp(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>) -> Int32 {
  a.withMemoryRebound(to: CChar.self, capacity: 1) { a in
    b.withMemoryRebound(to: CChar.self, capacity: 1) { b in Glibc.strcmp(a, b) }
  }
}
