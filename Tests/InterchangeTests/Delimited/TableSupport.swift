import PersianText
import Termbase
import TestSupport

@testable import Interchange

/// What came of reading a table.
struct ReadTable {
  var entries: [TermEntry] = []
  var diagnostics: [Diagnostic] = []
  var format = ""

  init(_ text: String, from source: String? = nil, to target: String? = nil) throws {
    try self.init(bytes: Array(text.utf8), from: source, to: target)
  }

  init(bytes: [UInt8], from source: String? = nil, to target: String? = nil) throws {
    let folder = try TemporaryFolder()
    var reader = try DelimitedReader(
      try folder.write(bytes, to: "table"), source: source.flatMap { Language($0) },
      target: target.flatMap { Language($0) })
    while let entry = try reader.next() { entries.append(entry) }
    diagnostics = reader.takeDiagnostics()
    format = reader.format
  }

  /// `fa: الف=preferred/full; en: A` — the terms of each entry, with what is said of them.
  var lines: [String] {
    entries.map { entry in
      entry.sections.map { section in
        section.language + ": "
          + section.terms.map { form in
            form.text + (form.status.map { "=" + $0.rawValue } ?? "")
              + (form.type.map { "/" + $0.rawValue } ?? "")
          }.joined(separator: ", ")
      }.joined(separator: "; ")
    }
  }

  /// `3:7 table/columns`.
  var places: [String] {
    diagnostics.map { found in
      let place = found.location.position
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(found.rule)"
    }
  }
}

/// Why a table is refused.
func refusal(_ text: String, from source: String? = nil, to target: String? = nil) -> String {
  do {
    _ = try ReadTable(text, from: source, to: target)
    return ""
  } catch {
    return "\(error)"
  }
}

let exportOptions = ExportOptions(toolVersion: "0", name: "out")

/// A generated glossary that uses every field of the model.
func everyField(count: Int, seed: UInt64 = 1) -> [TermEntry] {
  var random = SeededGenerator(seed: seed)
  func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
  let words = [
    "سمرقند", "می‌خواهم", "«نقل»", "a, b", "x;y", "\"quoted\"", "دو\nسطر", "tab\there", "Qingdao",
    "=SUM(A1)", "#hash", "  spaced  inside ok", "ي ك", "é",
  ]
  return (0..<count).map { number in
    var entry = TermEntry(
      identifier: "c-\(number)", kind: number % 9 == 0 ? nil : pick(Concept.Kind.allCases))
    if number % 3 == 0 { entry.subjectField = "subject \(number)" }
    if number % 4 == 0 { entry.definition = "defined, as \"\(pick(words))\"" }
    if number % 5 == 0 { entry.notes = ["note one", "note two, \(number)"] }
    for language in ["fa", "en", "ru", "fa-AF"].prefix(1 + number % 4) {
      var section = TermEntry.Section(language: language)
      if number % 7 == 0 { section.definition = "in \(language)" }
      if number % 6 == 0 { section.notes = ["of \(language)"] }
      for term in 0...(number % 3) {
        var form = TermEntry.Form(
          ReviewReader.trimmed(pick(words)) + " \(number)-\(term)",
          status: term == 2 ? nil : pick(Term.Status.allCases),
          type: term == 1 ? nil : pick(Term.TermType.allCases),
          scheme: pick(["", "press", "un-2012"]), source: pick(["", "UN, 2012"]),
          notes: pick([[], ["one"], ["one", "two"]]))
        form.partOfSpeech = pick(["", "noun", "properNoun"])
        section.terms.append(form)
      }
      entry.sections.append(section)
    }
    return entry
  }
}
