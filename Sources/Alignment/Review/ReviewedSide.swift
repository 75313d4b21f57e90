/// Checks what the rows of a review say of one side of the document.
struct ReviewedSide {
  enum Name: String { case source, target }

  private let name: Name
  private let count: Int
  /// By segment, the line of the row that has it.
  private(set) var owners: [Int: Int] = [:]
  private(set) var faults: [ReviewFault] = []
  /// The last segment that a row had, and the line of that row.
  private var last: (segment: Int, line: Int)?

  init(_ name: Name, count: Int) {
    self.name = name
    self.count = count
  }

  /// Takes the next row's segments.
  /// - Returns: them as a range; `nil` where something is wrong with them. An empty list is the range 0..<0.
  mutating func take(_ segments: [Int], line: Int) -> Range<Int>? {
    guard let first = segments.min(), let final = segments.max() else { return 0..<0 }
    if final >= count {
      return fail(
        line, "the \(name.rawValue) has no sentence \(final): it has \(count), counted from 0")
    }
    if let twice = repeated(in: segments) {
      return fail(line, "sentence \(twice) of the \(name.rawValue) is named twice in this row")
    }
    if final - first + 1 != segments.count {
      return fail(
        line,
        "a bead takes sentences of the \(name.rawValue) that follow each other, and between \(first) and \(final) "
          + "some are left out; name them too, or make two rows of it")
    }
    if let shared = segments.first(where: { owners[$0] != nil }), let other = owners[shared] {
      return fail(
        line,
        "sentence \(shared) of the \(name.rawValue) is in the row of line \(other) too; take it out of one of them"
      )
    }
    if let last, first < last.segment {
      return fail(
        line,
        "sentence \(first) of the \(name.rawValue) comes after sentence \(last.segment) of line \(last.line): beads do "
          + "not go backwards; put the rows into the order of the text, or pair the sentences otherwise"
      )
    }
    for segment in segments { owners[segment] = line }
    last = (final, line)
    return first..<final + 1
  }

  private mutating func fail(_ line: Int, _ reason: String) -> Range<Int>? {
    faults.append(ReviewFault(line: line, reason))
    return nil
  }

  private func repeated(in segments: [Int]) -> Int? {
    var seen: Set<Int> = []
    return segments.first { !seen.insert($0).inserted }
  }

  /// Reports the segments of a bead of which a row has some, and none has the others.
  mutating func findHoles(in range: Range<Int>, near line: Int) {
    let missing = range.filter { owners[$0] == nil }
    guard let first = missing.first else { return }
    let what =
      missing.count == 1
      ? "sentence \(first)" : "the sentences \(missing.map(String.init).joined(separator: ", "))"
    faults.append(
      ReviewFault(
        line: line,
        "\(what) of the \(name.rawValue) belonged to a bead of which this row takes a part, and now to none; add to a "
          + "row what is missing, or give it a row of its own with the other side empty"))
  }
}
