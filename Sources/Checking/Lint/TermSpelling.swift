import PersianText
package import Termbase

/// The one spelling of a term, and how the written one departs from it.
///
/// A Persian term has the letters of its normal form, without harakat, kashida and invisible controls, with Persian
/// digits, and single spaces. Tanwin on alef («موقتاً») is ordinary spelling and stays. Terms of other languages are in
/// NFC, without bidi controls, with plain single spaces.
package struct TermSpelling {
  /// What is wrong, in words; empty for a term in canonical spelling.
  package private(set) var faults: [String] = []
  /// What to write; `nil` where the term is canonical, or only a person can tell: ة is ه in one name and ت in another.
  package private(set) var canonical: String?

  package init(_ term: Term) {
    self.init(
      term.text,
      isPersian: term.language.isPersian && Alphabet(expectedIn: term.language) == .arabic)
  }

  package init(_ text: String, isPersian: Bool) {
    let scalars = Array(text.unicodeScalars)
    let cleaned = Self.cleaned(scalars, isPersian)
    let right = Self.spaced(isPersian ? Self.persian(cleaned) : Self.composed(cleaned))
    if right.elementsEqual(text.utf8) { return }
    for index in scalars.indices {
      if let fault = Self.fault(at: index, of: scalars, isPersian), !faults.contains(fault) {
        faults.append(fault)
      }
    }
    if isPersian, Self.hasMixedDigits(scalars) { faults.append("Persian and Latin digits") }
    if faults.isEmpty { faults.append("not in Unicode normal form C") }
    let isGuess = isPersian && scalars.contains { Self.tehMarbuta.contains($0.value) }
    if !isGuess, !right.isEmpty { canonical = String(decoding: right, as: UTF8.self) }
  }

  /// The letter, its Urdu form, and its presentation forms.
  private static let tehMarbuta: Set<UInt32> = [0x0629, 0x06C3, 0xFE93, 0xFE94]

  private static let zwnj: Unicode.Scalar = "\u{200C}"

  // MARK: The spelling

  private static func persian(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var source: [UInt8] = []
    for scalar in scalars { UTF8Decoding.append(scalar.value, to: &source) }
    let form = NormalForm(source)
    let digits: UInt32 = hasMixedDigits(scalars) ? 0x06F0 : 0x30
    var result: [UInt8] = []
    var offset = 0
    while offset < form.bytes.count {
      let scalar = UTF8Decoding.scalar(in: form.bytes.span, at: offset)
      let place = form.map.sourceRange(of: offset..<offset + scalar.length)
      switch UTF8Decoding.scalar(in: source.span, at: place.lowerBound).value {
      case let arabic where 0x0660...0x0669 ~= arabic:
        UTF8Decoding.append(arabic - 0x0660 + 0x06F0, to: &result)
      case let persian where 0x06F0...0x06F9 ~= persian || 0x066A...0x066C ~= persian:
        UTF8Decoding.append(persian, to: &result)
      case let latin where 0x30...0x39 ~= latin:
        UTF8Decoding.append(latin - 0x30 + digits, to: &result)
      default:
        result += form.bytes[offset..<offset + scalar.length]
      }
      if source[place].elementsEqual([0xD8, 0xA7, 0xD9, 0x8B]) { result += [0xD9, 0x8B] }
      offset += scalar.length
    }
    return result
  }

  private static func composed(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in Composition.composed(scalars.map(\.value)) {
      UTF8Decoding.append(scalar, to: &result)
    }
    return result
  }

  /// Without invisible controls and stray ZWNJs; every kind of space is a space.
  private static func cleaned(_ scalars: [Unicode.Scalar], _ isPersian: Bool) -> [Unicode.Scalar] {
    let visible = scalars.compactMap { scalar -> Unicode.Scalar? in
      // Where Persian has a zero-width space, a ZWNJ was meant.
      if isPersian, scalar.value == 0x200B { return zwnj }
      if isInvisible(scalar.value) { return nil }
      return ScalarClass(scalar.value).isWhitespace ? " " : scalar
    }
    return visible.indices.filter { visible[$0] != zwnj || isJoining(visible, $0) }
      .map { visible[$0] }
  }

  private static func spaced(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split(separator: 0x20).joined(separator: [0x20]))
  }

  // MARK: The faults

  private static func fault(at index: Int, of scalars: [Unicode.Scalar], _ isPersian: Bool)
    -> String?
  {
    let scalar = scalars[index]
    let name = codePoint(scalar)
    if scalar == " " {
      if index == 0 || index == scalars.count - 1 { return "a space at the edge" }
      return scalars[index - 1] == " " ? "a doubled space" : nil
    }
    if isInvisible(scalar.value) { return "the invisible \(name)" }
    if scalar == zwnj {
      if index > 0, scalars[index - 1] == scalar { return "a doubled ZWNJ" }
      return isJoining(scalars, index) ? nil : "a ZWNJ that joins nothing"
    }
    if ScalarClass(scalar.value).isWhitespace { return "the space \(name)" }
    return isPersian ? persianFault(scalar, after: index > 0 ? scalars[index - 1] : " ") : nil
  }

  private static func persianFault(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar)
    -> String?
  {
    switch scalar.value {
    case 0x0640: return "a kashida"
    case 0x064B where previous.value == 0x0627: return nil
    // «ا» and U+0653 are «آ», and only want composing; behind «ه» U+0654 is a mark as any other.
    case 0x0653...0x0655 where isComposing(scalar, previous): return nil
    case 0x0660...0x0669: return "the Arabic digit \(scalar) (\(codePoint(scalar)))"
    case 0x06F0...0x06F9: return nil
    case 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      let kind = ScalarClass(scalar.value)
      let isFolded = !NormalForm(String(scalar)).bytes.elementsEqual(String(scalar).utf8)
      guard isFolded, kind == .mark || kind == .persianLetter else { return nil }
      if kind == .mark { return "the mark \(codePoint(scalar))" }
      return "the letter \(scalar) (\(codePoint(scalar)))"
    default: return nil
    }
  }

  private static func isComposing(_ mark: Unicode.Scalar, _ letter: Unicode.Scalar) -> Bool {
    NormalForm("\(letter)\(mark)").bytes != NormalForm("\(letter)").bytes
  }

  /// Two sets of digits without a reason; a term with Latin letters may bring its own: «G7 ۲۰۲۱».
  private static func hasMixedDigits(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains { 0x30...0x39 ~= $0.value }
      && scalars.contains { 0x06F0...0x06F9 ~= $0.value || 0x0660...0x0669 ~= $0.value }
      && !scalars.contains { ScalarClass($0.value) == .latinLetter }
  }

  /// Bidi controls, BOM, soft hyphen, zero-width space; ZWJ, which no name needs.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    ScalarClass(scalar) == .control || scalar == 0x200B || scalar == 0x200D
  }

  /// True of a ZWNJ between letters or digits that can join.
  private static func isJoining(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, let next = scalars[index...].first(where: { $0 != zwnj }) else {
      return false
    }
    let (before, after) = (ScalarClass(scalars[index - 1].value), ScalarClass(next.value))
    guard before != .latinLetter || after != .latinLetter else { return false }
    return (before.isLetterOrDigit || before == .mark) && after.isLetterOrDigit
  }
}
