/// The best way to match the parts of two names: dynamic programming over both in their order, for each order that
/// the English name may have.
struct PartSearch {
  private let persian: [Slot]
  private let english: [Slot]
  /// Words that one language has translated, and both titles of a man.
  private var translated: [NameParts.Pair] = []
  /// What the scorer said of each ``Stretch``.
  private var known: [Float?]

  /// A part that is still to be matched.
  struct Slot {
    var part: NamePart
    var kind: PartLexicon.Kind?
    var isEzafe = false
    /// In lower case.
    var key: String
    var profile: LetterProfile
  }

  /// Parts of both sides, in the order of the names as written.
  private struct Stretch {
    /// One to three parts of each side.
    static let kinds = 9

    var persian: Int
    var persianCount: Int
    var english: Int
    var englishCount: Int
  }

  init(persian: [NamePart], english: [NamePart]) {
    var left = Self.slots(persian, isPersian: true)
    var right = Self.slots(english, isPersian: false)
    Self.pairTranslations(&left, &right, into: &translated)
    self.persian = left
    self.english = right
    known = Array(repeating: nil, count: left.count * right.count * Stretch.kinds)
  }

  private func index(of stretch: Stretch) -> Int {
    (stretch.persian * english.count + stretch.english) * Stretch.kinds
      + (stretch.persianCount - 1) * 3 + stretch.englishCount - 1
  }

  mutating func best(_ score: (String, String) -> Float) -> NameParts {
    var best: Solution?
    for order in orders() {
      let found = solve(order, score)
      if best.map({ found.value > $0.value }) ?? true { best = found }
      if let best, best.worst >= NameParts.clear, !best.isFatal { break }
    }
    return best.map { $0.result(translated) }
      ?? NameParts(pairs: translated, score: NameParts.fatal)
  }

  /// The orders to try: as written, or with what stands after a comma first; then the last parts first, and the
  /// first last, which is the family name first in one of the languages.
  private func orders() -> [Order] {
    let count = english.count
    guard count > 1, !persian.isEmpty else { return [Order(indices: Array(0..<count))] }
    let comma = english.firstIndex { $0.part.endsBeforeComma }.map { $0 + 1 }
    var rotations = [0]
    if let comma, comma < count { rotations = [comma] }
    // One word has no order: without its family name a name is not known by the other.
    let hasOrder = persian.dropFirst().contains { !$0.part.isTight }
    for shift in [count - 1, 1, count - 2, 2] where hasOrder && shift > 0 && shift < count {
      if !rotations.contains(shift) { rotations.append(shift) }
    }
    return rotations.map { shift in
      Order(indices: Array(shift..<count) + Array(0..<shift), isTurned: shift != 0)
    }
  }

  struct Order {
    var indices: [Int]
    var isTurned = false
  }

  // MARK: - The search

  /// The best way in an order. Stretches are heard only when they lie on a way that could be the best if they fitted, as
  /// edges of unknown length are in a lazy search (Dellin and Srinivasa 2016, "A unifying formalism for shortest path
  /// problems with expensive edge evaluations").
  private mutating func solve(_ order: Order, _ score: (String, String) -> Float) -> Solution {
    let (rows, columns) = (persian.count, order.indices.count)
    let right = order.indices.map { english[$0] }
    // One who is named by the family name alone has no other.
    let absent = (
      PartRole.roles(of: persian, isPersian: true), PartRole.roles(of: right, isPersian: false)
    )
    let costs = (absent.0.map(PartRole.searchCost), absent.1.map(PartRole.searchCost))
    var gains = [Float](repeating: -.infinity, count: rows * columns * Move.matches.count)
    for i in 0..<rows {
      for j in 0..<columns {
        for (number, move) in Move.matches.enumerated()
        where i + move.persian <= rows && j + move.english <= columns {
          gains[(i * columns + j) * Move.matches.count + number] = hope(i, j, move, order)
        }
      }
    }
    while true {
      let (value, step) = way(rows, columns, gains, costs)
      var isKnown = true
      var (i, j) = (rows, columns)
      while i > 0 || j > 0 {
        let number = step[i * (columns + 1) + j]
        let move = Move.move(number)
        guard move.persian + move.english > 0 else { break }
        i -= move.persian
        j -= move.english
        if number >= Move.matches.count { continue }
        let stretch = stretch(i, order.indices[j], move)
        if move.persian + move.english == 2, initials(i, stretch.english) != nil { continue }
        if known[index(of: stretch)] != nil { continue }
        isKnown = false
        gains[(i * columns + j) * Move.matches.count + number] = hear(stretch, move, score)
      }
      if isKnown { return trace(step, order, right, absent, value) }
    }
  }

