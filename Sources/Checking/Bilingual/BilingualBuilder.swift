import Interchange
import PersianText

/// The columns of a file in the making.
struct BilingualBuilder {
  private let source: SourceText
  private let options: BilingualFile.Options
  /// The language of the sources, as the header of a memory names it.
  private let memory: String
  private var keys: [ColumnKey] = []
  private var texts: [ExtractedText] = []
  /// Of each column the bytes of its segments.
  private var segments: [[Range<Int>]] = []
  private var comments: [[Range<Int>]] = []
  private var beads: [Direction: [[AnalysedPair.Bead]]] = [:]
  private var units: [Range<Int>] = []
  private var unplaced: [Int: String] = [:]
  private var languages: Set<String> = []
  /// The columns with the sources of PO and XLIFF.
  private var originals: Set<Int> = []

  /// Whose texts a column holds.
  enum ColumnKey: Hashable {
    /// Of Iran, but for those regions in which names differ.
    case persian(region: String)
    case english
    case unnamed(BilingualUnit.Role)

    var isPersian: Bool { if case .persian = self { true } else { false } }
  }

  private struct Direction: Hashable {
    var source: Int
    var target: Int
  }

  private struct Placed {
    var column: Int
    var range: Range<Int>
    var role: BilingualUnit.Role
  }

  init(_ source: SourceText, _ options: BilingualFile.Options, memory: String) {
    self.source = source
    self.options = options
    self.memory = memory
  }

  var isEmpty: Bool { units.isEmpty }

  /// So many pairs are made of a unit in many languages.
  private static let mostPairs = 8

  mutating func take(_ unit: BilingualUnit) {
    units.append(unit.range)
    let source = unit.sides.first { $0.role == .source }?.text
    let placed = unit.sides.compactMap { side -> Placed? in
      languages.insert(side.language)
      // What was copied from the source is not translated yet.
      if side.isBlank || side.role == .target && side.text == source { return nil }
      return column(of: side).map { place(side, in: $0, unit.identifier) }
    }
    if let source = placed.first(where: { $0.role == .source }) {
      if let target = placed.first(where: { $0.role == .target }) { pair(source, target) }
      return
    }
    let persian = placed.filter { keys[$0.column].isPersian }
    let english = placed.filter { keys[$0.column] == .english }
    guard let firstPersian = persian.first, let firstEnglish = english.first else { return }
    let pairs =
      english.map { (firstPersian, $0) } + persian.dropFirst().map { ($0, firstEnglish) }
    for (persian, english) in pairs.prefix(BilingualBuilder.mostPairs) {
      if isFromEnglish(unit) { pair(english, persian) } else { pair(persian, english) }
    }
  }

  /// - Returns: `nil` of a language that is not checked.
  private mutating func column(of side: BilingualUnit.Side) -> Int? {
    let key: ColumnKey
    if side.language.isEmpty {
      if side.role == .any { return nil }
      key = .unnamed(side.role)
    } else {
      guard let tag = PersianText.LanguageTag(side.language), tag.script.isEmpty else { return nil }
      switch tag.language {
      case "fa": key = .persian(region: ["af", "tj"].contains(tag.region) ? tag.region : "")
      case "en": key = .english
      default: return nil
      }
    }
    if let column = keys.firstIndex(of: key) { return column }
    keys.append(key)
    texts.append(ExtractedText())
    segments.append([])
    comments.append([])
    return keys.count - 1
  }

  private mutating func place(
    _ side: BilingualUnit.Side, in column: Int, _ identifier: String
  ) -> Placed {
    let (range, isPlaced) = side.extract(from: source.bytes, into: &texts[column])
    if !isPlaced { unplaced[side.place] = identifier }
    segments[column].append(range)
    if let comment = BilingualBuilder.comment(in: texts[column].bytes, range) {
      comments[column].append(comment)
    }
    if side.role == .source, !side.isCell { originals.insert(column) }
    return Placed(column: column, range: range, role: side.role)
  }

