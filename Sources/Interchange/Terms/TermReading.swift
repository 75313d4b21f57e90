public import PersianText

/// Reads a terminology file entry by entry. A bad entry is reported and passed over; what follows is read.
public protocol TermReading: ~Copyable {
  /// The next entry; `nil` at the end.
  /// - Throws: where the file cannot be read on at all.
  mutating func next() throws(FileFault) -> TermEntry?

  /// What was wrong since the last call, each with line, column and entry.
  mutating func takeDiagnostics() -> [Diagnostic]

  /// Bytes that were read, for progress.
  var position: Int { get }
}