  /// The best way where matches are worth so much.
  private func way(
    _ rows: Int, _ columns: Int, _ gains: [Float], _ costs: ([Float], [Float])
  ) -> (value: Float, step: [Int]) {
    var value = [Float](repeating: -.infinity, count: (rows + 1) * (columns + 1))
    var step = [Int](repeating: Move.none, count: value.count)
    value[0] = 0
    for i in 0...rows {
      for j in 0...columns {
        let here = value[i * (columns + 1) + j]
        if here == -.infinity { continue }
        func take(_ next: Int, _ number: Int, _ gain: Float) {
          if here + gain > value[next] {
            value[next] = here + gain
            step[next] = number
          }
        }
        if i < rows { take((i + 1) * (columns + 1) + j, Move.persianAlone, -costs.0[i]) }
        if j < columns { take(i * (columns + 1) + j + 1, Move.englishAlone, -costs.1[j]) }
        if i == rows || j == columns { continue }
        for (number, move) in Move.matches.enumerated() {
          let gain = gains[(i * columns + j) * Move.matches.count + number]
          if gain == -.infinity { continue }
          take((i + move.persian) * (columns + 1) + j + move.english, number, gain)
        }
      }
    }
    return (value.last ?? -.infinity, step)
  }

  struct Move {
    var persian: Int
    var english: Int

    static let matches = [
      Move(persian: 1, english: 1), Move(persian: 1, english: 2), Move(persian: 2, english: 1),
      Move(persian: 1, english: 3), Move(persian: 3, english: 1), Move(persian: 2, english: 2),
      Move(persian: 3, english: 2), Move(persian: 2, english: 3),
    ]
    /// Numbers of moves that are no match.
    static let persianAlone = 8
    static let englishAlone = 9
    static let none = 10

    static func move(_ number: Int) -> Move {
      switch number {
      case persianAlone: Move(persian: 1, english: 0)
      case englishAlone: Move(persian: 0, english: 1)
      case none: Move(persian: 0, english: 0)
      default: matches[number]
      }
    }
  }

  /// What a match is worth, or could be where it was not heard yet; minus infinity where it cannot be one.
  private mutating func hope(_ i: Int, _ j: Int, _ move: Move, _ order: Order) -> Float {
    let first = order.indices[j]
    // Parts that the turned order brought together are not neighbours.
    if order.indices[j + move.english - 1] != first + move.english - 1 { return -.infinity }
    if move.persian + move.english > 2, hasLetter(i, first, move) { return -.infinity }
    if move.persian == 1, move.english == 1, let value = initials(i, first) { return value }
    let stretch = stretch(i, first, move)
    if let value = known[index(of: stretch)] { return PartSearch.gain(value, move) }
    let most = mostScore(of: stretch)
    if most <= -8 || move.persian + move.english > 2 && !mayJoin(stretch) {
      known[index(of: stretch)] = -20
      return PartSearch.gain(-20, move)
    }
    return PartSearch.gain(most, move)
  }

