/// Korean names between the Revised Romanisation (2000), McCune–Reischauer (1939) and what families write.
enum KoreanRespelling {
  static func forms(of word: [UInt8]) -> [Road.Form] {
    let text = String(decoding: word, as: UTF8.self)
    if let others = families[text] { return others.map { Road.Form(latin: $0) } }
    // Only what looks Korean: the exchange of g and k would make another name of any other.
    guard word.count <= 12, marks.contains(where: { isIn(word, $0) }) else { return [] }
    let vowels = text.replacing("woo", by: "u").replacing("eo", by: "o").replacing("eu", by: "u")
      .replacing("ae", by: "e").replacing("oo", by: "u").replacing("ee", by: "i")
    let shifted = initials[vowels.prefix(1)].map { $0 + vowels.dropFirst() }
    return [vowels, shifted].compactMap { $0 }.map { Road.Form(latin: $0, isGuess: true) }
  }

  private static func isIn(_ word: [UInt8], _ mark: [UInt8]) -> Bool {
    word.indices.dropLast(mark.count - 1).contains { word[$0...].starts(with: mark) }
  }

  private static let marks = ["eo", "eu", "woo", "hyun", "young", "jung"].map { Array($0.utf8) }
  private static let initials: [Substring: String] = [
    "g": "k", "k": "g", "d": "t", "t": "d", "b": "p", "p": "b", "j": "ch", "c": "j",
  ]
  private static let families: [String: [String]] = {
    var table: [String: [String]] = [:]
    for row in rows.split(separator: "\n") {
      let names = row.split(separator: " ").map(String.init)
      for name in names { table[name] = names.filter { $0 != name } }
    }
    return table
  }()
  private static let rows = """
    lee yi ri rhee li
    park pak bak
    choi choe chwe
    jung jeong chung chong
    kang gang
    cho jo
    yoon yun
    kwon gwon
    kim gim
    shin sin
    im lim rim yim
    roh no noh
    ryu yu yoo
    kwak gwak
    ko go koh
    """
}
