import PersianText

import Glibc

/// The bytes of a file in pieces, whatever its size; the first piece may be looked at before it is taken. A gzip file
/// comes unpacked.
struct ByteStream: ~Copyable {
  /// What messages call the file: a path, or `<stdin>`.
  let name: String
  /// The size of the file; 0 of a pipe and of a gzip file, where it says nothing of what comes out.
  private(set) var byteCount: Int
  /// Bytes that were given out.
  private(set) var position = 0
  private let descriptor: Int32
  /// Bytes that are at hand, and how many of them were read.
  private let memory: [UInt8]
  private var memoryRead = 0
  private var ahead: [UInt8]?
  /// The beginning was looked at, and is no gzip that is still packed.
  private var isSeen = false
  private var gzip: GzipFile?

  private static let blockSize = 1 << 16
  private static let closed: Int32 = -1

  /// - Throws: where there is no such file, or it is a directory.
  init(_ path: String) throws(FileFault) {
    descriptor = path == "-" ? STDIN_FILENO : try SourceFile.open(path)
    name = path == "-" ? "<stdin>" : path
    memory = []
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = isFile ? Int(status.st_size) : 0
  }

  /// Bytes that are at hand, under a name for messages.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    descriptor = ByteStream.closed
    byteCount = bytes.count
    memory = bytes
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The beginning of the file, with the whole of an XML declaration; empty of an empty one.
  mutating func peek() throws(FileFault) -> [UInt8] {
    if isSeen, let ahead { return ahead }
    isSeen = true
    var bytes = ahead ?? []
    if bytes.isEmpty { bytes = try read() }
    guard GzipFile.isGzip(bytes) else {
      try complete(&bytes)
      ahead = bytes
      return bytes
    }
    gzip = try GzipFile(descriptor: descriptor, name: name)
    byteCount = 0
    var unpacked = try read()
    try complete(&unpacked)
    if GzipFile.isGzip(unpacked) {
      throw FileFault(path: name, reason: "is gzip within gzip; unpack it first, with: gunzip -c")
    }
    ahead = unpacked
    return unpacked
  }

  /// A pipe may give a few bytes at a time.
  private mutating func complete(_ start: inout [UInt8]) throws(FileFault) {
    while TextEncoding.isCut(start) {
      let more = try read()
      if more.isEmpty { return }
      start += more
    }
  }

  /// The next piece; `nil` at the end.
  /// - Throws: where the system refuses, or a gzip file is broken; what came before is sound.
  mutating func next() throws(FileFault) -> [UInt8]? {
    if !isSeen { _ = try peek() }
    var bytes = ahead ?? []
    ahead = nil
    if bytes.isEmpty { bytes = try read() }
    position += bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  private mutating func read() throws(FileFault) -> [UInt8] {
    if let gzip { return try gzip.read(ByteStream.blockSize) }
    if descriptor == ByteStream.closed {
      let block = memory[memoryRead...].prefix(ByteStream.blockSize)
      memoryRead += block.count
      return Array(block)
    }
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: ByteStream.blockSize) { buffer, count in
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, ByteStream.blockSize)
      } while got < 0 && errno == EINTR
      count = max(got, 0)
    }
    if got < 0 { throw .system(name) }
    return bytes
  }
}
