import PersianText
import Transliteration

/// The side that a name stands on, by its letters.
enum NameScript {
  /// - Returns: `nil` where a name has neither Persian nor Latin letters, or more of another script.
  static func side(of name: String) -> NameModel.Side? {
    var (persian, latin, other) = (0, 0, 0)
    for scalar in name.unicodeScalars {
      switch ScalarClass(scalar.value) {
      case .persianLetter: persian += 1
      case .latinLetter: latin += 1
      case .otherLetter: other += 1
      default: break
      }
    }
    if other > max(persian, latin) || persian + latin == 0 { return nil }
    return persian >= latin ? .persian : .english
  }
}
