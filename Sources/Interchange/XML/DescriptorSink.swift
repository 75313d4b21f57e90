import Glibc

/// A file descriptor as the end of libxml2's output, and the first error of writing to it.
///
/// libxml2 is not told of an error, since it would print it on standard error: the sink keeps it, and drops what
/// comes after it. The descriptor stays the caller's: it is neither closed nor synchronised here.
final class DescriptorSink {
  private let descriptor: Int32
  /// The `errno` of the write that failed; 0 while none has.
  private(set) var failure: Int32 = 0

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes all the bytes, or keeps the reason why not. Blocks, also where the descriptor does not.
  func put(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while failure == 0, !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if count == 0 {
        // POSIX leaves this open; to try again could go on for ever.
        failure = EIO
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        failure = errno
      }
    }
  }
}
