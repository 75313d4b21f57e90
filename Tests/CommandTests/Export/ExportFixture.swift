import TestSupport

/// A folder with a small glossary in it, and `dabir export` run there.
struct ExportFixture {
  let folder: TemporaryFolder

  init(_ rows: String = ExportFixture.rows) throws {
    folder = try TemporaryFolder()
    try folder.write(header + rows, to: "glossary.tsv")
  }

  static let rows = """
    astana\tplace\tfa\tآستانه\tpreferred\thomograph\t\t\t
    astana\tplace\ten\tAstana\tpreferred\tfull\t\tUN\t
    damir\tperson\t\t\t\t\t\t\ta poet
    damir\tperson\tfa\tدمیر ساگین‌بایف\tpreferred\tfull\t\t\t
    damir\tperson\tfa\tدمیر سگین‌بایف\tdeprecated\tfull\t\t\tmisprint
    damir\tperson\ten\tDamir Sagynbaev\tpreferred\tfull\tpress\t\t
    damir\tperson\ten\tDamir Saginbaef\tdeprecated\tfull\t\t\t
    damir\tperson\tru\tДамир Сагынбаев\tadmitted\tfull\t\t\t
    osh\tplace\tfa\tاوش\tpreferred\tfull\t\t\t
    osh\tplace\ten\tOsh\tproposed\tfull\t\t\t

    """

  func export(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> DabirProcess {
    try DabirProcess.run(
      ["export"] + arguments, in: folder.path,
      environment: ["DABIR_GLOSSARY": "glossary.tsv"].merging(environment) { $1 })
  }

  func export(_ arguments: String...) throws -> DabirProcess { try export(arguments) }
}
