/// A term of the glossary with what a file says of the same form.
///
/// Empty cells are filled, notes stand one behind the other. A proposal says nothing against what somebody has judged.
struct TermMerge {
  private(set) var result: Term
  /// Column, and what either side says.
  private(set) var conflicts: [(column: String, ours: String, theirs: String)] = []
  private let policy: ConflictPolicy

  init(_ ours: Term, _ theirs: Term, _ policy: ConflictPolicy) {
    result = ours
    self.policy = policy
    if ours.status != theirs.status, theirs.status != .proposed {
      if ours.status == .proposed {
        result.status = theirs.status
      } else if decide("status", ours.status.rawValue, theirs.status.rawValue) {
        result.status = theirs.status
      }
    }
    // A full form is what files say of every term; the glossary knows better.
    if ours.type != theirs.type, theirs.type != .full,
      decide("type", ours.type.rawValue, theirs.type.rawValue)
    {
      result.type = theirs.type
    }
    result.scheme = cell("scheme", ours.scheme, theirs.scheme)
    result.source = cell("source", ours.source, theirs.source)
    result.note = NoteCell.adding(theirs.note, to: ours.note)
  }

  private mutating func cell(_ column: String, _ ours: String, _ theirs: String) -> String {
    if theirs.isEmpty || ours == theirs { return ours }
    return ours.isEmpty || decide(column, ours, theirs) ? theirs : ours
  }

  /// - Returns: true where the file's word is taken.
  private mutating func decide(_ column: String, _ ours: String, _ theirs: String) -> Bool {
    conflicts.append((column, ours, theirs))
    return policy == .take
  }
}
