import PersianText

/// The scripts whose letters are taken for one another, or that a language of the glossary is written in. Scripts
/// that are mixed by custom, as those of Japanese, are none.
enum Alphabet: String {
  case arabic = "Arabic"
  case latin = "Latin"
  case cyrillic = "Cyrillic"
  case greek = "Greek"

  /// The alphabet of a letter; `nil` of other scalars and of modifier letters, which romanisations of any script use.
  init?(of scalar: UInt32) {
    switch scalar {
    case 0x02B0...0x02FF, 0xAA, 0xBA: return nil
    case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
    case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x2C60...0x2C7F, 0xA722...0xA7FF: self = .latin
    default:
      switch ScalarClass(scalar) {
      case .latinLetter: self = .latin
      case .persianLetter: self = .arabic
      default: return nil
      }
    }
  }

  /// What a language is written in: the script that its tag names, else that of the languages known here.
  init?(expectedIn language: Language) {
    let script = language.tag.split(separator: "-").dropFirst().first { $0.utf8.count == 4 }
    switch script?.lowercased() {
    case "arab": self = .arabic
    case "latn": self = .latin
    case "cyrl": self = .cyrillic
    case "grek": self = .greek
    case .some: return nil
    case nil:
      if language.isPersian || language.root == "ar" {
        self = .arabic
      } else if language.isEnglish {
        self = .latin
      } else if language.root == "ru" {
        self = .cyrillic
      } else {
        return nil
      }
    }
  }
}
