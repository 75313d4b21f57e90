public import PersianText

/// All the concepts of some glossary files.
public struct Termbase: Sendable {
  public let files: [GlossaryFile]
  /// Every concept once, in the order of files and rows; rows in several places are together.
  public let concepts: [Concept]
  private let indices: [String: Int]

  public init(files: [GlossaryFile]) {
    self.files = files
    if files.count == 1 {
      concepts = files[0].concepts
      indices = files[0].indices
      return
    }
    var concepts: [Concept] = []
    var indices: [String: Int] = [:]
    for concept in files.lazy.flatMap(\.concepts) {
      if let index = indices[concept.id] {
        concepts[index].terms += concept.terms
        concepts[index].note = Concept.joined(concepts[index].note, concept.note)
      } else {
        indices[concept.id] = concepts.count
        concepts.append(concept)
      }
    }
    self.concepts = concepts
    self.indices = indices
  }

  public init(concepts: [Concept]) {
    files = []
    self.concepts = concepts
    indices = Dictionary(
      concepts.indices.map { (concepts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads glossary files, of a directory all its `.tsv` files: each once and in the order of their paths, in whatever
  /// order they are named.
  /// - Throws: where a file cannot be read. What is wrong inside a file is in ``GlossaryFile/faults``.
  public static func read(_ paths: [String]) throws(FileFault) -> Termbase {
    var named: Set<String> = []
    for path in paths { named.formUnion(try Directory.files(at: path, suffix: ".tsv")) }
    var files: [GlossaryFile] = []
    var seen: Set<FileIdentity> = []
    for path in named.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let isNew = FileIdentity(path).map { seen.insert($0).inserted } ?? true
      if isNew { files.append(try GlossaryReader.read(path)) }
    }
    return Termbase(files: files)
  }

  public func index(of id: String) -> Int? { indices[id] }

  public subscript(id: String) -> Concept? { indices[id].map { concepts[$0] } }

  public var faults: [Diagnostic] { files.flatMap(\.faults) }
}
