import PersianText

import Glibc

/// Turns pieces of a text in some encoding into UTF-8, with the C library's `iconv`.
///
/// A byte that the encoding does not have becomes 0xFF, which is never UTF-8: whoever reads on finds it at its place.
final class Transcoder {
  /// As messages have it.
  let encoding: String
  private let handle: iconv_t
  /// A character that is split between two pieces.
  private var carried: [UInt8] = []
  /// Bytes of the smallest unit of the encoding.
  private let unit: Int

  /// What stands for a byte that means nothing.
  static let invalid: UInt8 = 0xFF

  /// - Returns: `nil` of an encoding that the system does not know.
  init?(_ encoding: String) {
    // Slashes would name files of the system's.
    guard !encoding.isEmpty, !encoding.utf8.contains(UInt8(ascii: "/")),
      let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1
    else { return nil }
    self.handle = handle
    self.encoding = encoding
    unit = encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit { iconv_close(handle) }

  /// The text of a piece.
  /// - Parameter isLast: nothing comes behind it, so that half a character is a fault.
  func convert(_ piece: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
    var input = carried + piece
    carried = []
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 2)
    var offset = 0
    var room = [UInt8](repeating: 0, count: 1 << 14)
    let count = input.count
    while offset < count {
      let (read, written, reason) = step(&input, from: offset, into: &room)
      offset += read
      output.append(contentsOf: room[..<written])
      if reason == EILSEQ {
        output.append(Transcoder.invalid)
        offset += min(unit, count - offset)
      } else if reason == EINVAL {
        if isLast { output.append(Transcoder.invalid) } else { carried = Array(input[offset...]) }
        return output
      }
    }
    return output
  }

  private func step(
    _ input: inout [UInt8], from offset: Int, into room: inout [UInt8]
  ) -> (read: Int, written: Int, reason: Int32) {
    input.withUnsafeMutableBytes { input in
      room.withUnsafeMutableBytes { room in
        var source = input.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
        var target = room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count - offset
        var free = room.count
        let result = iconv(handle, &source, &left, &target, &free)
        let reason = result == -1 ? errno : 0
        return (input.count - offset - left, room.count - free, reason)
      }
    }
  }
}
