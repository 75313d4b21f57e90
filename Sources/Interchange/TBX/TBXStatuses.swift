import Termbase

/// The statuses that one term has: a file may say it in several vocabularies.
struct TBXStatuses {
  private var found: [(rank: Int, category: String, value: String)] = []

  /// - Returns: true of a category of status with a value that is one.
  mutating func take(_ category: String, _ value: String) -> Bool {
    guard
      let rank = TBXVocabulary.statuses.firstIndex(where: { "termNote/" + $0 == category }),
      Term.Status.read(value) != nil
    else { return false }
    found.append((rank, TBXVocabulary.statuses[rank], value))
    return true
  }

  /// That of the weightiest category; of two of these the first.
  var best: Term.Status? { chosen.flatMap { Term.Status.read($0.value)?.status } }

  /// What says something else than ``best``, or more.
  var others: [KeptElement] {
    guard let best else { return [] }
    return found.compactMap { _, category, value in
      guard let (status, isExact) = Term.Status.read(value), status != best || !isExact else {
        return nil
      }
      return KeptElement(
        name: "termNote", attributes: [KeptElement.Attribute("type", category)],
        content: [.text(value)])
    }
  }

  private var chosen: (rank: Int, category: String, value: String)? {
    found.min { $0.rank < $1.rank }
  }
}
