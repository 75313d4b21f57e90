/// Makes translation units of the events of an XLIFF document: 1.0 to 1.2, and 2.0 to 2.2.
///
/// A segment is a unit: of 1.2 one of `seg-source`, or the whole `trans-unit`; of 2.x a `segment`. Its languages are those
/// of the file. What tools propose (`alt-trans`, modules) is passed over.
final class XLIFFEvents: XMLUnitSink {
  private let extent: UnitExtent
  private var units: [TMXUnit] = []
  /// As the document writes them; empty where it names none.
  private(set) var sourceLanguage = ""
  private(set) var targetLanguage = ""
  private(set) var version = ""
  private var files = 0
  /// What belongs to all the segments of the unit.
  private var unit = TMXUnit()
  private var source = XLIFFSide()
  private var target = XLIFFSide()
  private var state: [(name: String, value: String)] = []
  private var inline: XLIFFInline
  private var note: [UInt8]?
  private var data: (id: String, text: [UInt8])?
  private var place = Place.outside
  private var passed = 0
  private var segments = 0
  private var segmentIdentifier: String?
  private var unitStart = 0

  private enum Place { case outside, unit, group, segment, source, segmented, target }

  init(_ extent: UnitExtent, limits: ReadLimits) {
    self.extent = extent
    inline = XLIFFInline(keepsCodes: extent == .everything)
    super.init(limits: limits)
  }

  var hasUnits: Bool { !units.isEmpty }

  func take() -> [TMXUnit] {
    defer { units.removeAll(keepingCapacity: true) }
    return units
  }

  override var unitNames: [StaticString] { ["trans-unit", "unit"] }
  override var scopeNames: [StaticString] { ["file"] }

  override func objection(to root: XMLTag) -> String? {
    root.isNamed("xliff")
      ? nil : "the root element is <\(root.name)>, so this is XML but no XLIFF"
  }

  override func dropUnit() {
    place = .outside
    passed = 0
    note = nil
    data = nil
  }

  override func begin(_ tag: XMLTag) {
    if passed > 0 {
      passed += 1
      return
    }
    switch place {
    case .outside: outside(tag)
    case .unit: unit(tag)
    case .group: group(tag)
    case .segment: segment(tag)
    case .source, .segmented, .target:
      inline.start(tag, isSegmented: place != .source, at: placeOfText)
    }
  }

  private func outside(_ tag: XMLTag) {
    let attributes = tag.attributes
    switch tag.name {
    case "xliff":
      version = attributes.value("version") ?? ""
      sourceLanguage = attributes.value("srcLang") ?? ""
      targetLanguage = attributes.value("trgLang") ?? ""
    case "file":
      files += 1
      if let language = attributes.value("source-language") { sourceLanguage = language }
      if let language = attributes.value("target-language") { targetLanguage = language }
    case "trans-unit", "unit": startUnit(attributes)
    default: break
    }
  }

  /// Where the start tag in hand ends, where that is asked for.
  private var placeOfText: Int? { extent == .places ? textPlace : nil }

  private func startUnit(_ attributes: XMLAttributes) {
    place = .unit
    unitStart = textPlace
    unit = TMXUnit()
    source = XLIFFSide()
    target = XLIFFSide()
    state = []
    segments = 0
    segmentIdentifier = nil
    inline.clearData()
    unitIdentifier = attributes.value("id")
    for name in ["approved", "translate", "resname"] {
      guard let value = attributes.value(name) else { continue }
      unit.addProperty("x-xliff-" + name, value)
    }
  }

  private func unit(_ tag: XMLTag) {
    switch tag.name {
    case "source", "seg-source", "target": segment(tag)
    case "segment":
      place = .segment
      segments += 1
      segmentIdentifier = tag.attributes.value("id")
      source = XLIFFSide()
      target = XLIFFSide()
      state = ["state", "subState"].compactMap { name in
        tag.attributes.value(name).map { (name, $0) }
      }
    case "notes", "originalData": place = .group
    case "note": note = []
    default: passed = 1
    }
    if note != nil { place = .group }
  }

  private func group(_ tag: XMLTag) {
    switch tag.name {
    case "note": note = []
    case "data": data = (tag.attributes.value("id") ?? "", [])
    default: passed = 1
    }
  }

  private func segment(_ tag: XMLTag) {
    switch tag.name {
    case "source": place = .source
    case "seg-source": place = .segmented
    case "target":
      place = .target
      for name in ["state", "state-qualifier"] {
        if let value = tag.attributes.value(name) { state.append((name, value)) }
      }
    default:
      passed = 1
      return
    }
    inline.begin(at: placeOfText)
  }

  override func finish(_ tag: XMLTag) {
    if passed > 0 {
      passed -= 1
      return
    }
    let isIn2 = segments > 0
    switch place {
    case .source where tag.isNamed("source"):
      source.whole = inline.finish().whole
      place = isIn2 ? .segment : .unit
    case .segmented where tag.isNamed("seg-source"):
      source.parts = inline.finish().parts
      place = .unit
    case .target where tag.isNamed("target"):
      target = inline.finish()
      place = isIn2 ? .segment : .unit
    case .source, .segmented, .target: inline.end()
    case .segment:
      addUnits()
      place = .unit
    case .group: finishGroup(tag)
    case .unit:
      if segments == 0 { addUnits() }
      shareDetails()
      place = .outside
    case .outside: break
    }
  }

  private func finishGroup(_ tag: XMLTag) {
    if let text = note {
      if !text.isEmpty { unit.addNote(String(decoding: text, as: UTF8.self)) }
      note = nil
      // A note of 1.2 stands in no group.
      if version.hasPrefix("1") { place = .unit }
    } else if let (id, text) = data {
      inline.addData(id, text)
      data = nil
    } else {
      place = .unit
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard passed == 0 else { return }
    switch place {
    case .source, .segmented, .target: inline.text(bytes)
    case .group:
      if note != nil { note?.append(contentsOf: bytes) }
      data?.text.append(contentsOf: bytes)
    default: break
    }
  }

  // MARK: Units

  /// Notes may come behind the segments, so that a unit's are given to them when it ends.
  private var pending: [TMXUnit] = []

  private func addUnits() {
    guard !source.parts.isEmpty, !target.parts.isEmpty else {
      return add(source.whole, target.whole, part: segmentIdentifier)
    }
    for (id, segment) in source.parts {
      add(segment, target.parts.first { $0.id == id }?.segment, part: id)
    }
  }

  private func add(_ source: TMXSegment?, _ target: TMXSegment?, part: String?) {
    guard let source else { return }
    var own = TMXUnit()
    own.variants = [TMXUnit.Variant(language: sourceLanguage, segment: source)]
    if let target {
      own.variants.append(TMXUnit.Variant(language: targetLanguage, segment: target))
    }
    if let identifier = unitIdentifier {
      let file = files > 1 ? "\(files)/" : ""
      own[attribute: "tuid"] = file + identifier + (part.map { "/" + $0 } ?? "")
    }
    for (name, value) in state { own.addProperty("x-xliff-" + name, value) }
    pending.append(own)
  }

  private func shareDetails() {
    for var own in pending {
      own.details = unit.details + own.details
      if extent == .places { own.range = unitStart..<textPlace }
      units.append(own)
    }
    pending = []
  }
}

/// One side of a unit.
struct XLIFFSide {
  var whole: TMXSegment?
  /// The segments that a `mrk` tells, with their identifiers.
  var parts: [(id: String, segment: TMXSegment)] = []
}
