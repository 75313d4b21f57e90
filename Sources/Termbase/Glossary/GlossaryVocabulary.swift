import PersianText

/// What the cells of a glossary may say, by the bytes of a cell: kinds, statuses, types, and the languages met so far.
struct GlossaryVocabulary {
  private let kinds = GlossaryVocabulary.table(Concept.Kind.self)
  private let statuses = GlossaryVocabulary.table(Term.Status.self)
  private let types = GlossaryVocabulary.table(Term.TermType.self)
  /// A glossary has a few; a tag of each is kept, so that its terms share it.
  private var languages: [(name: [UInt8], value: Language)] = []

  private static func table<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> [(
    name: [UInt8], value: Value
  )] {
    Value.allCases.map { (Array($0.rawValue.utf8), $0) }
  }

  func kind(_ bytes: [UInt8], _ cell: Range<Int>) -> Concept.Kind? {
    GlossaryVocabulary.find(bytes, cell, in: kinds)
  }

  func status(_ bytes: [UInt8], _ cell: Range<Int>) -> Term.Status? {
    GlossaryVocabulary.find(bytes, cell, in: statuses)
  }

  func type(_ bytes: [UInt8], _ cell: Range<Int>) -> Term.TermType? {
    GlossaryVocabulary.find(bytes, cell, in: types)
  }

  mutating func language(_ bytes: [UInt8], _ cell: Range<Int>) -> Language? {
    if let known = GlossaryVocabulary.find(bytes, cell, in: languages) { return known }
    guard let language = Language(String(decoding: bytes[cell], as: UTF8.self)) else { return nil }
    if languages.count < 100 { languages.append((Array(bytes[cell]), language)) }
    return language
  }

  private static func find<Value>(
    _ bytes: [UInt8], _ cell: Range<Int>, in table: [(name: [UInt8], value: Value)]
  ) -> Value? {
    for entry in table where entry.name.count == cell.count {
      if entry.name.elementsEqual(bytes[cell]) { return entry.value }
    }
    return nil
  }
}
