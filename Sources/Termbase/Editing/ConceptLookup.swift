import Transliteration

extension Termbase {
  /// A concept and the one file in which its rows stand.
  /// - Throws: ``EditFault/noSuchConcept(_:near:)``, ``EditFault/dividedConcept(_:files:)``.
  public func editable(_ id: String) throws(EditFault) -> (concept: Concept, file: GlossaryFile) {
    var holders: [(concept: Concept, file: GlossaryFile)] = []
    for file in files {
      if let concept = file.concepts.first(where: { $0.id == id }) {
        holders.append((concept, file))
      }
    }
    if holders.count > 1 { throw .dividedConcept(id, files: holders.map(\.file.path)) }
    guard let holder = holders.first else { throw .noSuchConcept(id, near: identifiers(near: id)) }
    return holder
  }

  /// The identifiers that are close to one, or have it for a part (`sagynbaev`); the nearest first, three at most.
  public func identifiers(near id: String) -> [String] {
    let wanted = id.lowercased()
    let letters = wanted.unicodeScalars.map(\.value)
    let near = concepts.compactMap { concept -> (distance: Double, id: String)? in
      if "-\(concept.id)-".contains("-\(wanted)-") { return (0, concept.id) }
      return SpellingDistance.between(letters, concept.id.unicodeScalars.map(\.value), limit: 2)
        .map { ($0, concept.id) }
    }
    return near.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }

  /// The file that new concepts of a kind belong in: where most concepts are of that kind, and of several such files
  /// the one with the most. `nil` where there is none.
  public func file(for kind: Concept.Kind) -> GlossaryFile? {
    if files.count == 1 { return files.first }
    var best: (count: Int, file: GlossaryFile)?
    for file in files {
      let count = file.concepts.count { $0.kind == kind }
      if count * 2 > file.concepts.count, count > best?.count ?? 0 { best = (count, file) }
    }
    return best?.file
  }
}
