/// What two scans of markup ask of its bytes that no parser need be asked for.
extension [UInt8] {
  /// True where a mark stands at an offset.
  func has(_ mark: StaticString, at offset: Int) -> Bool {
    offset <= count
      && self[offset...].starts(
        with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  /// Where the first mark at or behind an offset ends, or `nil`.
  func end(of mark: StaticString, from offset: Int) -> Int? {
    var offset = offset
    while offset < count {
      if has(mark, at: offset) { return offset + mark.utf8CodeUnitCount }
      offset += 1
    }
    return nil
  }

  /// The name of the start tag at an offset, without its prefix.
  func tagName(at offset: Int) -> ArraySlice<UInt8> {
    let tag = self[(offset + 1)...].prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2F].contains($0) }
    return tag.lastIndex(of: 0x3A).map { tag[($0 + 1)...] } ?? tag
  }
}
