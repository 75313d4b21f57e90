/// Makes translation units of the events of a TMX document (1.1 to 1.4b).
final class TMXEvents: XMLEventSink {
  /// Units that are whole and were not taken yet.
  private(set) var units: [TMXUnit] = []
  private var unit: TMXUnit?
  private var language = ""
  private var text: [UInt8] = []
  private var isInSegment = false
  /// How deep in inline codes, whose content is no text.
  private var codeDepth = 0
  private var hasRoot = false

  /// Elements within a segment that hold codes of another format. Those of `hi` are text.
  private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut", "sub"]
  /// A segment of more bytes is refused: no translation memory has one.
  private static let mostBytes = 8 << 20

  func take() -> [TMXUnit] {
    defer { units.removeAll(keepingCapacity: true) }
    return units
  }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    if !hasRoot {
      hasRoot = true
      if name != "tmx" { fail("the root element is <\(name)>, so this is XML but no TMX") }
    }
    switch name {
    case "tu": unit = TMXUnit(identifier: attributes.value("tuid"), variants: [])
    case "tuv":
      language = attributes.value("lang", prefix: "xml") ?? attributes.value("lang") ?? ""
    case "seg":
      isInSegment = unit != nil
      codeDepth = 0
      text.removeAll(keepingCapacity: true)
    default: if isInSegment, TMXEvents.codes.contains(name) { codeDepth += 1 }
    }
  }

  override func end(_ name: String) {
    switch name {
    case "seg":
      if isInSegment {
        unit?.variants.append(
          TMXUnit.Variant(language: language, text: String(decoding: text, as: UTF8.self)))
      }
      isInSegment = false
    case "tu":
      if let unit { units.append(unit) }
      unit = nil
    default: if isInSegment, TMXEvents.codes.contains(name) { codeDepth -= 1 }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInSegment, codeDepth == 0 else { return }
    text.append(contentsOf: bytes)
    if text.count > TMXEvents.mostBytes { fail("a segment is longer than 8 MiB") }
  }
}
