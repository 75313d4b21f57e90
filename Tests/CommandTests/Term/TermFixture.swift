import TestSupport

let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"

/// A folder with a small glossary in it, and `dabir term` run there.
struct TermFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(header + Self.people, to: "people.tsv")
    try folder.write(header + Self.places, to: "places.tsv")
  }

  static let people = """
    ali-daei\tperson\tfa\tعلی دایی\tpreferred\tfull\t\t\t
    ali-daei\tperson\ten\tAli Daei\tpreferred\tfull\t\t\t
    damir-sagynbaev\tperson\tfa\tدمیر ساگین‌بایف\tpreferred\tfull\t\t\t
    damir-sagynbaev\tperson\tfa\tساگین‌بایف\tadmitted\tshort\t\t\t
    damir-sagynbaev\tperson\tfa\tسگین‌بایف\tdeprecated\tshort\t\t\tmisprint
    damir-sagynbaev\tperson\ten\tDamir Sagynbaev\tpreferred\tfull\tpress\t\t

    """

  static let places = """
    astana\tplace\tfa\tآستانه\tpreferred\thomograph\t\t\t
    astana\tplace\ten\tAstana\tpreferred\tfull\t\tUN\t
    d-sagynbaev\tperson\ten\tD. Sagynbaev\tpreferred\tfull\t\t\t
    osh\tplace\ten\tOsh\tproposed\tfull\t\t\t

    """

  func term(_ arguments: String...) throws -> DabirProcess {
    try DabirProcess.run(
      ["term"] + arguments, in: folder.path, environment: ["DABIR_GLOSSARY": "."])
  }

  var people: String { get throws { try folder.text("people.tsv") } }
  var places: String { get throws { try folder.text("places.tsv") } }

  /// True where both files are as they were, and no other has come.
  var isUntouched: Bool {
    get throws {
      try people == header + Self.people && places == header + Self.places
        && folder.names() == ["people.tsv", "places.tsv"]
    }
  }
}
