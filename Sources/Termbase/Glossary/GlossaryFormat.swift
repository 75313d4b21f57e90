/// The columns of a glossary file, in their order: one term a row (IANA `text/tab-separated-values`: no quoting).
package enum GlossaryColumn: Int, CaseIterable, Sendable {
  case concept, kind, lang, term, status, type, scheme, source, note

  package var name: String { "\(self)" }

  package static let header = allCases.map(\.name).joined(separator: "\t")
}