  /// A comment that stands in a cell of a table.
  private static func comment(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let hash = bytes[range].firstIndex(of: 0x23),
      bytes[hash..<range.upperBound].drop(while: { $0 == 0x23 || $0 == 0x20 })
        .starts(with: "dabir:ignore".utf8)
    else { return nil }
    return hash..<range.upperBound
  }

  private func isFromEnglish(_ unit: BilingualUnit) -> Bool {
    if let source = options.source { return source.isEnglish }
    if let named = PersianText.LanguageTag(unit.sourceLanguage ?? memory) {
      return named.language == "en"
    }
    // The first column of a table is the source; a memory of any languages is one from Persian.
    guard unit.isRow else { return false }
    return unit.sides.first.flatMap { PersianText.LanguageTag($0.language) }?.language == "en"
  }

  /// The rules go through the beads of a list in the order of both texts.
  private mutating func pair(_ source: Placed, _ target: Placed) {
    let direction = Direction(source: source.column, target: target.column)
    let bead = AnalysedPair.Bead(source: source.range, target: target.range)
    let list = beads[direction]?.firstIndex { list in
      guard let last = list.last else { return true }
      return last.source.upperBound <= bead.source.lowerBound
        && last.target.upperBound <= bead.target.lowerBound
    }
    if let list {
      beads[direction]?[list].append(bead)
    } else {
      beads[direction, default: []].append([bead])
    }
  }

  // MARK: Conclusion

  /// - Throws: where there are texts, and none of them is Persian or English.
  mutating func finish(_ file: inout BilingualFile) throws(FileFault) {
    file.units = UnitRanges(units)
    file.unplaced = unplaced
    var places: [Int?] = []
    for index in keys.indices {
      guard let language = language(of: index) else {
        places.append(nil)
        continue
      }
      places.append(file.columns.count)
      file.columns.append(column(index, language))
    }
    if file.columns.isEmpty, !units.isEmpty, !languages.isEmpty { throw noLanguage() }
    for direction in beads.keys.sorted(by: { ($0.source, $0.target) < ($1.source, $1.target) }) {
      guard let source = places[direction.source], let target = places[direction.target],
        file.columns[source].language.isPersian != file.columns[target].language.isPersian
      else { continue }
      file.pairings += (beads[direction] ?? []).map {
        BilingualFile.Pairing(source: source, target: target, beads: $0)
      }
    }
  }

  /// Of a column that is not named, what was said, or what its letters are.
  private func language(of index: Int) -> Language? {
    switch keys[index] {
    case .persian: return .persian
    case .english: return .english
    case .unnamed(let role):
      let said = role == .source ? options.source : options.target
      let language = said ?? TextLanguage.guess(texts[index].bytes)
      return language.isPersian ? .persian : language.isEnglish ? .english : nil
    }
  }

  /// The text of a column, in which what is no prose is written over.
  private mutating func column(_ index: Int, _ language: Language) -> BilingualFile.Column {
    let text = texts[index]
    let mask = TextMask(
      text.marks + comments[index] + ProseMask.mask(text.bytes, within: segments[index])
        + Placeholders.ranges(in: text.bytes, within: segments[index]))
    texts[index] = ExtractedText()
    segments[index] = []
    // Tells the texts of a file from each other.
    let name = "\(source.name) [\(index + 1)]"
    return BilingualFile.Column(
      language: language,
      text: SourceText(
        name: name, bytes: mask.blanked(text.bytes), from: TextOrigin(source, text.map)),
      mask: mask, isKey: originals.contains(index))
  }

  private func noLanguage() -> FileFault {
    let named = languages.sorted().map { $0.isEmpty ? "none" : $0 }
    let list = named.prefix(8).joined(separator: ", ") + (named.count > 8 ? ", …" : "")
    return FileFault(
      path: source.name,
      reason:
        "has no text that is checked: its languages are \(list), and Persian (fa) and English (en) are; "
        + "--from and --to name those of a file that does not")
  }
}
