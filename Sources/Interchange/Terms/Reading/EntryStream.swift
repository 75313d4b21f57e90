import PersianText

/// The entries of an XML terminology file, one after the other: what the readers of such formats have in common.
///
/// An entry with a fault is reported and left out, and the others are read.
struct EntryStream: ~Copyable {
  private var reader: XMLUnitReader<EntrySink>
  private var entries: ArraySlice<EntryElement>

  /// Opens a file; `-` is standard input.
  /// - Throws: where it cannot be read, or its root element is another format's.
  init(_ path: String, _ form: EntryForm, options: ReadOptions = ReadOptions()) throws(FileFault) {
    try self.init(DocumentStream(path, encoding: options.encoding), form, options: options)
  }

  init(
    _ stream: consuming DocumentStream, _ form: EntryForm, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    var reader = try XMLUnitReader(
      stream, EntrySink(form, limits: options.limits), format: form.rules, options: options)
    // So that a file of another format is known at once.
    while try reader.advance(), reader.sink.root == nil {}
    entries = reader.sink.takeEntries()[...]
    self.reader = reader
  }

  /// What messages call the file.
  var name: String { reader.name }
  var byteCount: Int { reader.byteCount }
  var position: Int { reader.position }
  /// The root element without its content; `nil` before it was read.
  var root: EntryElement? { reader.sink.root }
  /// How many of the elements that are passed over there were.
  var passed: [String: Int] { reader.sink.passed }

  /// The next entry; `nil` at the end.
  /// - Throws: where the file cannot be read on; with `isStrict`, at the first fault.
  mutating func next() throws(FileFault) -> EntryElement? {
    while entries.isEmpty {
      let goesOn = try reader.advance()
      entries = reader.sink.takeEntries()[...]
      if !goesOn, entries.isEmpty { return nil }
    }
    return entries.popFirst()
  }

  /// The entries that could not be read since the last call.
  mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }
}
