/// Builds an element that is kept as it stands from the events of a document.
struct KeptStack {
  private var open: [KeptElement] = []
  private var text: [UInt8] = []

  var isEmpty: Bool { open.isEmpty }

  mutating func start(_ tag: XMLTag) {
    flush()
    open.append(KeptElement(name: tag.name, attributes: tag.attributes.all))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  /// - Returns: the outermost element when it ends.
  mutating func end() -> KeptElement? {
    flush()
    guard let element = open.popLast() else { return nil }
    if open.isEmpty { return element }
    open[open.count - 1].content.append(.element(element))
    return nil
  }

  mutating func clear() {
    open = []
    text = []
  }

  private mutating func flush() {
    guard !text.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].content.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }
}
