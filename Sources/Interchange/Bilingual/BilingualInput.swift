public import PersianText

/// A bilingual file that was read whole, as UTF-8: its places are those of the text.
public struct BilingualInput: Sendable {
  public let text: SourceText
  public let format: BilingualFormat
  /// What the file is in, where its bytes are not those of the text: `gzip`, `UTF-16LE`.
  public let packing: String?
  /// Why it could not be read to its end: a file of gzip that is cut off.
  public let fault: FileFault?

  /// Tells whether bytes are a bilingual file, by their content and the file's name.
  ///
  /// - Parameters:
  ///   - path: where they are from; `-` is standard input.
  ///   - name: what findings call it; default the path.
  /// - Returns: `nil` of a file that is text.
  /// - Throws: where it is one, in an encoding that the system does not know, or too large.
  public init?(_ bytes: [UInt8], path: String, name: String? = nil) throws(FileFault) {
    let name = name ?? (path == "-" ? "<stdin>" : path)
    guard !BilingualFormat.isText(name) else { return nil }
    let isPacked = GzipFile.isGzip(bytes) && path != "-"
    let stream = try MemoryReader.stream(
      isPacked ? ByteStream(path) : ByteStream(name: name, bytes: bytes), encoding: nil)
    guard let format = BilingualFormat(name: name, start: stream.peek()) else { return nil }
    self.format = format
    let encoding = stream.encoding
    packing = isPacked ? "gzip" : encoding
    let (text, fault) = packing == nil ? (bytes, nil) : BilingualInput.all(of: stream)
    self.fault = fault
    guard text.count < Int(UInt32.max) else {
      throw FileFault(path: name, reason: "is larger than 4 GB; divide it")
    }
    self.text = SourceText(name: name, bytes: text)
  }

  /// The text of a file, as far as it can be read.
  private static func all(of stream: consuming DocumentStream) -> ([UInt8], FileFault?) {
    var stream = stream
    var text: [UInt8] = []
    do throws(FileFault) {
      while let piece = try stream.next() { text += piece }
      return (text, nil)
    } catch {
      return (text, error)
    }
  }
}
