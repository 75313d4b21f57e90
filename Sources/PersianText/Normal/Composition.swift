// The standard library has Unicode's normalisation and does not yet publish it; swift-foundation reads it by the
// same door. Foundation's own `precomposedStringWithCanonicalMapping` would bring all of ICU into every start-up.
@_spi(_Unicode) private import Swift

/// Canonical composition (NFC, Unicode Standard Annex 15) for the rare stretch that needs it.
package enum Composition {
  /// True where a scalar can compose with what stands before it, or is not composed itself.
  ///
  /// Arabic, Cyrillic, CJK and general punctuation are handled by the fold or compose with nothing by themselves.
  static func mayCompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x0300, 0x0400..<0x0483, 0x048A..<0x0530, 0x0600..<0x0700, 0x2010..<0x2070,
      0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFFFD:
      false
    default: true
    }
  }

  /// True of a scalar that begins a cluster: its canonical combining class is zero.
  static func isStarter(_ scalar: UInt32) -> Bool {
    scalar < 0x0300
      || Unicode.Scalar(scalar)?.properties.canonicalCombiningClass == .notReordered
  }

  package static func composed(_ scalars: [UInt32]) -> [UInt32] {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(string)._nfc.map(\.value)
  }

  /// A letter without case and diacritics: «Ş» gives s. What is left of it is letters only.
  package static func lowercaseBase(of scalar: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    let base = String(scalar)._nfd.filter { $0.properties.canonicalCombiningClass == .notReordered }
    var lower = String.UnicodeScalarView()
    for letter in base {
      lower.append(contentsOf: letter.properties.lowercaseMapping.unicodeScalars)
    }
    return String(lower)._nfd.lazy
      .filter { $0.properties.canonicalCombiningClass == .notReordered }.map(\.value)
  }
}