  /// What is joined must answer to its letters all the better: the longer two names are, the less does one part that has
  /// no fellow tell in the whole. Of a long name a letter may be lacking, hardly of a short one.
  private func mayJoin(_ stretch: Stretch) -> Bool {
    if PartSearch.tearsWord(persian, stretch.persian, stretch.persianCount)
      || PartSearch.tearsWord(english, stretch.english, stretch.englishCount)
    {
      return false
    }
    let (a, b) = text(of: stretch)
    let (left, right) = (LetterProfile(a, isPersian: true), LetterProfile(b, isPersian: false))
    let isOneWord = stretch.persianCount == 1 || stretch.englishCount == 1
    let most = isOneWord ? max(0, (max(left.soundCount, right.soundCount) - 3) / 2) : 0
    return left.unanswered(right) <= most
  }

  private mutating func hear(
    _ stretch: Stretch, _ move: Move, _ score: (String, String) -> Float
  ) -> Float {
    let (a, b) = text(of: stretch)
    let value = NameParts.value(of: a, b, score)
    known[index(of: stretch)] = value
    return PartSearch.gain(value, move)
  }

  private static func gain(_ value: Float, _ move: Move) -> Float {
    // Two parts a side are joined only where their border is misplaced.
    if move.persian > 1, move.english > 1, value <= 0 { return -.infinity }
    return max(-8, min(3, value)) - (move.persian + move.english > 2 ? 0.1 : 0)
  }

  /// True of parts with a space between that end inside a word: "Muqtada al" of "Muqtada al-Sadr".
  private static func tearsWord(_ slots: [Slot], _ start: Int, _ count: Int) -> Bool {
    let end = start + count
    return end < slots.count && slots[end].part.isTight
      && slots[start + 1..<end].contains { !$0.part.isTight }
  }

  private func stretch(_ i: Int, _ j: Int, _ move: Move) -> Stretch {
    Stretch(persian: i, persianCount: move.persian, english: j, englishCount: move.english)
  }

  /// What a stretch could score at the most, by its letters alone: those that have hardly more than one counterpart are
  /// counted.
  private func mostScore(of stretch: Stretch) -> Float {
    var left = LetterProfile()
    for part in persian[stretch.persian..<stretch.persian + stretch.persianCount] {
      left.add(part.profile)
    }
    var right = LetterProfile()
    for part in english[stretch.english..<stretch.english + stretch.englishCount] {
      right.add(part.profile)
    }
    if left.isLetterless || right.isLetterless { return 3 }
    guard left.mayAnswer(right) else { return -20 }
    return left.mostScore(right)
  }

  /// A letter that stands for a name is no piece of another.
  private func hasLetter(_ i: Int, _ j: Int, _ move: Move) -> Bool {
    persian[i..<i + move.persian].contains { $0.part.text.unicodeScalars.count == 1 }
      || english[j..<j + move.english].contains { NameInitials.latin($0.part) != nil }
  }

  private func text(of stretch: Stretch) -> (String, String) {
    (
      persian[stretch.persian..<stretch.persian + stretch.persianCount].map(\.part.text)
        .joined(separator: "\u{200C}"),
      english[stretch.english..<stretch.english + stretch.englishCount].map(\.part.text).joined()
    )
  }

  /// What a letter that stands for a name is worth; `nil` where neither side is one.
  private func initials(_ i: Int, _ j: Int) -> Float? {
    let (left, right) = (persian[i].part, english[j].part)
    let latin = NameInitials.latin(right)
    let isLetter = left.text.unicodeScalars.count == 1
    if let latin {
      let meant = NameInitials.meant(by: left)
      if meant.contains(latin) { return 1.5 }
      return NameInitials.beginning(of: left.text).contains(latin) ? 1 : -8
    }
    guard isLetter, let start = right.text.utf8.first else { return nil }
    return NameInitials.beginning(of: left.text).contains(start | 0x20) ? 1 : -8
  }

  // MARK: - The way back

