public import PersianText

/// What taking concepts from outside into a glossary would do, before anything is done.
///
/// A concept is found by its identifier or by its names (``NormalForm``, so that ي and a lost ZWNJ do not hide it). What
/// the glossary lacks is added; what it has is passed over; what contradicts it is a conflict, of which a
/// ``ConflictPolicy`` decides. Cost: a normal form for each term on both sides.
public struct ImportPlan: Sendable {
  /// In the order of the file.
  public private(set) var items: [ImportItem] = []
  /// Concepts as they are to be written, with the file that holds each; `nil` of new ones.
  public private(set) var concepts: [(concept: Concept, file: GlossaryFile?)] = []
  private let policy: ConflictPolicy

  public init(_ incoming: [IncomingConcept], into termbase: Termbase, policy: ConflictPolicy) {
    self.policy = policy
    var targets = ImportTargets(termbase)
    var changed: [Int] = []
    for concept in incoming {
      let (item, index) = take(concept, &targets)
      items.append(item)
      if let index, item.outcome != .present { changed.append(index) }
    }
    var seen: Set<Int> = []
    let holders = ImportPlan.holders(in: termbase)
    for index in changed where seen.insert(index).inserted {
      let concept = targets.concepts[index]
      let known = termbase[concept.id]
      if known == concept { continue }
      switch holders[concept.id]?.count ?? 0 {
      case 0: concepts.append((concept, nil))
      case 1: concepts.append((concept, holders[concept.id]?.first.map { termbase.files[$0] }))
      default: refuseDivided(concept.id, holders[concept.id] ?? [], termbase)
      }
    }
  }

  public var conflicts: [Diagnostic] { items.flatMap(\.conflicts) }
  public var warnings: [Diagnostic] { items.flatMap(\.warnings) }

  public func count(_ outcome: ImportItem.Outcome) -> Int {
    items.count { $0.outcome == outcome }
  }

  // MARK: One concept

  private func take(_ incoming: IncomingConcept, _ targets: inout ImportTargets) -> (
    ImportItem, Int?
  ) {
    var item = ImportItem(
      id: incoming.concept.id, kind: incoming.concept.kind, at: incoming.location)
    switch targets.target(of: incoming) {
    case .none:
      let id = Concept.identifier(incoming.slug, isTaken: targets.isTaken)
      item.id = id
      item.isNew = true
      let new = merge(
        incoming, into: Concept(id: id, kind: incoming.concept.kind), &item)
      if new.terms.isEmpty { return (item, nil) }
      targets.add(new)
      return (item, targets.concepts.count - 1)
    case .concept(let index):
      let present = targets.concepts[index]
      item.id = present.id
      item.kind = present.kind
      if incoming.isKindKnown, incoming.concept.kind != present.kind {
        item.report(.error, "import/kind", "\(EditFault.kindsDiffer(incoming.concept, present))")
        return (item, nil)
      }
      targets.set(merge(incoming, into: present, &item), at: index)
      return (item, index)
    case .several(let indices):
      let ids = indices.map { targets.concepts[$0].id }.joined(separator: ", ")
      item.report(
        .error, "import/ambiguous",
        "«\(incoming.concept.terms.first?.text ?? "")» is a name of \(ids); give the entry the identifier of the one "
          + "that is meant")
      return (item, nil)
    case .otherNames(let index):
      let known = targets.concepts[index].terms.prefix(2).map { "«\($0.text)»" }
      item.report(
        .error, "import/identifier",
        "the glossary has a concept \(incoming.concept.id) with other names: "
          + "\(known.joined(separator: ", ")); give the entry another identifier")
      return (item, nil)
    }
  }

  private func merge(_ incoming: IncomingConcept, into present: Concept, _ item: inout ImportItem)
    -> Concept
  {
    var result = present
    for term in incoming.concept.terms {
      take(term, isOfPair: incoming.sources.contains(term), into: &result, &item)
    }
    result.note = NoteCell.adding(incoming.concept.note, to: present.note)
    if result.note != present.note { item.note = result.note }
    return result
  }

  /// - Parameter isOfPair: the term is the source of a pair, and its status that of the pair: it yields to what is known.
  private func take(
    _ term: Term, isOfPair: Bool, into concept: inout Concept, _ item: inout ImportItem
  ) {
    var term = term
    let index = concept.terms.firstIndex {
      $0.language == term.language && $0.text == term.text
    }
    if isOfPair {
      let known = index.map { concept.terms[$0].status } ?? .proposed
      let isRefused = concept.terms.contains { $0.isRival(of: term) && $0.text != term.text }
      if known != .proposed || isRefused { term.status = known }
    }
    guard let index else {
      guard let term = yielding(term, beside: nil, in: &concept, &item) else { return }
      concept.terms.append(term)
      item.added.append(term)
      return
    }
    let before = concept.terms[index]
    let merged = TermMerge(before, term, policy)
    for (column, ours, theirs) in merged.conflicts {
      tell(
        "\(term.language) «\(term.text)»: the \(column) is \(ours) in the glossary, \(theirs) in the file",
        &item)
    }
    guard merged.result != before,
      let after = before.isPreferredFull
        ? merged.result : yielding(merged.result, beside: index, in: &concept, &item)
    else { return }
    concept.terms[index] = after
    item.edited.append(ImportItem.Edit(before: before, after: after))
  }

  /// A term as it may stand beside the preferred full form of its language; `nil` where it may not.
  private func yielding(
    _ term: Term, beside index: Int?, in concept: inout Concept, _ item: inout ImportItem
  ) -> Term? {
    guard
      let rival = concept.terms.indices.first(where: {
        $0 != index && concept.terms[$0].isRival(of: term)
      })
    else { return term }
    let before = concept.terms[rival]
    tell(
      "the preferred \(term.language) form is «\(before.text)» in the glossary, «\(term.text)» in the file",
      &item)
    var term = term
    switch policy {
    case .stop, .skip: return nil
    case .propose:
      // A form that is there keeps the status it has.
      if index != nil { return nil }
      term.status = .proposed
    case .take:
      concept.terms[rival].status = .admitted
      item.edited.append(ImportItem.Edit(before: before, after: concept.terms[rival]))
    }
    return term
  }

  /// A contradiction: a conflict until somebody decides, else a warning that says what was decided.
  private func tell(_ what: String, _ item: inout ImportItem) {
    switch policy {
    case .stop: item.report(.error, "import/conflict", what)
    case .skip: item.report(.warning, "import/conflict", what + "; the glossary stands")
    case .propose:
      item.report(
        .warning, "import/conflict", what + "; the glossary stands, the file's is proposed")
    case .take: item.report(.warning, "import/conflict", what + "; the file's is taken")
    }
  }

  // MARK: Files

  private static func holders(in termbase: Termbase) -> [String: [Int]] {
    var holders: [String: [Int]] = [:]
    for (index, file) in termbase.files.enumerated() {
      for concept in file.concepts { holders[concept.id, default: []].append(index) }
    }
    return holders
  }

  private mutating func refuseDivided(_ id: String, _ files: [Int], _ termbase: Termbase) {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return }
    let fault = EditFault.dividedConcept(id, files: files.map { termbase.files[$0].path })
    items[index].report(.error, "import/divided", "\(fault)")
  }
}

extension Term {
  /// True of two that both would be the preferred full form of their language.
  fileprivate func isRival(of other: Term) -> Bool {
    isPreferredFull && other.isPreferredFull && language == other.language
  }
}
