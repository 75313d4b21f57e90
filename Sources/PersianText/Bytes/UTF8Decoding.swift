/// Decoding of single scalars out of UTF-8 bytes that may be broken.
///
/// The functions never trap: a byte that begins no well-formed scalar is read as U+FFFD of length 1, so that a
/// walk over any input ends, and always advances.
package enum UTF8Decoding {
  /// A scalar value and the number of bytes that it takes.
  package struct Scalar: Equatable {
    package var value: UInt32
    package var length: Int
    /// False where the bytes are not well-formed UTF-8.
    package var isValid: Bool { !(value == 0xFFFD && length == 1) }
  }

  /// The scalar that begins at `offset`, which must be inside `bytes`.
  @inlinable
  package static func scalar(in bytes: borrowing Span<UInt8>, at offset: Int) -> Scalar {
    let first = bytes[offset]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1) }
    let available = bytes.count - offset
    if first >= 0xC2, first < 0xE0, available >= 2, bytes[offset + 1] & 0xC0 == 0x80 {
      return Scalar(
        value: UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), length: 2)
    }
    if first >= 0xE0, first < 0xF0, available >= 3,
      bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80
    {
      let value =
        UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
        | UInt32(bytes[offset + 2] & 0x3F)
      if value >= 0x800, value < 0xD800 || value > 0xDFFF {
        return Scalar(value: value, length: 3)
      }
    }
    if first >= 0xF0, first < 0xF5, available >= 4, bytes[offset + 1] & 0xC0 == 0x80,
      bytes[offset + 2] & 0xC0 == 0x80, bytes[offset + 3] & 0xC0 == 0x80
    {
      let value =
        UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
        | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F)
      if value >= 0x10000, value <= 0x10FFFF { return Scalar(value: value, length: 4) }
    }
    return Scalar(value: 0xFFFD, length: 1)
  }

  /// The values of all scalars.
  package static func scalars(of bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let scalar = scalar(in: bytes.span, at: offset)
      scalars.append(scalar.value)
      offset += scalar.length
    }
    return scalars
  }

  /// The scalar that ends just before `offset`, or `nil` at the start.
  package static func scalar(in bytes: borrowing Span<UInt8>, before offset: Int) -> Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = scalar(in: bytes, at: start)
    return start + scalar.length == offset ? scalar : Scalar(value: 0xFFFD, length: 1)
  }

  /// Appends the UTF-8 encoding of a scalar value; a value that is no scalar is written as U+FFFD.
  package static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(value))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x10000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case 0x10000...0x10FFFF:
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      append(0xFFFD, to: &bytes)
    }
  }

  /// The number of bytes that a scalar takes.
  package static func width(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// The offset of the first byte that is not well-formed UTF-8, or `nil`. One pass.
  package static func firstInvalidOffset(in bytes: borrowing Span<UInt8>) -> Int? {
    var offset = 0
    while offset < bytes.count {
      // Eight bytes that are all ASCII, or four letters of the Arabic block.
      while offset + 8 <= bytes.count {
        let block = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        guard
          block & 0x8080_8080_8080_8080 == 0
            || UInt64(littleEndian: block) & 0xC0FC_C0FC_C0FC_C0FC == 0x80D8_80D8_80D8_80D8
        else { break }
        offset += 8
      }
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        continue
      }
      if byte & 0xFC == 0xD8, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
        offset += 2
        continue
      }
      let scalar = scalar(in: bytes, at: offset)
      guard scalar.isValid else { return offset }
      offset += scalar.length
    }
    return nil
  }
}
