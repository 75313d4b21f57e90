import TestSupport
import Testing

@testable import PersianText

/// The decoder against the standard library's.
@Suite struct UTF8DecodingTests {
  @Test func `every scalar is read as it is written`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      UTF8Decoding.append(value, to: &bytes)
      guard bytes.elementsEqual(UTF8.encode(scalar) ?? .init()),
        UTF8Decoding.width(of: value) == bytes.count,
        UTF8Decoding.scalar(in: bytes.span, at: 0) == .init(value: value, length: bytes.count),
        UTF8Decoding.scalar(in: bytes.span, before: bytes.count)
          == .init(value: value, length: bytes.count)
      else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  @Test(arguments: [0xD800, 0xDFFF, 0x110000, UInt32.max])
  func `what is no scalar is written as U+FFFD`(_ value: UInt32) {
    var bytes: [UInt8] = []
    UTF8Decoding.append(value, to: &bytes)
    #expect(bytes == [0xEF, 0xBF, 0xBD])
    #expect(UTF8Decoding.scalar(in: bytes.span, at: 0).isValid)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80],
      [0xE2, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFE], [0xFF], [0xD8, 0x20],
    ] as [[UInt8]])
  func `what is broken is one byte long`(_ bytes: [UInt8]) {
    let scalar = UTF8Decoding.scalar(in: bytes.span, at: 0)
    #expect(scalar == .init(value: 0xFFFD, length: 1))
    #expect(!scalar.isValid)
    #expect(UTF8Decoding.firstInvalidOffset(in: bytes.span) == 0)
  }

  @Test(arguments: 0..<1000)
  func `any bytes: sound where the standard library says so`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = randomBytes(using: &random)
    let invalid = UTF8Decoding.firstInvalidOffset(in: bytes.span)
    #expect((invalid == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    let sound = bytes[..<(invalid ?? bytes.count)]
    #expect(String(validating: sound, as: UTF8.self) != nil)

    var values: [UInt32] = []
    var boundaries = [0]
    while let start = boundaries.last, start < bytes.count {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: start)
      values.append(scalar.value)
      boundaries.append(start + scalar.length)
    }
    if invalid == nil {
      #expect(values == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
      for (value, (start, end)) in zip(values, zip(boundaries, boundaries.dropFirst())) {
        #expect(
          UTF8Decoding.scalar(in: bytes.span, before: end)
            == .init(value: value, length: end - start))
      }
    }
    #expect(UTF8Decoding.scalar(in: bytes.span, before: 0) == nil)
  }

  /// Half of them sound, half with lead and trail bytes at random.
  private func randomBytes(using random: inout SeededGenerator) -> [UInt8] {
    if Bool.random(using: &random) { return RandomText.bytes(using: &random) }
    let interesting: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xD9, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
      0x9F, 0xA0, 0x8F,
      0x90,
    ]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      interesting.randomElement(using: &random) ?? 0
    }
  }
}
