extension XMLText {
  /// An `xs:language`: what grammars ask of a tag.
  static func isLanguage(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return subtags.enumerated().allSatisfy { index, subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy {
          0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || index > 0 && 0x30...0x39 ~= $0
        }
    }
  }
}
