/// The formats of bitexts that are read, told apart by what a file begins with.
public enum BitextFormat: String, Sendable, CaseIterable {
  case tmx, xliff, po, tsv, jsonl

  /// - Parameter start: the first bytes, as UTF-8 or in any encoding that keeps ASCII.
  init(_ start: [UInt8]) {
    switch DocumentKind(of: start) {
    case .xliff: self = .xliff
    case .po: self = .po
    case .jsonl: self = .jsonl
    case .table: self = .tsv
    // The reader of TMX says what root it met instead.
    case .tmx, .tbx, .multiTerm, .xml: self = .tmx
    }
  }
}
