import Termbase

/// Terms as instructions in the prompt of a language model that translates: a line each, the source to the left of an
/// arrow, what to write to the right.
public enum PromptBlock {
  /// - Parameter entries: those without an approved rendering are left out; forms that are written alike share a line.
  public static func text(_ entries: [TermInventory.Entry]) -> String {
    let lines = lines(entries)
    if lines.isEmpty { return "" }
    return instructions + "\n" + lines.map { $0.text + "\n" }.joined()
  }

  private static let instructions = """
    Translate these names and titles as given, wherever they occur: what stands left of the arrow by what stands right \
    of it, with the endings that the sentence needs. Where several are given, take the one that is meant. Never use a \
    form listed after "never".
    """

  private struct Line {
    var source: String
    var renderings: [String]
    var never: [String]

    var text: String {
      let forbidden = never.isEmpty ? "" : " (never: \(never.joined(separator: "; ")))"
      return "\(source) → \(renderings.joined(separator: " or "))\(forbidden)"
    }
  }

  private static func lines(_ entries: [TermInventory.Entry]) -> [Line] {
    var lines: [Line] = []
    var indices: [String: Int] = [:]
    for entry in entries {
      guard let rendering = entry.renderings.approved.first else { continue }
      let index = indices[entry.term.text] ?? lines.count
      if index == lines.count {
        indices[entry.term.text] = index
        lines.append(Line(source: entry.term.text, renderings: [], never: []))
      }
      if !lines[index].renderings.contains(rendering) { lines[index].renderings.append(rendering) }
      for form in entry.renderings.rejected where !lines[index].never.contains(form) {
        lines[index].never.append(form)
      }
    }
    // What one concept must not be called, another may be.
    for index in lines.indices {
      let renderings = lines[index].renderings
      lines[index].never.removeAll { renderings.contains($0) }
    }
    return lines
  }
}
