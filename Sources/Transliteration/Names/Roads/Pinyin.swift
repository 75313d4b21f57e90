/// The syllables of Standard Chinese in pinyin, without tones (ISO 7098), by initials and finals.
struct PinyinSyllable: Hashable {
  /// Empty, or "zh", "y", "w": y and w are taken for initials.
  var initial: String
  /// ü is v after n and l, and u after j, q, x and y, as it is spelt there.
  var final: String

  var text: String { initial + final }

  static let all: [PinyinSyllable] = rows.flatMap { row in
    row.initials.split(separator: " ").flatMap { initial in
      row.finals.split(separator: " ").map { final in
        PinyinSyllable(initial: initial == "-" ? "" : String(initial), final: String(final))
      }
    }
  }

  private static let rows: [(initials: String, finals: String)] = [
    ("b p m f", "a o ai ei ao ou an en ang eng u"),
    ("b p m", "i ie iao iu ian in ing"),
    ("d t n l", "a e ai ei ao ou an en ang eng i ia ie iao iu ian in iang ing u uo ui uan un ong"),
    ("n l", "v ve ue"),
    ("g k h", "a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong"),
    ("zh ch sh r", "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong"),
    ("z c s", "a e i ai ei ao ou an en ang eng u uo ui uan un ong"),
    ("j q x", "i ia ie iao iu ian in iang ing iong u ue uan un"),
    ("-", "a o e ai ei ao ou an en ang eng er"),
    ("y", "a o e i ao ou an in ang ing ong u ue uan un"),
    ("w", "a o ai ei an en ang eng u"),
  ]
}

/// Cuts words into the syllables of a table.
struct SyllableParser {
  private let syllables: Set<[UInt8]>
  private let onlyAfterCut: Set<[UInt8]>
  private let longest: Int

  /// - Parameter onlyAfterCut: syllables that stand at the start of a word and after an apostrophe only.
  init(_ syllables: some Sequence<[UInt8]>, onlyAfterCut: Set<[UInt8]> = []) {
    self.syllables = Set(syllables)
    self.onlyAfterCut = onlyAfterCut
    longest = self.syllables.reduce(0) { max($0, $1.count) }
  }

  /// The ways to cut a word into syllables, longer ones first, at most `limit`. An apostrophe is a cut.
  /// - Complexity: O(*n* · longest syllable) to find where a cut can lead to the end, then O(*n*) a way.
  func ways(_ word: [UInt8], limit: Int) -> [[Range<Int>]] {
    // From where the end can be reached; without it a word that fails late would be tried in all ways.
    var leads = [Bool](repeating: false, count: word.count + 1)
    leads[word.count] = true
    for start in word.indices.reversed() {
      leads[start] = ends(from: start, in: word).contains { leads[next(after: $0, in: word)] }
    }
    guard leads[0] else { return [] }
    var found: [[Range<Int>]] = []
    var open: [[Range<Int>]] = [[]]
    while let way = open.popLast(), found.count < limit {
      let start = way.last.map { next(after: $0.upperBound, in: word) } ?? 0
      if start == word.count {
        found.append(way)
        continue
      }
      for end in ends(from: start, in: word) where leads[next(after: end, in: word)] {
        open.append(way + [start..<end])
      }
    }
    return found
  }

  /// Ends of the syllables that begin at an offset, the shorter first.
  private func ends(from start: Int, in word: [UInt8]) -> [Int] {
    guard start < word.count else { return [] }
    let isAfterCut = start == 0 || word[start - 1] == 0x27
    return (start + 1...min(start + longest, word.count)).filter { end in
      let syllable = Array(word[start..<end])
      return syllables.contains(syllable) && (isAfterCut || !onlyAfterCut.contains(syllable))
    }
  }

  private func next(after end: Int, in word: [UInt8]) -> Int {
    end < word.count && word[end] == 0x27 ? end + 1 : end
  }
}
