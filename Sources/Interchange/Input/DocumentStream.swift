import PersianText

/// A text file as UTF-8, piece by piece, whatever it is in: UTF-8, UTF-16, the encoding that its XML declaration names,
/// gzip of any of them.
///
/// What is no text in the encoding comes as bytes that are not UTF-8, for the reader to find at their place. A byte order
/// mark is left out.
struct DocumentStream: ~Copyable {
  private var bytes: ByteStream
  private let transcoder: Transcoder?
  private var ahead: [UInt8]?
  private var isAtEnd = false
  /// UTF-8 bytes that were given out.
  private(set) var textPosition = 0

  /// - Parameter encoding: what the file is in, against whatever it says of itself.
  /// - Throws: where the file cannot be read, or is in an encoding that the system does not know.
  init(_ bytes: consuming ByteStream, encoding: String? = nil) throws(FileFault) {
    var bytes = bytes
    let start = try bytes.peek()
    let name = bytes.name
    let markLength: Int
    var transcoder: Transcoder?
    switch TextEncoding(of: start, wanted: encoding) {
    case .utf8(let length): markLength = length
    case .other(let encoding, let length):
      transcoder = try DocumentStream.transcoder(encoding, name)
      markLength = length
    }
    let piece = try bytes.next()
    self.bytes = bytes
    self.transcoder = transcoder
    ahead = piece.map { DocumentStream.converted($0.dropFirst(markLength), transcoder) }
  }

  private static func transcoder(
    _ encoding: String, _ name: String
  ) throws(FileFault) -> Transcoder {
    guard let known = Transcoder(encoding) else {
      throw FileFault(
        path: name,
        reason: "is in «\(encoding)», which is no encoding that iconv knows (iconv -l lists them)")
    }
    return known
  }

  /// - Parameter path: `-` is standard input.
  init(_ path: String, encoding: String? = nil) throws(FileFault) {
    try self.init(ByteStream(path), encoding: encoding)
  }

  var name: String { bytes.name }
  var byteCount: Int { bytes.byteCount }
  /// Bytes of the file that were read; of a gzip file, unpacked ones.
  var position: Int { bytes.position }
  /// What the file is in, where that is not UTF-8.
  var encoding: String? { transcoder?.encoding }

  /// The beginning of the text; empty of an empty one.
  func peek() -> [UInt8] { ahead ?? [] }

  /// The next piece; `nil` at the end.
  mutating func next() throws(FileFault) -> [UInt8]? {
    var piece = ahead ?? []
    ahead = nil
    while piece.isEmpty {
      if isAtEnd { return nil }
      if let more = try bytes.next() {
        piece = DocumentStream.converted(more[...], transcoder)
      } else {
        isAtEnd = true
        piece = transcoder?.convert([], isLast: true) ?? []
      }
    }
    textPosition += piece.count
    return piece
  }

  private static func converted(
    _ piece: ArraySlice<UInt8>, _ transcoder: Transcoder?
  ) -> [UInt8] {
    transcoder?.convert(piece, isLast: false) ?? Array(piece)
  }
}
