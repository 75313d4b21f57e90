/// Bytes of text that come piece by piece, in storage that is used again. It is in the way of every event of a document,
/// so that it does without the checks of an array.
final class ByteBuffer {
  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 10)
  private(set) var count = 0

  deinit { storage.deallocate() }

  var isEmpty: Bool { count == 0 }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    let end = count + bytes.count
    if end > storage.count { grow(to: end) }
    storage.baseAddress?.advanced(by: count).update(from: source, count: bytes.count)
    count = end
  }

  func clear() { count = 0 }

  /// The text so far; what is not UTF-8 in it becomes U+FFFD.
  var string: String {
    String(decoding: UnsafeBufferPointer(rebasing: storage[..<count]), as: UTF8.self)
  }

  private func grow(to size: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(size, 2 * storage.count))
    if let source = storage.baseAddress {
      larger.baseAddress?.update(from: source, count: count)
    }
    storage.deallocate()
    storage = larger
  }
}
