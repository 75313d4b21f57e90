/// A data category of a TBX dialect: what may be said, where, and with which values.
struct DataCategory: Sendable {
  /// The element of DCA style that carries it: its meta type.
  enum Kind: String, Sendable {
    case admin, adminNote, descrip, descripNote, ref, termNote, transac, transacNote, xref
  }

  enum Level: String, Sendable { case entry, language, term }

  /// The module of TBX of 2019 that it belongs to: in DCT style, its namespace.
  enum Module: String, Sendable, CaseIterable {
    case min, basic, linguist

    var namespace: String { "http://www.tbxinfo.net/ns/\(rawValue)" }
  }

  let name: String
  let kind: Kind
  let module: Module
  let levels: Set<Level>
  /// Empty where any text will do.
  let values: [String]
  /// Values that newer or older editions of the dialect have.
  let otherEditions: [String]

  static let everywhere: Set<Level> = [.entry, .language, .term]

  init(
    _ name: String, _ kind: Kind, _ module: Module = .basic,
    at levels: Set<Level> = DataCategory.everywhere, values: [String] = [],
    otherEditions: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.module = module
    self.levels = levels
    self.values = values
    self.otherEditions = otherEditions
  }
}

/// A dialect of TBX: the categories that it has.
struct Dialect: Sendable {
  let name: String
  let categories: [DataCategory]
  /// What departs from it is an error, and not only a warning: the files of 2008 may bring constraints of their own.
  let isStrict: Bool

  /// The categories of a name; of some there are two, of different kinds.
  func categories(named name: String) -> [DataCategory] { categories.filter { $0.name == name } }

  /// - Returns: `nil` of a dialect that is not known.
  static func of2019(_ name: String) -> Dialect? {
    let modules: [DataCategory.Module]
    switch name {
    case "TBX-Core": modules = []
    case "TBX-Min": modules = [.min]
    case "TBX-Basic": modules = [.min, .basic]
    case "TBX-Linguist": modules = [.min, .basic, .linguist]
    default: return nil
    }
    return Dialect(
      name: name,
      categories: ModuleCategories.all.filter { modules.contains($0.module) }, isStrict: true)
  }

  static func of2008(_ type: String) -> Dialect {
    type == "TBX-Basic"
      ? Dialect(name: type, categories: ModuleCategories.basic2008, isStrict: true)
      : Dialect(
        name: type.isEmpty ? "TBX" : type, categories: DefaultCategories.all, isStrict: false)
  }

  static let namesOf2019 = ["TBX-Core", "TBX-Min", "TBX-Basic", "TBX-Linguist"]
}
