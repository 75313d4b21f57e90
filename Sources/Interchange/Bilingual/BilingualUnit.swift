/// A unit of a bilingual file: the same text in several languages, each with its place.
package struct BilingualUnit: Sendable {
  /// In bytes of the file.
  package var range: Range<Int>
  /// What the file calls it, or its number.
  package var identifier: String
  package var sides: [Side]
  /// Of a memory, the language of its source, where it says one.
  package var sourceLanguage: String?

  /// True of a row of a table, whose first text is the source.
  package var isRow: Bool { sides.first?.isCell ?? false }

  package enum Role: Sendable, Hashable { case source, target, any }

  package struct Side: Sendable {
    /// As the file writes it; empty where it names none.
    package var language: String
    package var role: Role
    /// Without codes.
    package var text: String
    let content: SegmentContent

    /// It stands in a table.
    package var isCell: Bool { if case .cell = content { true } else { false } }

    package var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
  }
}
