/// The difference between two versions of a text file, as `patch` and people read it.
public enum LineDiff {
  /// A unified diff with three lines of context; empty where the versions are the same bytes.
  ///
  /// - Parameter old: `nil` of a file that is made.
  /// - Complexity: O((*n*+*m*)·*d*) in the lines between the first and the last difference (Myers 1986).
  public static func unified(_ old: [UInt8]?, _ new: [UInt8], path: String) -> String {
    let script = script(lines(old ?? []), lines(new))
    let hunks = hunks(in: script)
    if hunks.isEmpty { return "" }
    var text = "--- \(old == nil ? "/dev/null" : path)\n+++ \(path)\n"
    var (oldLine, newLine) = (0, 0)
    var position = 0
    for hunk in hunks {
      // Between hunks both sides have the same lines.
      oldLine += hunk.lowerBound - position
      newLine += hunk.lowerBound - position
      let steps = script[hunk]
      let oldCount = steps.count { $0.mark != "+" }
      let newCount = steps.count { $0.mark != "-" }
      text += "@@ -\(range(oldLine, oldCount)) +\(range(newLine, newCount)) @@\n"
      for step in steps { append(step, to: &text) }
      oldLine += oldCount
      newLine += newCount
      position = hunk.upperBound
    }
    return text
  }

  private static let context = 3

  /// A line as it is kept (` `), taken out (`-`), or put in (`+`).
  private struct Step {
    var mark: Unicode.Scalar
    var line: ArraySlice<UInt8>
  }

  /// Bytes, not strings: to `String` two spellings that Unicode holds equivalent are one.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for offset in bytes.indices where bytes[offset] == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed())
      .prefix(min(old.count, new.count) - prefix).prefix { $0 == $1 }.count
    let (oldEnd, newEnd) = (old.count - suffix, new.count - suffix)
    let difference = new[prefix..<newEnd].difference(from: old[prefix..<oldEnd])
    let removals = Set(difference.removals.map { prefix + offset(of: $0) })
    let insertions = Set(difference.insertions.map { prefix + offset(of: $0) })
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removals.contains(i) {
        steps.append(Step(mark: "-", line: old[i]))
        i += 1
      } else if insertions.contains(j) {
        steps.append(Step(mark: "+", line: new[j]))
        j += 1
      } else {
        steps.append(Step(mark: " ", line: old[i]))
        i += 1
        j += 1
      }
    }
    return steps
  }

  private static func offset(of change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// The stretches to show: the changes with the lines about them, made one where they meet.
  private static func hunks(in steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].mark != " " {
      let hunk = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= hunk.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  /// Lines count from 1; of an empty stretch the line before it is named.
  private static func range(_ before: Int, _ count: Int) -> String {
    count == 1 ? "\(before + 1)" : "\(count == 0 ? before : before + 1),\(count)"
  }

  private static func append(_ step: Step, to text: inout String) {
    text.unicodeScalars.append(step.mark)
    text += String(decoding: step.line, as: UTF8.self)
    if step.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
  }
}