  private func trace(
    _ step: [Int], _ order: Order, _ right: [Slot], _ roles: (left: [PartRole], right: [PartRole]),
    _ value: Float
  ) -> Solution {
    var solution = Solution(value: value, isTurned: order.isTurned)
    var (i, j) = (persian.count, order.indices.count)
    while i > 0 || j > 0 {
      let move = Move.move(step[i * (order.indices.count + 1) + j])
      guard move.persian + move.english > 0 else { break }
      i -= move.persian
      j -= move.english
      if move.english == 0 {
        solution.leave(persian[i].part.text, isPersian: true, roles.left[i])
      } else if move.persian == 0 {
        solution.leave(right[j].part.text, isPersian: false, roles.right[j])
      } else {
        solution.join(pair(i, order.indices[j], move), isApart: isApart(i, order.indices[j], move))
      }
    }
    solution.pairs.reverse()
    solution.absences.reverse()
    return solution
  }

  private func pair(_ i: Int, _ j: Int, _ move: Move) -> NameParts.Pair {
    let stretch = stretch(i, j, move)
    let (a, b) = text(of: stretch)
    if move.persian == 1, move.english == 1, let value = initials(i, j) {
      return NameParts.Pair(persian: a, english: b, kind: .initial, score: value)
    }
    return NameParts.Pair(
      persian: a, english: b, kind: .transliterated,
      score: known[index(of: stretch)] ?? NameParts.fatal)
  }

  /// True where one side has a space inside what is one word on the other.
  private func isApart(_ i: Int, _ j: Int, _ move: Move) -> Bool {
    let left = persian[i..<i + move.persian].dropFirst().contains { !$0.part.isTight }
    let right = english[j..<j + move.english].dropFirst().contains { !$0.part.isTight }
    return left != right || left && right
  }

  // MARK: - Words that are translated

  private static func slots(_ parts: [NamePart], isPersian: Bool) -> [Slot] {
    parts.enumerated().map { index, part in
      let key = isPersian ? part.text : part.text.lowercased()
      let kind = isPersian ? PartLexicon.persian[key]?.kind : PartLexicon.english[key]
      return Slot(
        part: part, kind: kind, isEzafe: !isPersian && index > 0 && PartLexicon.ezafe.contains(key),
        key: key, profile: LetterProfile(part.text, isPersian: isPersian))
    }
  }

  /// Takes out the phrases that translate each other, wherever they stand; but never all of a side.
  private static func pairTranslations(
    _ left: inout [Slot], _ right: inout [Slot], into pairs: inout [NameParts.Pair]
  ) {
    var index = 0
    while index < left.count {
      guard left[index].kind != nil || PartLexicon.phraseStarts.contains(left[index].key),
        let (length, range) = translation(at: index, left, right)
      else {
        index += 1
        continue
      }
      let isAll = (left.count == length) != (right.count == range.count)
      if isAll {
        index += 1
        continue
      }
      pairs.append(
        NameParts.Pair(
          persian: left[index..<index + length].map(\.part.text).joined(separator: " "),
          english: right[range].map(\.part.text).joined(separator: " "), kind: .translated, score: 2
        ))
      // A comma stays with what is left.
      if range.lowerBound > 0, right[range].contains(where: \.part.endsBeforeComma) {
        right[range.lowerBound - 1].part.endsBeforeComma = true
      }
      left.removeSubrange(index..<index + length)
      right.removeSubrange(range)
    }
  }

  private static func translation(at index: Int, _ left: [Slot], _ right: [Slot]) -> (
    Int, Range<Int>
  )? {
    let longest = min(PartLexicon.longestPhrase, left.count - index)
    for length in (1...longest).reversed() {
      let phrase = left[index..<index + length].map(\.key).joined(separator: " ")
      guard let entry = PartLexicon.persian[phrase] else { continue }
      for count in (1...PartLexicon.longestPhrase).reversed() where count <= right.count {
        for start in 0...right.count - count {
          let other = right[start..<start + count].map(\.key).joined(separator: " ")
          if entry.english.contains(other) { return (length, start..<start + count) }
        }
      }
    }
    return nil
  }
}
