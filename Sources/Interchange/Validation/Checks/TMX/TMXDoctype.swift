import PersianText

/// Whether the document type is that of the version.
enum TMXDoctype {
  static func check(
    _ doctype: (name: String, system: String, position: TextPosition)?, _ format: DocumentFormat,
    _ log: FindingLog
  ) {
    guard case .tmx(let version) = format, let doctype else { return }
    if doctype.name != "tmx" {
      log.add(
        TMXRules.doctype, at: doctype.position,
        "the document type is of <\(doctype.name.clipped(to: 20))>, and the root is <tmx>")
      return
    }
    let file = doctype.system.split(separator: "/").last.map(String.init)?.lowercased() ?? ""
    guard file.hasPrefix("tmx"), file.hasSuffix(".dtd") else { return }
    let digits = file.filter { "0123456789".contains($0) }.prefix(2)
    let wanted = version.rawValue.filter { $0 != "." }
    if !digits.isEmpty, digits != wanted {
      log.add(
        TMXRules.doctype, at: doctype.position,
        "the document type names \(file), and the version is \(version.rawValue); name tmx\(wanted).dtd, or leave it out",
        suggestion: "tmx\(wanted).dtd")
    }
  }
}
