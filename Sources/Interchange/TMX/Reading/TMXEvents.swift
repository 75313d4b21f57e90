/// What is wanted of the units of a memory.
enum UnitExtent: Sendable {
  /// Languages and texts.
  case texts
  /// The same with their places.
  case places
  case everything
}

/// Makes translation units of the events of a TMX document (1.1 to 1.4b).
final class TMXEvents: XMLUnitSink {
  private let extent: UnitExtent
  /// Units that are whole and were not taken yet.
  private var units: [TMXUnit] = []
  private(set) var header = TMXHeader()
  /// The header is whole.
  private(set) var isHeaderRead = false
  private var unit = TMXUnit()
  private var variant = TMXUnit.Variant(language: "", segment: TMXSegment(""))
  private let builder = SegmentBuilder()
  private var kept = KeptStack()
  private var place = Place.outside
  /// How deep in elements that no one wants.
  private var passed = 0
  private var unitStart = 0
  private var languages = LanguageNames()
  private var names = Names()

  private enum Place { case outside, header, unit, variant, segment }

  private struct Names {
    var tu, tuv, seg, hi: UnsafePointer<UInt8>?
  }

  init(_ extent: UnitExtent, limits: ReadLimits) {
    self.extent = extent
    super.init(limits: limits)
  }

  var hasUnits: Bool { !units.isEmpty }

  func take() -> [TMXUnit] {
    defer { units.removeAll(keepingCapacity: true) }
    return units
  }

  override var unitNames: [StaticString] { ["tu"] }
  override var prologue: (text: String, count: Int)? { ("<tmx version=\"1.4\"><body>", 2) }

  override func objection(to root: XMLTag) -> String? {
    let name = root.name
    if name == "tmx" { return nil }
    return ["tbx", "martif", "TBX", "mtf"].contains(name)
      ? "the root element is <\(name)>, so this is a termbase and no TMX; dabir import takes it, and it converts into formats of terms"
      : "the root element is <\(name)>, so this is XML but no TMX"
  }

  override func didAttach() {
    super.didAttach()
    names = Names(tu: intern("tu"), tuv: intern("tuv"), seg: intern("seg"), hi: intern("hi"))
    if place == .header { place = .outside }
    kept.clear()
    passed = 0
  }

  override func dropUnit() {
    place = .outside
    kept.clear()
    passed = 0
  }

  override func begin(_ tag: XMLTag) {
    if passed > 0 {
      passed += 1
      return
    }
    if !kept.isEmpty { return kept.start(tag) }
    let name = tag.localName
    switch place {
    case .outside: outside(tag)
    case .header: kept.start(tag)
    case .unit where name == names.tuv:
      place = .variant
      startVariant(tag.attributes)
    case .variant where name == names.seg:
      place = .segment
      builder.begin(at: extent == .places ? textPlace : nil)
    case .unit, .variant:
      if extent == .everything { kept.start(tag) } else { passed = 1 }
    case .segment:
      builder.start(
        tag.name, tag.attributes.all, isText: name == names.hi, keepsCodes: extent == .everything)
    }
  }

  private func outside(_ tag: XMLTag) {
    if tag.localName == names.tu {
      place = .unit
      unit = TMXUnit()
      if extent == .everything { unit.attributes = tag.attributes.all }
      if let bytes = tag.attributes.bytes("tuid") {
        unitIdentifier = XMLAttributes.text(bytes)
        if extent != .everything { unit[attribute: "tuid"] = unitIdentifier }
      }
      if extent == .places {
        unitStart = textPlace
        unit[attribute: "srclang"] = tag.attributes.value("srclang")
      }
    } else if tag.isNamed("tmx") {
      header.version = tag.attributes.value("version") ?? ""
    } else if tag.isNamed("header") {
      place = .header
      header.attributes = tag.attributes.all
    }
  }

  override func finish(_ tag: XMLTag) {
    if passed > 0 {
      passed -= 1
      return
    }
    if !kept.isEmpty {
      if let element = kept.end() { keep(element) }
      return
    }
    let name = tag.localName
    switch place {
    case .segment where name == names.seg:
      variant.segment = builder.segment()
      place = .variant
    case .segment: builder.end()
    case .variant:
      unit.variants.append(variant)
      place = .unit
    case .unit:
      if extent == .places { unit.range = unitStart..<textPlace }
      units.append(unit)
      place = .outside
    case .header:
      place = .outside
      isHeaderRead = true
    case .outside: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if place == .segment {
      builder.append(bytes)
    } else if !kept.isEmpty {
      kept.append(bytes)
    }
  }

  private func startVariant(_ attributes: XMLAttributes) {
    let language = attributes.bytes("lang", prefix: "xml") ?? attributes.bytes("lang")
    variant = TMXUnit.Variant(
      language: language.map { languages.string($0) } ?? "", segment: TMXSegment(""))
    guard extent == .everything, attributes.count > 1 else { return }
    variant.attributes = attributes.all.filter { $0.name != "xml:lang" && $0.name != "lang" }
  }

  private func keep(_ element: KeptElement) {
    switch place {
    case .header: header.details.append(element)
    case .variant: variant.details.append(element)
    default: unit.details.append(element)
    }
  }
}

/// Strings of the few languages of a document, each made once.
private struct LanguageNames {
  private var known: [(bytes: [UInt8], string: String)] = []

  mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    for (own, string) in known where own.elementsEqual(bytes) { return string }
    let string = XMLAttributes.text(bytes)
    if known.count < 64 { known.append((Array(bytes), string)) }
    return string
  }
}
