/// Takes the events of a document of units (`tu`, `termEntry`, `trans-unit`); a unit with a flaw is left out whole.
///
/// Subclasses override ``begin(_:)``, ``finish(_:)`` and ``text(_:)`` (or ``XMLEventSink/start(_:_:)`` and
/// ``XMLEventSink/end(_:)``), and hear nothing of the rest of a flawed unit.
class XMLUnitSink: XMLEventSink {
  let limits: ReadLimits
  /// Elements that are open.
  private(set) var depth = 0
  /// The depth of the unit that is open; 0 outside of units.
  private var unitDepth = 0
  /// The unit that is open is not to be used.
  private var isUnitFlawed = false
  private var unitBytes = 0
  /// The start tags of what is open around the units, from the root.
  private var path: [(name: String, tag: [UInt8])] = []
  private var unitAddresses: [UnsafePointer<UInt8>] = []
  /// Start tags that are still to come because they are said again to a new parser.
  private var replayed = 0
  /// Units that began, sound or not.
  private(set) var unitCount = 0
  /// Units that were read whole.
  private(set) var soundCount = 0
  /// How the file calls the unit that is open; the subclass sets it.
  final var unitIdentifier: String?
  /// Flaws since ``takeFlaws()``; a unit has one at the most.
  private var flaws: [Flaw] = []

  struct Flaw {
    var offset: Int
    var entry: String?
    var reason: String
  }

  init(limits: ReadLimits) { self.limits = limits }

  // MARK: For subclasses

  /// The elements that are units, and none of which holds another.
  var unitNames: [StaticString] { [] }

  /// Elements around the units, each of which says something that the units in it need. A new parser may begin at one.
  var scopeNames: [StaticString] { [] }

  /// What a new parser is told before the next unit, where the open elements do not tell it well; it opens as many
  /// elements as this says.
  var prologue: (text: String, count: Int)? { nil }

  /// Why a document with this root is none of the format; `nil` where it is.
  func objection(to root: XMLTag) -> String? { nil }

  func begin(_ tag: XMLTag) { start(tag.name, tag.attributes) }
  func finish(_ tag: XMLTag) { end(tag.name) }

  /// Whatever was made of the unit so far is to be forgotten.
  func dropUnit() {}

  // MARK: Events

  final override func open(_ tag: XMLTag) {
    depth += 1
    if replayed > 0 {
      replayed -= 1
      return
    }
    if unitDepth == 0 {
      if depth == 1, let objection = objection(to: tag) { return fail(objection, kind: .format) }
      guard isUnit(tag) else {
        path.append((tag.name, tag.replay))
        if depth > limits.depth { return fail(tooDeep) }
        return begin(tag)
      }
      unitDepth = depth
      unitCount += 1
      isUnitFlawed = false
      unitBytes = 0
      unitIdentifier = nil
    } else if isUnit(tag) {
      return fail("another unit begins within the unit, so its end is missing", kind: .unclosedUnit)
    }
    if isUnitFlawed { return }
    if depth > limits.depth { return flaw(tooDeep) }
    if tag.attributes.count > 0 {
      let bytes = tag.attributes.byteCount
      if bytes > limits.attributeBytes {
        return flaw(
          "the attributes of <\(tag.name)> hold \(bytes) bytes, more than \(limits.attributeBytes)")
      }
      guard charge(bytes) else { return }
    }
    // What elements cost that hold nothing.
    guard charge(8) else { return }
    begin(tag)
  }

  final override func close(_ tag: XMLTag) {
    if unitDepth == 0 {
      if path.count >= depth, !path.isEmpty { path.removeLast() }
      depth -= 1
      return finish(tag)
    }
    depth -= 1
    if !isUnitFlawed { finish(tag) }
    if depth < unitDepth {
      if isUnitFlawed { dropUnit() } else { soundCount += 1 }
      unitDepth = 0
      isUnitFlawed = false
      unitIdentifier = nil
    }
  }

  final override func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isUnitFlawed { return }
    if unitDepth > 0, !charge(bytes.count) { return }
    text(bytes)
  }

  final override func flaw(_ reason: String) {
    guard unitDepth > 0 else { return fail(reason) }
    guard !isUnitFlawed else { return }
    isUnitFlawed = true
    flaws.append(Flaw(offset: offset, entry: entry, reason: reason))
  }

  // MARK: For the reader

  final func takeFlaws() -> [Flaw] {
    if flaws.isEmpty { return [] }
    defer { flaws = [] }
    return flaws
  }

  final var isInUnit: Bool { unitDepth > 0 }
  /// Whether what is wrong with the open unit was said already.
  final var isFlawed: Bool { isUnitFlawed }

  /// What messages call the open unit: its identifier, or its number.
  final var entry: String? {
    unitDepth > 0 ? unitIdentifier ?? "#\(unitCount)" : nil
  }

  /// Forgets the open unit, and gets ready for a new parser.
  /// - Parameter scope: the parser begins at an element of this name, and not at a unit.
  /// - Returns: what that parser is to be told first.
  final func restart(at scope: String?) -> [UInt8] {
    if unitDepth > 0 { dropUnit() }
    unitDepth = 0
    depth = 0
    isUnitFlawed = false
    unitIdentifier = nil
    if let prologue {
      path = Array(repeating: ("", []), count: prologue.count)
      replayed = prologue.count
      return Array(prologue.text.utf8)
    }
    if let scope, let index = path.lastIndex(where: { $0.name == scope }) {
      path.removeSubrange(index...)
    }
    replayed = path.count
    return path.flatMap(\.tag)
  }

  private var tooDeep: String { "elements stand in each other more than \(limits.depth) deep" }

  private func charge(_ bytes: Int) -> Bool {
    unitBytes += bytes
    if unitBytes <= limits.unitBytes { return true }
    flaw("the unit is longer than \(limits.unitBytes) bytes")
    return false
  }

  /// Subclasses that intern names of their own call this too.
  override func didAttach() {
    unitAddresses = unitNames.compactMap(intern)
  }

  private func isUnit(_ tag: XMLTag) -> Bool {
    for address in unitAddresses where tag.localName == address { return true }
    return false
  }
}
