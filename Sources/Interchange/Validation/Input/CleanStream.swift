import PersianText

/// The bytes of a document as UTF-8 that a parser takes, piece by piece.
struct CleanStream: ~Copyable {
  private var stream: DocumentStream
  private var scrubber: Scrubber
  private var isAtEnd = false
  /// What is wrong with what it declares of its encoding.
  let problem: String?

  /// - Parameter keepsPlaces: whether what is taken out leaves as many spaces behind.
  /// - Throws: where the file cannot be read.
  init(_ bytes: consuming ByteStream, keepsPlaces: Bool) throws(FileFault) {
    var bytes = bytes
    let declaration = EncodingDeclaration(try bytes.peek())
    stream = try DocumentStream(bytes, encoding: declaration.override)
    problem = declaration.problem
    scrubber = Scrubber(keepsPlaces: keepsPlaces)
  }

  /// What the file is in, where that is not UTF-8.
  var encoding: String? { stream.encoding }
  var name: String { stream.name }
  var byteCount: Int { stream.byteCount }
  var position: Int { stream.position }

  /// The next piece; `nil` behind the last.
  mutating func next() throws(FileFault) -> Scrubber.Piece? {
    if isAtEnd { return nil }
    if let bytes = try stream.next() { return scrubber.scrub(bytes, isLast: false) }
    isAtEnd = true
    return scrubber.scrub([], isLast: true)
  }
}
