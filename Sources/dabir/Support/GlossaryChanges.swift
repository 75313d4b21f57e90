import PersianText
import Termbase

/// Concepts on their way into the files of a glossary: all of them are written, or none.
struct GlossaryChanges {
  private var stores: [GlossaryStore] = []

  /// - Parameters:
  ///   - concepts: as they are to be, with the file that holds each; `nil` of new ones.
  ///   - home: where new concepts go; `nil` for the file of their kind.
  /// - Throws: ``Failure`` where a new concept has no place, `FileFault` where a file cannot be written without loss.
  init(
    _ concepts: [(concept: Concept, file: GlossaryFile?)], in glossary: LoadedGlossary,
    home: String?
  ) throws {
    for (concept, holder) in concepts {
      let path = try holder?.path ?? GlossaryChanges.home(of: concept, in: glossary, home)
      let place = stores.firstIndex { $0.path == path } ?? stores.count
      if place == stores.count {
        let file = holder ?? glossary.file(at: path)
        stores.append(try file.map { try GlossaryStore($0) } ?? GlossaryStore(creating: path))
      }
      stores[place].put(concept)
    }
  }

  var paths: [String] { stores.map(\.path) }

  var diff: String { stores.map(\.diff).joined() }

  /// Every file is made ready before the first is replaced.
  func write() throws { try GlossaryChanges.write(stores[...]) }

  private static func home(of concept: Concept, in glossary: LoadedGlossary, _ home: String?) throws
    -> String
  {
    if let home { return glossary.file(at: home)?.path ?? home }
    guard let file = glossary.termbase.file(for: concept.kind) else {
      throw Failure(
        "no file of the glossary holds mostly concepts of the kind \(concept.kind), as \(concept.id) is; name one "
          + "for what is new with --file")
    }
    return file.path
  }

  private static func write(_ stores: ArraySlice<GlossaryStore>) throws {
    guard let store = stores.first else { return }
    let prepared = try store.prepare()
    try write(stores.dropFirst())
    do {
      try prepared.commit()
    } catch {
      let written = stores.dropFirst().map(\.path)
      if written.isEmpty { throw error }
      throw Failure(
        "\(error)\n\(written.joined(separator: ", ")): written. Run the command again for the rest; rows that are "
          + "there are passed over")
    }
  }
}
