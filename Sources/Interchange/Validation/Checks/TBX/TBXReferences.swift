import CLibXML2
import PersianText

/// Whether identifiers are names, and each stands once, and whether what targets point to is there.
///
/// A target may point forward: those that point to nothing yet are kept until the end of the file, as are identifiers,
/// so many of them at most.
struct TBXReferences {
  private struct Pending {
    let target: String
    let tag: String
    let position: TextPosition
    let entry: String?
  }

  private var identifiers: IdentifierIndex
  private var pending: [Pending] = []
  private(set) var dangling: Set<String> = []
  private static let mostPending = 100_000

  init(limit: Int) { identifiers = IdentifierIndex(limit: limit) }

  mutating func add(_ element: MarkupElement, _ log: FindingLog) {
    if let id = element["id"] {
      if !TBXReferences.isName(id) {
        log.add(
          TBXRules.identifier, at: element.position,
          "id=\"\(id.clipped(to: 40))\" of \(element.tag) is no XML name: it begins with a letter or _, and has no spaces or colons",
          suggestion: TBXReferences.name(from: id))
      }
      if identifiers.insert(id) {
        log.add(
          TBXRules.identifier, at: element.position,
          "id=\"\(id.clipped(to: 40))\" of \(element.tag) stands at an earlier element too; each id is one element's"
        )
      }
    }
    for name in ["target", "startRef"] {
      guard let target = element[name] else { continue }
      if name == "target", TBXReferences.isExternal(element) {
        external(target, of: element, log)
      } else if !identifiers.contains(target), pending.count < TBXReferences.mostPending {
        pending.append(
          Pending(
            target: target, tag: element.tag, position: element.position, entry: log.entry))
      }
    }
  }

  mutating func end(_ log: FindingLog) {
    let entry = log.entry
    for reference in pending where !identifiers.contains(reference.target) {
      if identifiers.isFull { break }
      dangling.insert(reference.target)
      log.entry = reference.entry
      log.add(
        TBXRules.target, at: reference.position,
        "\(reference.tag) points to «\(reference.target.clipped(to: 40))», and no element of the file has it as its id"
      )
    }
    log.entry = entry
  }

  /// True of what points out of the file: `xref`, its categories, and addresses.
  private static func isExternal(_ element: MarkupElement) -> Bool {
    ["xref", "externalCrossReference", "xGraphic"].contains(element.localName)
      || element["target"]?.hasPrefix("http://") == true
      || element["target"]?.hasPrefix("https://") == true
      || element.localName == "ec"
  }

  private func external(_ target: String, of element: MarkupElement, _ log: FindingLog) {
    guard element.localName != "ec" else { return }
    let text = target.trimmed.unicodeScalars.map { scalar -> Character in
      scalar.value > 0x7E || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
        ? "_" : Character(scalar)
    }
    if let uri = xmlParseURI(String(text)) {
      xmlFreeURI(uri)
    } else {
      log.add(
        TBXRules.target, at: element.position,
        "target=\"\(target.clipped(to: 60))\" of \(element.tag) is no URI; it begins with http:// or https:// and has no spaces"
      )
    }
  }

  private static func isName(_ id: String) -> Bool { xmlValidateNCName(id, 0) == 0 }

  /// The nearest name; `nil` where there is none.
  static func name(from id: String) -> String? {
    var name = ""
    for scalar in id.trimmed.unicodeScalars {
      name.unicodeScalars.append(" :/\\#@!?&+,;()[]".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    if isName(name) { return name }
    return isName("_" + name) ? "_" + name : nil
  }
}
