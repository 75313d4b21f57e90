/// What the published grammars of TBX let stand where.
enum TBXPlaces {
  /// What may follow the head of a group; of a group that the version does not have, nothing.
  static func followers(of group: String, _ version: TBXForm.Version) -> Set<String>? {
    switch (version, group) {
    case (.of2019, "adminGrp"): ["adminNote", "note", "ref", "xref"]
    case (.of2019, "descripGrp"):
      ["admin", "adminGrp", "descripNote", "note", "ref", "transacGrp", "xref"]
    case (.of2019, "termNoteGrp"): ["admin", "adminGrp", "note", "ref", "transacGrp", "xref"]
    case (.of2019, "transacGrp"): ["date", "note", "ref", "transacNote", "xref"]
    // TBX-Basic of 2008 has left the others out.
    case (.of2008, "descripGrp"): ["admin"]
    case (.of2008, "transacGrp"): ["transacNote", "date"]
    default: nil
    }
  }

  /// The attributes of an element that may stay.
  static func attributes(of element: String) -> Set<String> {
    switch element {
    case "note", "foreign": ["id", "xml:lang"]
    case "date", "adminGrp", "descripGrp", "termNoteGrp", "transacGrp": ["id"]
    case "xref": ["id", "type", "target"]
    case "hi": ["type", "target"]
    case "ph": ["type"]
    case "bpt": ["i", "type"]
    case "ept": ["i"]
    case "sc": ["id", "isolated"]
    case "ec": ["id", "startRef", "isolated", "disp", "equiv", "type", "subtype", "target"]
    default: ["id", "xml:lang", "type", "target", "datatype"]
    }
  }

  /// Elements that may hold markup, and the markup.
  static func markup(in element: String, _ version: TBXForm.Version) -> Set<String> {
    guard ["admin", "descrip", "termNote", "note", "foreign"].contains(element) else { return [] }
    return version == .of2019
      ? ["hi", "foreign", "ph", "sc", "ec"] : ["hi", "foreign", "ph", "bpt", "ept"]
  }

  /// The types of `hi` that the grammar of 2019 lists.
  static let highlights: Set<String> = [
    "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
  ]

  /// An `xs:date` or `xs:dateTime`, as far as its form tells.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, hasForm(bytes[..<10], "0000-00-00") else { return false }
    if bytes.count == 10 { return true }
    guard bytes.count >= 19, hasForm(bytes[10..<19], "T00:00:00") else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty || rest.elementsEqual([UInt8(ascii: "Z")])
      || hasForm(rest, "+00:00") || hasForm(rest, "-00:00")
  }

  /// - Parameter form: of which a 0 stands for any digit.
  private static func hasForm(_ bytes: ArraySlice<UInt8>, _ form: StaticString) -> Bool {
    bytes.count == form.utf8CodeUnitCount
      && zip(bytes, UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount))
        .allSatisfy { $1 == UInt8(ascii: "0") ? isDigit($0) : $0 == $1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
