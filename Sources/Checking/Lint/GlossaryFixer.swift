import PersianText
public import Termbase

/// A glossary file as it should be written: canonical order and form, canonical spelling of terms and language tags.
public struct GlossaryFixer {
  /// What the file should hold.
  public let bytes: [UInt8]
  /// Rows of the result that the file does not have.
  public let rewritten: Int
  /// Rows of the file that the result has neither as they are nor rewritten: second copies.
  public let dropped: Int
  /// The rows that stay do not stay in their order.
  public let isReordered: Bool

  /// - Returns: `nil` where the file is as it should be, or has faults: what was passed over would be lost.
  public init?(_ file: GlossaryFile) {
    guard file.faults.isEmpty else { return nil }
    let concepts = file.concepts.map(GlossaryFixer.fixed)
    bytes = GlossaryWriter.bytes(concepts)
    guard bytes != file.source.bytes else { return nil }
    let old = file.rows.map { Array(file.source.bytes[$0.range]) }
    let new = bytes.split(separator: 0x0A).dropFirst().map(Array.init)
    let (oldRows, newRows) = (Set(old), Set(new))
    rewritten = new.count { !oldRows.contains($0) }
    dropped = max(0, old.count - new.count)
    var seen: Set<[UInt8]> = []
    let stayed = old.filter { newRows.contains($0) && seen.insert($0).inserted }
    isReordered = stayed != new.filter(oldRows.contains)
  }

  /// What changes, in words.
  public var summary: String {
    var parts: [String] = []
    if rewritten > 0 { parts.append("\(GlossaryFixer.rows(rewritten)) rewritten") }
    if dropped > 0 { parts.append("\(GlossaryFixer.rows(dropped)) that stood twice dropped") }
    if isReordered { parts.append("rows put in order") }
    return parts.isEmpty ? "line ends or byte order mark" : parts.joined(separator: ", ")
  }

  private static func rows(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }

  private static func fixed(_ concept: Concept) -> Concept {
    var concept = concept
    for index in concept.terms.indices {
      let term = concept.terms[index]
      if let text = TermSpelling(term).canonical { concept.terms[index].text = text }
      let tag = LanguageTag.canonical(term.language.tag)
      if let language = Language(tag) { concept.terms[index].language = language }
    }
    return concept
  }
}
