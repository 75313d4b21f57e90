/// The letter that a letter counts as where words are compared: in lower case, without its diacritics, Persian for
/// Arabic.
///
/// One scalar for one, as the search fold has them (``Fold/search``); what that spells with several stays as it is.
package enum LetterFold {
  package static func fold(_ scalar: UInt32) -> UInt32 {
    scalar < limit ? table[Int(scalar)] : beyond(scalar)
  }

  private static let limit: UInt32 = 0x0700

  private static let table: [UInt32] = (0..<limit).map { scalar in
    let lower = lowercased(scalar)
    for action in [FoldAction(lower, fold: .search), FoldAction(lower, fold: .standard)] {
      if case .replace(let other) = action { return other }
    }
    return lower
  }

  private static func beyond(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x1E00...0x1FFF:
      let base = Composition.lowercaseBase(of: scalar)
      return base.count == 1 ? base[0] : scalar
    default: return scalar
    }
  }

  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    guard let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars,
      mapping.count == 1, let first = mapping.first
    else { return scalar }
    return first.value
  }
}
