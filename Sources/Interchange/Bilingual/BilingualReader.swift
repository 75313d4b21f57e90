package import PersianText

/// Reads the units of a bilingual file with the places of their texts.
///
/// A unit with a fault is reported and left out. What is not to be checked is passed over: obsolete messages of a PO file,
/// the translation of fuzzy ones, units of an XLIFF file that are not to be translated, and translations that are said not
/// to be made yet.
package struct BilingualReader: ~Copyable {
  private let text: SourceText
  /// Bytes of the mark at the start of the file, which the readers do not see.
  private let shift: Int
  private var input: Input
  private var ready: ArraySlice<BilingualUnit> = []
  private var number = 0
  /// What the header of a PO file says, or of a memory.
  package private(set) var sourceLanguage = ""
  private var targetLanguage = ""

  private enum Input {
    case tmx(Box<TMXReader>)
    case xliff(Box<XLIFFBitextReader>)
    case po(Box<POReader>)
    case table(Box<TableReader>)
  }

  /// - Throws: where the file cannot be read at all, or the columns of a table are not understood.
  package init(_ input: BilingualInput, columns: BilingualColumns) throws(FileFault) {
    text = input.text
    shift = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let stream = try DocumentStream(
      ByteStream(name: text.name, bytes: text.bytes), encoding: "utf-8")
    let options = ReadOptions()
    self.input =
      switch input.format {
      case .tmx: .tmx(Box(try TMXReader(stream, .places, options: options)))
      case .xliff: .xliff(Box(try XLIFFBitextReader(stream, .places, options: options)))
      case .po: .po(Box(POReader(stream, options: options)))
      case .table: .table(Box(try TableReader(stream, columns)))
      }
    if case .tmx(let reader) = self.input {
      sourceLanguage = reader.value.header.sourceLanguage ?? ""
    }
  }

  /// The next unit; `nil` at the end.
  /// - Throws: where the file cannot be read on.
  package mutating func next() throws(FileFault) -> BilingualUnit? {
    while true {
      if let unit = ready.popFirst() { return unit }
      switch input {
      case .tmx(let reader):
        guard let unit = try reader.value.next() else { return nil }
        if let unit = located(unit, .tmx) { return unit }
      case .xliff(let reader):
        guard let unit = try reader.value.next() else { return nil }
        if let unit = translation(unit) { return unit }
      case .po(let reader):
        guard let entry = try reader.value.next() else { return nil }
        take(entry)
      case .table(let reader):
        guard let unit = try reader.value.next(shift) else { return nil }
        return unit
      }
    }
  }

  /// What was wrong since the last call, each with its place in the text; of a broken file no more than the first 1,000.
  package mutating func takeFaults() -> [Diagnostic] {
    let faults =
      switch input {
      case .tmx(let reader): reader.value.takeDiagnostics()
      case .xliff(let reader): reader.value.takeDiagnostics()
      case .po(let reader): reader.value.takeDiagnostics()
      case .table(let reader): reader.value.takeDiagnostics()
      }
    let text = text
    return faults.map { BilingualReader.placed($0, in: text) }
  }

  /// Faults that were found, also those that ``takeFaults()`` leaves out because they are too many.
  package var faultCount: Int {
    switch input {
    case .tmx(let reader): reader.value.faultCount
    case .xliff(let reader): reader.value.faultCount
    case .po(let reader): reader.value.log.count
    case .table(let reader): reader.value.log.count
    }
  }

  /// Bytes that were read.
  package var position: Int {
    switch input {
    case .tmx(let reader): reader.value.position
    case .xliff(let reader): reader.value.position
    case .po(let reader): reader.value.position
    case .table(let reader): reader.value.position
    }
  }

  /// The fault at a byte of the text instead of a line and column.
  private static func placed(_ fault: Diagnostic, in text: SourceText) -> Diagnostic {
    guard let position = fault.location.position else { return fault }
    let place =
      text.lines.offset(of: position, in: text.bytes)
      ?? text.lines.contentRange(ofLine: position.line, in: text.bytes).lowerBound
    // An entity was read before it was found to be none.
    if place > 0, text.bytes[place - 1] == 0x3B,
      let start = text.bytes[..<place].suffix(64).lastIndex(of: 0x26)
    {
      return located(fault, start..<place)
    }
    // The rest of the line, where that is one that a person reads.
    var end = text.lines.contentRange(ofLine: position.line, in: text.bytes).upperBound
    if end - place > 200 {
      end = place + UTF8Decoding.scalar(in: text.bytes.span, at: place).length
    }
    return located(fault, place..<max(place, end))
  }

  private static func located(_ fault: Diagnostic, _ range: Range<Int>) -> Diagnostic {
    var fault = fault
    fault.location.position = nil
    fault.location.range = range
    return fault
  }

  // MARK: TMX and XLIFF

  private mutating func located(_ unit: TMXUnit, _ elements: InlineElements) -> BilingualUnit? {
    number += 1
    guard let range = unit.range else { return nil }
    // The start tag of the unit begins at the last < before its end.
    let end = range.lowerBound + shift
    let start = text.bytes[..<end].lastIndex(of: 0x3C) ?? end
    let sides = unit.variants.compactMap { variant in
      variant.segment.start.map { place in
        BilingualUnit.Side(
          language: variant.language, role: .any, text: variant.text,
          content: .element(place + shift, elements))
      }
    }
    return BilingualUnit(
      range: start..<range.upperBound + shift, identifier: unit.identifier ?? "#\(number)",
      sides: sides, sourceLanguage: unit[attribute: "srclang"])
  }

  /// The states of a translation that has not been made: of XLIFF 1.2 and of 2.
  private static let unmade: Set<String> = ["new", "needs-translation", "initial"]

  private mutating func translation(_ unit: TMXUnit) -> BilingualUnit? {
    if unit.property("x-xliff-translate") == "no" { return nil }
    guard var located = located(unit, .xliff) else { return nil }
    for (index, role) in [BilingualUnit.Role.source, .target].enumerated()
    where index < located.sides.count {
      located.sides[index].role = role
    }
    if let state = unit.property("x-xliff-state"), BilingualReader.unmade.contains(state) {
      located.sides.removeAll { $0.role == .target }
    }
    return located
  }

  // MARK: PO

  private mutating func take(_ entry: POEntry) {
    if entry.isHeader {
      sourceLanguage = entry.field("X-Source-Language") ?? ""
      targetLanguage = entry.field("Language") ?? ""
      return
    }
    if entry.isObsolete { return }
    number += 1
    let places = entry.places
    var translations = entry.isFuzzy ? [:] : entry.translations
    var pairs = [
      (
        side(.source, entry.message, places.message),
        side(.target, translations.removeValue(forKey: 0), places.translations[0])
      )
    ]
    // Each translation is of the plural but the first.
    var plural = side(.source, entry.plural, places.plural)
    for (form, text) in translations.sorted(by: { $0.key < $1.key }) {
      pairs.append((plural, side(.target, text, places.translations[form])))
      plural = nil
    }
    if let plural { pairs.append((plural, nil)) }
    let name = entry.context.map { "\($0)/" } ?? ""
    ready =
      pairs.compactMap { source, target in
        let sides = [source, target].compactMap(\.self)
        guard !sides.isEmpty else { return nil }
        return BilingualUnit(
          range: entry.range.lowerBound + shift..<entry.range.upperBound + shift,
          identifier: name + (entry.message ?? ""), sides: sides)
      }[...]
  }

  private func side(
    _ role: BilingualUnit.Role, _ text: String?, _ strings: [Range<Int>]?
  ) -> BilingualUnit.Side? {
    guard let text, let strings else { return nil }
    return BilingualUnit.Side(
      language: role == .source ? sourceLanguage : targetLanguage, role: role, text: text,
      content: .strings(strings.map { $0.lowerBound + shift..<$0.upperBound + shift }))
  }
}
