import CLibXML2
import PersianText

import Glibc

/// A gzip file being unpacked, by libxml2's own reading of such files.
///
/// The file is one that is open already, and libxml2 gets it by its descriptor: no name reaches its handlers of HTTP and
/// FTP.
final class GzipFile {
  private let buffer: xmlParserInputBufferPtr
  private let name: String
  /// Bytes that came out.
  private var count = 0
  private var isAtEnd = false
  private var isBroken = false

  private static let step = 1 << 12

  /// - Throws: where the descriptor is a pipe, which cannot be read from its start again.
  init(descriptor: Int32, name: String) throws(FileFault) {
    self.name = name
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else {
      throw FileFault(
        path: name,
        reason: "is gzip, which is unpacked from files only; unpack it on the way, with: gunzip -c")
    }
    LibXML2.start
    let path = "/proc/self/fd/\(descriptor)"
    guard let buffer = xmlParserInputBufferCreateFilename(path, XML_CHAR_ENCODING_NONE) else {
      throw FileFault(
        path: name, reason: "is gzip, and cannot be opened; unpack it with: gunzip -k")
    }
    self.buffer = buffer
  }

  deinit { xmlFreeParserInputBuffer(buffer) }

  static func isGzip(_ start: [UInt8]) -> Bool { start.starts(with: [0x1F, 0x8B]) }

  /// The next bytes; none at the end.
  /// - Throws: where the file is broken, or ends within.
  func read(_ size: Int) throws(FileFault) -> [UInt8] {
    guard !isAtEnd, !isBroken, let readMore = buffer.pointee.readcallback else {
      if isBroken { throw fault("is broken gzip, or ends too early") }
      return []
    }
    var last: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = 0
      room.withMemoryRebound(to: CChar.self) { room in
        // In small steps: of a step that meets a fault nothing is given.
        while count < size, let base = room.baseAddress {
          last = readMore(
            buffer.pointee.context, base + count, Int32(min(GzipFile.step, size - count)))
          if last <= 0 { break }
          count += Int(last)
        }
      }
    }
    count += bytes.count
    if last < 0 { isBroken = true }
    if last == 0 { try finish() }
    return bytes.isEmpty && isBroken ? try read(size) : bytes
  }

  /// Only to close the file tells whether it ended where gzip should.
  private func finish() throws(FileFault) {
    isAtEnd = true
    guard let close = buffer.pointee.closecallback else { return }
    buffer.pointee.closecallback = nil
    if close(buffer.pointee.context) != 0 { throw fault("is gzip that ends too early") }
  }

  private func fault(_ what: String) -> FileFault {
    FileFault(
      path: name,
      reason:
        "\(what), after \(count) unpacked byte\(count == 1 ? "" : "s"); what stands before was read",
      offset: count)
  }
}
