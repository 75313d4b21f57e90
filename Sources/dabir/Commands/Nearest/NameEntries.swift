import PersianText
import Termbase

/// The names among which others are looked for.
struct NameEntries: Sendable {
  private(set) var names: [String] = []
  /// Of a glossary, what each name is a term of; else empty.
  private(set) var terms: [KnownTerm] = []
  /// How many lines could not be used; each is told of on standard error.
  private(set) var failures = 0

  struct KnownTerm: Sendable {
    let concept: String
    let status: Term.Status
  }

  /// - Throws: where the file cannot be read, or has no names.
  init(file path: String) throws {
    var reader = try LineReader(path, blockSize: 1 << 20)
    var faults = LineFaults(file: reader.name)
    var progress = Progress(reader.name, total: reader.byteCount)
    var seen: Set<String> = []
    var done = 0
    while let block = try reader.next() {
      let found = NameLines.read(block) { name throws(NameFault) in
        try NameFault.refuseControls(in: name)
        if seen.insert(name).inserted { names.append(name) }
      }
      if !found.isEmpty { progress.finish() }
      faults.report(found)
      done += block.range.count
      progress.advance(to: done)
    }
    progress.finish()
    faults.finish()
    failures = faults.count
    if names.isEmpty {
      throw Failure("\(reader.name): no names to look among; it should have one a line")
    }
  }

  /// Every term of a glossary: a name may be asked for by a form that is deprecated.
  init(_ termbase: Termbase) {
    for concept in termbase.concepts {
      for term in concept.terms {
        names.append(term.text)
        terms.append(KnownTerm(concept: concept.id, status: term.status))
      }
    }
  }
}
