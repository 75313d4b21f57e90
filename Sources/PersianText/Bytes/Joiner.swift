extension [UInt8] {
  /// True where a ZWNJ (U+200C) begins at an offset; false outside.
  package func isJoiner(at offset: Int) -> Bool {
    offset >= 0 && offset + 2 < count && self[offset] == 0xE2 && self[offset + 1] == 0x80
      && self[offset + 2] == 0x8C
  }
}
