/// Names of the scriptures, which Persian has from Arabic and English from Greek and Latin: Isaac and Eshaq.
enum ScriptureNames {
  static func forms(of word: String) -> [Road.Form] {
    (table[word] ?? []).map { Road.Form(latin: $0, original: Cyrillic.capitalised($0)) }
  }

  /// From the form of English, and of its neighbours, to that of the Persian press.
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for row in rows.split(separator: "\n") {
      let sides = row.split(separator: ":")
      guard sides.count == 2 else { continue }
      for name in sides[0].split(separator: " ") {
        table[String(name), default: []] += sides[1].split(separator: " ").map(String.init)
      }
    }
    return table
  }()

  private static let rows = """
    aaron: haroun
    abel: habil
    abraham: ebrahim
    david: davoud
    elijah elias: elias
    elisha: elyasa
    enoch: edris
    gabriel: jebrail jabrail
    isaac isaak: eshaq
    ishmael: esmail
    israel: esrail
    jacob jakob: yaqoub
    jesus: isa
    job: ayoub
    john: yahya
    jonah: younes
    joseph josef: yousef
    lot: lout
    mary maria: maryam
    michael: mikail
    moses: mousa
    noah: nouh
    pharaoh: feroun
    sinai: sina
    solomon: soleiman
    zechariah zachary: zakaria
    """
}
