/// Tells Persian from English by the letters.
public enum TextLanguage {
  /// Persian where at least a third of the letters at the start of a text (64 KiB) are of the Arabic script.
  public static func guess(_ bytes: [UInt8]) -> Language {
    var persian = 0
    var latin = 0
    var offset = 0
    let end = min(bytes.count, 1 << 16)
    while offset < end {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
      switch ScalarClass(scalar.value) {
      case .persianLetter: persian += 1
      case .latinLetter: latin += 1
      default: break
      }
      offset += scalar.length
    }
    return persian > 0 && persian * 2 >= latin ? .persian : .english
  }
}
