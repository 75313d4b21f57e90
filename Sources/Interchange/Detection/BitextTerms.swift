import PersianText
import Termbase

/// Reads the units of a bitext as entries of a termbase: one whose segments are terms and not sentences.
///
/// A unit with a longer side than a name has is no term: it is left out, and counted.
struct BitextTerms: ~Copyable, TermReading {
  private var reader: MemoryReader
  private var terms = 0
  private var sentences = 0
  private var isAtEnd = false
  private var ownDiagnostics: [Diagnostic] = []

  /// The longest official names of bodies have about so many words.
  static let mostWords = 10

  init(_ reader: consuming MemoryReader) { self.reader = reader }

  var position: Int { reader.position }

  /// - Throws: where the file cannot be read on, or holds sentences alone.
  mutating func next() throws(FileFault) -> TermEntry? {
    while let unit = try reader.next() {
      if let entry = BitextTerms.entry(of: unit) {
        terms += 1
        return entry
      }
      sentences += 1
    }
    if !isAtEnd { try conclude() }
    isAtEnd = true
    return nil
  }

  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { ownDiagnostics = [] }
    return reader.takeDiagnostics() + ownDiagnostics
  }

  private mutating func conclude() throws(FileFault) {
    let what = "\(sentences) \(sentences == 1 ? "unit" : "units")"
    if terms == 0, sentences > 0 {
      throw FileFault(
        path: reader.name,
        reason:
          "holds sentences and no terms: \(what), each with more than \(BitextTerms.mostWords) words or without text; "
          + "dabir mine finds the names in them")
    }
    if sentences > 0 {
      ownDiagnostics.append(
        Diagnostic(
          rule: "import/sentence", severity: .warning, at: .init(reader.name),
          "\(what) with more than \(BitextTerms.mostWords) words or without text: left out; dabir mine finds the names in "
            + "them"))
    }
  }

  /// - Returns: `nil` of a sentence.
  private static func entry(of unit: TMXUnit) -> TermEntry? {
    var entry = TermEntry(identifier: unit.identifier ?? "")
    for detail in unit.details {
      if detail.name == "note" {
        entry.notes.append(detail.text)
      } else {
        entry.kept.append(detail)
      }
    }
    for variant in unit.variants {
      let text = variant.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.isEmpty { continue }
      if text.utf8.count(where: { $0 == 0x20 }) >= mostWords { return nil }
      var form = TermEntry.Form(text)
      for detail in variant.details {
        if detail.name == "note" {
          form.notes.append(detail.text)
        } else {
          form.kept.append(detail)
        }
      }
      if let index = entry.sections.firstIndex(where: { $0.language == variant.language }) {
        if !entry.sections[index].terms.contains(where: { $0.text == text }) {
          entry.sections[index].terms.append(form)
        }
      } else {
        entry.sections.append(TermEntry.Section(language: variant.language, terms: [form]))
      }
    }
    return entry.sections.isEmpty ? nil : entry
  }
}
