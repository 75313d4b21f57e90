import PersianText
import Termbase
import TestSupport

@testable import Interchange

/// Concepts that use every field of the glossary, and signs that formats trip over; the same for the same seed.
enum GeneratedGlossary {
  static func concepts(_ count: Int, seed: UInt64 = 7) -> [Concept] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { concept($0, &random) }
  }

  private static func concept(_ number: Int, _ random: inout SeededGenerator) -> Concept {
    let kind = Concept.Kind.allCases[number % Concept.Kind.allCases.count]
    var concept = Concept(id: number % 5 == 0 ? "\(number)-x" : "concept-\(number)", kind: kind)
    if number % 3 == 0 { concept.note = note(&random) }
    if number % 4 == 0 {
      concept.note += (concept.note.isEmpty ? "" : " | ") + "definition: " + text(&random)
    }
    for tag in ["fa", "en", "fa-AF", "ru", "zh"] where tag < "fb" || number % 2 == 0 {
      guard let language = Language(tag) else { continue }
      for index in 0..<Int.random(in: 1...3, using: &random) {
        concept.terms.append(
          Term(
            language: language, text: "\(text(&random)) \(number).\(index)",
            status: pick(Term.Status.allCases, &random),
            type: pick(Term.TermType.allCases, &random),
            scheme: pick(["", "press", "un-2012", "traditional"], &random),
            source: pick(["", "Unicode CLDR", "https://example.org/?a=1&b=«ب»"], &random),
            note: Bool.random(using: &random) ? note(&random) : ""))
      }
    }
    // The order of the glossary files, which the model does not remember otherwise.
    concept.terms.sort { $0.language < $1.language }
    return concept
  }

  private static func note(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in text(&random) }.joined(separator: " | ")
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(words, &random) }
      .joined(separator: " ")
  }

  private static func pick<T>(_ values: [T], _ random: inout SeededGenerator) -> T {
    values[Int.random(in: values.indices, using: &random)]
  }

  private static let words = [
    "می‌خواهم", "آستانه", "دمیر ساگین‌بایف", "Ali's", "\"quoted\"", "«نقل»", "a & b <c>", "]]>",
    "\u{200F}راست", "😀👩‍👩‍👧", "Сагынбаев", "德黑兰", "a;b", "a,b", "كتابي", "e\u{301}", "\u{FEFF}x",
    "&amp;", "n°5", "50%", "a|b", "ا\u{0670}",
  ]
}

extension TermEntry {
  /// What a format can carry of this entry.
  func carried(by carriage: FormatCarriage) -> TermEntry {
    func kept(_ field: FormatCarriage.Field, _ text: String) -> String {
      carriage.carries(field, text) ? text : ""
    }
    var entry = self
    entry.kind = kind.flatMap { carriage.carries(.kind, $0.rawValue) ? $0 : nil }
    entry.subjectField = kept(.subject, subjectField)
    entry.definition = kept(.definition, definition)
    entry.notes = notes.filter { carriage.carries(.note, $0) }
    for (index, var section) in sections.enumerated() {
      section.definition = kept(.languageDefinition, section.definition)
      section.notes = section.notes.filter { carriage.carries(.languageNote, $0) }
      section.terms = section.terms.map { form in
        var form = form
        form.status = form.status.flatMap { carriage.carries(.status, $0.rawValue) ? $0 : nil }
        form.type = form.type.flatMap { carriage.carries(.type, $0.rawValue) ? $0 : nil }
        form.partOfSpeech = kept(.partOfSpeech, form.partOfSpeech)
        form.scheme = kept(.scheme, form.scheme)
        form.source = kept(.source, form.source)
        form.notes = form.notes.filter { carriage.carries(.termNote, $0) }
        return form
      }
      entry.sections[index] = section
    }
    return entry
  }

  /// Without the lines, which a file alone has.
  var withoutLines: TermEntry {
    var entry = self
    entry.line = 0
    for index in sections.indices {
      for form in sections[index].terms.indices { entry.sections[index].terms[form].line = 0 }
    }
    return entry
  }
}

/// All the entries of a reader, and what it says.
func readAll<Reader: TermReading & ~Copyable>(
  _ reader: consuming Reader
) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
  var entries: [TermEntry] = []
  while let entry = try reader.next() { entries.append(entry) }
  return (entries, reader.takeDiagnostics())
}
