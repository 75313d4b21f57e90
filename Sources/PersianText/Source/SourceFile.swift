import Glibc

/// A file that could not be read or written, and why.
public struct FileFault: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let reason: String
  /// The byte where the content is unsound, where that is the fault.
  public let offset: Int?
  /// The error number of the system, where it was a call that failed.
  public let code: Int32?

  public init(path: String, reason: String, offset: Int? = nil, code: Int32? = nil) {
    self.path = path
    self.reason = reason
    self.offset = offset
    self.code = code
  }

  public var description: String { "\(path): \(reason)" }

  /// The code says no more than the reason does.
  public static func == (a: FileFault, b: FileFault) -> Bool {
    (a.path, a.reason, a.offset) == (b.path, b.reason, b.offset)
  }

  /// What the C library says of the last failed call.
  package static func system(_ path: String) -> FileFault {
    let code = errno
    return FileFault(path: path, reason: String(cString: strerror(code)), code: code)
  }
}

/// Reading of text files that may be anything.
public enum SourceFile {
  /// Reads a UTF-8 text; `-` is standard input. A byte order mark at the start is left in its place: offsets
  /// stay those of the file.
  ///
  /// - Throws: where there is no such file, it is a directory, holds a NUL, or is not UTF-8. The fault names the
  ///   line and the byte, and the encoding that the text looks like.
  public static func read(_ path: String) throws(FileFault) -> SourceText {
    let name = path == "-" ? "<stdin>" : path
    let bytes = try readBytes(path)
    try check(bytes, name: name)
    return SourceText(name: name, bytes: bytes)
  }

  /// Reads a text in UTF-8, or in UTF-16 with its mark, in which Excel saves tables with tabs between the cells. Offsets
  /// are those of the text in UTF-8.
  public static func readTable(_ path: String) throws(FileFault) -> SourceText {
    let name = path == "-" ? "<stdin>" : path
    var bytes = try readBytes(path)
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    if isBigEndian || bytes.starts(with: [0xFF, 0xFE]) {
      let (high, low) = isBigEndian ? (0, 1) : (1, 0)
      var units: [UInt16] = []
      for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
        units.append(UInt16(bytes[offset + high]) << 8 | UInt16(bytes[offset + low]))
      }
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    try check(bytes, name: name)
    return SourceText(name: name, bytes: bytes)
  }

  /// Reads the bytes of a file; `-` is standard input.
  public static func readBytes(_ path: String) throws(FileFault) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, path: "<stdin>", expected: 0) }
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path) }
    return try readAll(descriptor, path: path, expected: Int(status.st_size))
  }

  /// Opens a file for reading.
  /// - Throws: where there is no such file, or it is a directory.
  package static func open(_ path: String) throws(FileFault) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw FileFault(path: path, reason: "is a directory; name the files in it")
    }
    return descriptor
  }

  private static func readAll(_ descriptor: Int32, path: String, expected: Int)
    throws(FileFault) -> [UInt8]
  {
    // Room for the read that finds the end too, so that the array is not moved for it.
    var (bytes, isAtEnd) = try readChunk(descriptor, path: path, expected + 1 << 16)
    while !isAtEnd {
      let chunk = try readChunk(descriptor, path: path, 1 << 20)
      bytes += chunk.bytes
      isAtEnd = chunk.isAtEnd
    }
    return bytes
  }

  /// Reads so many bytes, or all that are left.
  private static func readChunk(_ descriptor: Int32, path: String, _ room: Int)
    throws(FileFault) -> (bytes: [UInt8], isAtEnd: Bool)
  {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat {
        let free = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        got = Glibc.read(descriptor, free.baseAddress, free.count)
        count += max(got, 0)
      } while got > 0 && count < room || got < 0 && errno == EINTR
    }
    guard got >= 0 else { throw .system(path) }
    return (bytes, got == 0)
  }

  /// - Parameter firstLine: the number of the first line, of a part of a file.
  /// - Throws: where the bytes are no UTF-8 text. The offset of the fault is one in `bytes`.
  package static func check(_ bytes: [UInt8], name: String, firstLine: Int = 1) throws(FileFault) {
    func fault(_ what: String, at offset: Int) -> FileFault {
      let place = LineIndex(bytes).position(at: offset, in: bytes, unit: .bytes)
      let line = place.line + firstLine - 1
      return FileFault(
        path: name, reason: "line \(line), byte \(place.column): \(what)", offset: offset)
    }
    try checkEncoding(bytes, name: name)
    let nul = ByteSearch(0).first(in: bytes.span, bytes.indices)
    if nul < bytes.count {
      throw fault("holds a NUL byte, so it is no text, or UTF-16 without its mark", at: nul)
    }
    if let offset = UTF8Decoding.firstInvalidOffset(in: bytes.span) {
      let hex = String(bytes[offset], radix: 16, uppercase: true)
      throw fault(
        "byte 0x\(hex) is not UTF-8; if the file is in a Windows or ISO encoding, convert it, as with: "
          + "iconv -f WINDOWS-1256 -t UTF-8", at: offset)
    }
  }

  /// - Throws: where a text begins with the byte order mark of UTF-16.
  package static func checkEncoding(_ start: [UInt8], name: String) throws(FileFault) {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw FileFault(
        path: name,
        reason: "is UTF-16, not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8", offset: 0)
    }
  }
}
