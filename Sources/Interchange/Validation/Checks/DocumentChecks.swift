/// What a grammar cannot say of a document, looked at as it streams by.
protocol DocumentChecks {
  /// The root element has started.
  mutating func root(_ element: MarkupElement, _ log: FindingLog)
  /// A header is whole.
  mutating func header(_ element: MarkupElement, _ log: FindingLog)
  /// A unit or an entry is whole.
  mutating func unit(_ element: MarkupElement, _ log: FindingLog)
  /// The document is over.
  mutating func end(_ log: FindingLog)
  /// What references point to that is not in the document; known at its end.
  var dangling: Set<String> { get }
}
