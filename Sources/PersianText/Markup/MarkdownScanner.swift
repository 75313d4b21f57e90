/// Finds the code of a Markdown text (CommonMark 0.31, sections 4.4, 4.5 and 6.1) and the targets of its links.
///
/// It reads lines, not a tree: a fence may stand in a quotation or a list item at any depth, and indented code begins
/// behind a blank line that is not in a list.
struct MarkdownScanner {
  private let bytes: [UInt8]
  private var ranges: [Range<Int>] = []
  /// The stretch of prose lines that are read together: a code span may go over a line end, not over a blank line nor
  /// into the next item of a list.
  private var prose: Range<Int>?
  private var fence: (byte: UInt8, length: Int, start: Int)?
  private var isBehindBlank = true
  private var isInList = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  consuming func code() -> [Range<Int>] {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = min(end + 1, bytes.count)
      read(start..<end, next)
      start = next
    }
    closeProse()
    if let fence { ranges.append(fence.start..<bytes.count) }
    return ranges
  }

  private mutating func read(_ line: Range<Int>, _ next: Int) {
    let kind = MarkdownLine(line, in: bytes)
    let text = kind.start
    if let fence {
      let run = self.run(at: text, of: fence.byte, in: line)
      if run >= fence.length, isBlank(text + run..<line.upperBound) {
        ranges.append(fence.start..<line.upperBound)
        self.fence = nil
      }
      return
    }
    for byte: UInt8 in [0x60, 0x7E] {
      let run = self.run(at: text, of: byte, in: line)
      // A line that has a backtick further on is a code span.
      guard run >= 3, byte == 0x7E || !bytes[(text + run)..<line.upperBound].contains(byte) else {
        continue
      }
      closeProse()
      fence = (byte, run, line.lowerBound)
      return
    }
    if isBlank(line) {
      closeProse()
      isBehindBlank = true
      return
    }
    let indent = self.indent(of: line)
    if indent >= 4, isBehindBlank, !isInList {
      ranges.append(line)
      return
    }
    let isLone = kind.isLone
    let isItem = !isLone && kind.isItem(inList: isInList || isBehindBlank)
    if isLone || isItem { closeProse() }
    if isItem { isInList = true } else if indent == 0 { isInList = false }
    isBehindBlank = false
    prose = (prose?.lowerBound ?? line.lowerBound)..<line.upperBound
    if isLone { closeProse() }
  }

  // MARK: Inside prose

  private mutating func closeProse() {
    guard let prose else { return }
    self.prose = nil
    let runs = backtickRuns(in: prose)
    var offset = prose.lowerBound
    while offset < prose.upperBound {
      switch bytes[offset] {
      case 0x5C: offset += 2
      case 0x60:
        let run = self.run(at: offset, of: 0x60, in: prose)
        if let end = endOfSpan(from: offset + run, length: run, among: runs) {
          ranges.append(offset..<end)
          offset = end
        } else {
          offset += run
        }
      case 0x5D where offset + 1 < prose.upperBound && [0x28, 0x3A].contains(bytes[offset + 1]):
        let target = self.target(after: offset + 1, in: prose)
        ranges.append(target)
        offset = max(target.upperBound, offset + 2)
      default: offset += 1
      }
    }
  }

  /// Where the runs of backticks of each length begin: what closes a span is found without walking to it.
  private func backtickRuns(in prose: Range<Int>) -> [Int: [Int]] {
    var runs: [Int: [Int]] = [:]
    var offset = prose.lowerBound
    while offset < prose.upperBound {
      let run = self.run(at: offset, of: 0x60, in: prose)
      if run > 0 { runs[run, default: []].append(offset) }
      offset += max(run, 1)
    }
    return runs
  }

  private func endOfSpan(from start: Int, length: Int, among runs: [Int: [Int]]) -> Int? {
    guard let starts = runs[length] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] + length : nil
  }

  /// The target of a link behind `](` or `]:`; a title behind it is prose.
  private func target(after opening: Int, in prose: Range<Int>) -> Range<Int> {
    let isInline = bytes[opening] == 0x28
    var start = opening + 1
    while start < prose.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    var end = start
    if end < prose.upperBound, bytes[end] == 0x3C {
      while end < prose.upperBound, bytes[end] != 0x3E, bytes[end] != 0x0A { end += 1 }
      return start..<min(end + 1, prose.upperBound)
    }
    var open = 0
    while end < prose.upperBound, bytes[end] > 0x20 {
      if bytes[end] == 0x28 { open += 1 }
      if bytes[end] == 0x29 {
        open -= 1
        if isInline, open < 0 { break }
      }
      end += 1
    }
    return isInline || isAddress(start..<end) ? start..<end : start..<start
  }

  /// Behind `]:` prose may stand too, as in «[sic]: no».
  private func isAddress(_ range: Range<Int>) -> Bool {
    bytes[range].contains(0x2F) || bytes[range].first == 0x23 || bytes[range].contains(0x2E)
  }

  // MARK: Lines

  private func indent(of line: Range<Int>) -> Int {
    var indent = 0
    for offset in line {
      if bytes[offset] == 0x20 {
        indent += 1
      } else if bytes[offset] == 0x09 {
        indent += 4
      } else {
        break
      }
    }
    return indent
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { [0x20, 0x09, 0x0D].contains(bytes[$0]) }
  }

  private func run(at start: Int, of byte: UInt8, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    return end - start
  }
}
