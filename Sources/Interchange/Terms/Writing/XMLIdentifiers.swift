/// The identifiers of a document, each an `xs:ID` that stands once.
struct XMLIdentifiers {
  private var used: Set<String> = []
  /// The next numbers, so that many of one name cost no search each.
  private var numbers: [String: Int] = [:]

  /// Takes an identifier as it is.
  /// - Returns: false of what is no `NCName`, or stands already.
  mutating func take(_ identifier: String) -> Bool {
    XMLIdentifiers.isName(identifier) && used.insert(identifier).inserted
  }

  /// Takes the nearest identifier that is free: what a name may not hold becomes an underscore, what stands already gets
  /// a number; of nothing a new one is made.
  mutating func takeNearest(_ identifier: String) -> String {
    let name = XMLIdentifiers.name(identifier)
    if !name.isEmpty, used.insert(name).inserted { return name }
    let stem = name.isEmpty ? "entry" : name
    var number = numbers[stem] ?? (name.isEmpty ? 1 : 2)
    while !used.insert("\(stem)-\(number)").inserted { number += 1 }
    numbers[stem] = number + 1
    return "\(stem)-\(number)"
  }

  private static func name(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(isInName(scalar) ? scalar : "_")
    }
    guard let first = scalars.first else { return "" }
    if !isAtStart(first) { scalars.insert("_", at: scalars.startIndex) }
    return String(scalars)
  }

  /// An `NCName` (Namespaces in XML 1.0): a name without a colon.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return isAtStart(first) && text.unicodeScalars.allSatisfy(isInName)
  }

  private static func isAtStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isAtStart(scalar)
    }
  }
}
