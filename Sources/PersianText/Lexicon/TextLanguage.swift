/// Tells Persian from English by the letters at the start of a text (64 KiB).
public enum TextLanguage {
  public enum Script: Sendable { case persian, latin }

  /// Persian where at least a third of the letters are of the Arabic script.
  public static func guess(_ bytes: [UInt8]) -> Language {
    let (persian, latin) = letters(bytes)
    return persian > 0 && persian * 2 >= latin ? .persian : .english
  }

  /// The script of nearly all the letters (nine in ten, and at least twenty); `nil` where there is none such.
  public static func script(of bytes: [UInt8]) -> Script? {
    let (persian, latin) = letters(bytes)
    guard persian + latin >= 20 else { return nil }
    if persian >= 9 * latin { return .persian }
    return latin >= 9 * persian ? .latin : nil
  }

  private static func letters(_ bytes: [UInt8]) -> (persian: Int, latin: Int) {
    var (persian, latin) = (0, 0)
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
    return (persian, latin)
  }
}
