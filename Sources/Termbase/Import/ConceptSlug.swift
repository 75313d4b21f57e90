import PersianText

extension Concept {
  /// A slug of a name in Latin letters: `damir-sagynbaev` of "Damir Sagynbaev"; empty where it has no such letter.
  package static func slug(of name: String) -> String {
    var slug: [UInt8] = []
    for byte in NormalForm(name, fold: .search).bytes {
      if 0x61...0x7A ~= byte || 0x30...0x39 ~= byte {
        slug.append(byte)
      } else if byte == 0x20 || byte == 0x2D, slug.last ?? 0x2D != 0x2D {
        slug.append(0x2D)
      }
    }
    if slug.last == 0x2D { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// A slug with the first number behind it, from 2, that makes it one that is not taken.
  package static func identifier(_ slug: String, isTaken: (String) -> Bool) -> String {
    var id = slug
    var number = 2
    while isTaken(id) {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}
