import PersianText
import Termbase

/// Counts what a format had to leave out, so that a report says each loss once.
struct LossTally {
  private let carriage: FormatCarriage
  private var counts: [String: Int] = [:]

  init(_ carriage: FormatCarriage) { self.carriage = carriage }

  /// Counts all of an entry that the format does not carry, but for languages and kept elements, of which the writer
  /// alone knows which it left out.
  mutating func count(_ entry: TermEntry) {
    if let kind = entry.kind { check(.kind, kind.rawValue) }
    check(.subject, entry.subjectField)
    check(.definition, entry.definition)
    for note in entry.notes { check(.note, note) }
    for section in entry.sections {
      check(.languageDefinition, section.definition)
      for note in section.notes { check(.languageNote, note) }
      for form in section.terms { count(form) }
    }
  }

  /// Counts what the format does not carry of one form.
  mutating func count(_ form: TermEntry.Form) {
    if let status = form.status { checkValue(.status, status.rawValue) }
    if let type = form.type { checkValue(.type, type.rawValue) }
    // That a name is a noun goes without saying.
    if form.partOfSpeech != "noun" { check(.partOfSpeech, form.partOfSpeech) }
    check(.scheme, form.scheme)
    check(.source, form.source)
    for note in form.notes { check(.termNote, note) }
  }

  /// Counts a loss that the writer found itself: `the language ru`, `descrip type="context"`.
  mutating func lose(_ what: String, count: Int = 1) { counts[what, default: 0] += count }

  /// One for each kind of loss, sorted.
  func diagnostics(of name: String) -> [Diagnostic] {
    counts.sorted { $0.key < $1.key }.map { what, count in
      let times = count == 1 ? "once" : "\(count) times"
      return Diagnostic(
        rule: "export/loss", severity: .warning, at: .init(name),
        "\(what) left out \(times): \(carriage.format) has no place for it")
    }
  }

  private mutating func check(_ field: FormatCarriage.Field, _ text: String) {
    if !text.isEmpty, !carriage.carries(field, text) { lose(field.rawValue) }
  }

  /// A status or a type, of which a format may know some; where it knows none, it is told once for all of them.
  private mutating func checkValue(_ field: FormatCarriage.Field, _ value: String) {
    guard !carriage.carries(field, value) else { return }
    lose(carriage[field] == .none ? field.rawValue : "\(field.rawValue) \(value)")
  }
}
