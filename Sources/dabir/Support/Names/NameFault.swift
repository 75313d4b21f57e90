import PersianText

/// A name that a command can do nothing with, and why.
struct NameFault: Error {
  let reason: String

  /// - Throws: where a name holds a control character, which would break the line that it is written to.
  static func refuseControls(in name: String) throws(NameFault) {
    if let control = name.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      throw NameFault(reason: "holds the control character \(codePoint(control))")
    }
  }
}
