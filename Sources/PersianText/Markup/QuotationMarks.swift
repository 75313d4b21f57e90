/// The marks before the lines of a quotation, in Markdown and in mail: a name may go on behind them on the next line.
public enum QuotationMarks {
  /// The text with spaces in the place of the marks, so that its lines and columns stay.
  public static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    guard ByteSearch(0x3E).first(in: bytes.span, bytes.indices) < bytes.count else { return bytes }
    var result = bytes
    var isLineStart = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D: isLineStart = true
      case 0x20, 0x09: continue
      case 0x3E where isLineStart: result[offset] = 0x20
      default: isLineStart = false
      }
    }
    return result
  }
}
