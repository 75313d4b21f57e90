import PersianText

/// The capitalised words of an English text that no glossary knows.
enum CapitalisedNames {
  /// Runs of capitalised words, divided by no more than a space or hyphen. A single word that begins a sentence, and so
  /// may be any word, is a name only where its length says so (seven letters).
  static func names(
    in range: Range<Int>, of text: AnalysedText, besides known: ArraySlice<AnalysedText.Mention>
  ) -> [Range<Int>] {
    let bytes = text.source.bytes
    var names: [Range<Int>] = []
    var run: Range<Int>?
    var isFirst = true
    func close() {
      if let name = run {
        let isSingle = !bytes[name].contains(0x20)
        if !isSingle || name.lowerBound > range.lowerBound || name.count >= 7 {
          names.append(name)
        }
      }
      run = nil
    }
    for token in Tokenizer(bytes, range: range) {
      let isName =
        token.isWord && 0x41...0x5A ~= bytes[token.range.lowerBound] && token.range.count > 3
        && !known.contains { $0.range.overlaps(token.range) }
        && bytes[token.range].contains { 0x61...0x7A ~= $0 }
        && MonthNames.month(String(decoding: bytes[token.range], as: UTF8.self)) == nil
      if isName, let open = run, isJoined(open, token.range, bytes) {
        run = open.lowerBound..<token.range.upperBound
      } else {
        close()
        if isName { run = token.range }
      }
      isFirst = false
    }
    close()
    return isFirst ? [] : names
  }

  private static func isJoined(_ a: Range<Int>, _ b: Range<Int>, _ bytes: [UInt8]) -> Bool {
    a.upperBound + 1 == b.lowerBound
      && (bytes[a.upperBound] == 0x20 || bytes[a.upperBound] == 0x2D)
  }
}
