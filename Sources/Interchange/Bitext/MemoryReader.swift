public import PersianText

/// Reads a bitext of any format as the units of a translation memory: TMX, XLIFF, PO, a table of two columns, or JSON
/// lines, in any encoding, gzip or not, told apart by content.
///
/// Memory is that of the longest unit. A unit with a fault is reported and left out, and the others are read.
public struct MemoryReader: ~Copyable {
  public let format: BitextFormat
  /// The size of the file; 0 of a pipe and of gzip.
  public let byteCount: Int
  /// Messages of a PO file that no one has looked at since they changed, and that are passed over.
  public private(set) var fuzzy = 0
  /// Messages of a PO file that the program does not use any more, and that are passed over.
  public private(set) var obsolete = 0
  /// Units of the others but TMX that are not translated, and are passed over by ``next()``.
  public private(set) var untranslated = 0
  private var input: Input
  private var languages: (source: String, target: String)
  private var ready: ArraySlice<TMXUnit> = []

  private enum Input {
    case tmx(Box<TMXReader>)
    case xliff(Box<XLIFFBitextReader>)
    case po(Box<POReader>)
    case table(Box<TableUnits>)
  }

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - source, target: the languages of a file that does not name its own. The first column of a table is the source.
  /// - Throws: where the file cannot be read, or its beginning shows that it is none of the formats.
  public init(
    _ path: String, source: Language, target: Language, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    try self.init(ByteStream(path), .everything, source, target, options)
  }

  init(
    _ bytes: consuming ByteStream, _ extent: UnitExtent, _ source: Language, _ target: Language,
    _ options: ReadOptions
  ) throws(FileFault) {
    try self.init(
      MemoryReader.stream(bytes, encoding: options.encoding), extent, source, target, options)
  }

  init(
    _ stream: consuming DocumentStream, _ extent: UnitExtent, _ source: Language,
    _ target: Language, _ options: ReadOptions
  ) throws(FileFault) {
    let format = BitextFormat(stream.peek())
    let byteCount = stream.byteCount
    let input = try MemoryReader.input(stream, format, extent, options)
    self.byteCount = byteCount
    self.format = format
    self.input = input
    languages = (source.tag, target.tag)
  }

  /// The text of a file, in the encoding that the header of a PO file names too.
  static func stream(
    _ bytes: consuming ByteStream, encoding: String?
  ) throws(FileFault) -> DocumentStream {
    var bytes = bytes
    var encoding = encoding
    let start = try bytes.peek()
    if encoding == nil, BitextFormat(start) == .po { encoding = POReader.charset(in: start) }
    return try DocumentStream(bytes, encoding: encoding)
  }

  private static func input(
    _ stream: consuming DocumentStream, _ format: BitextFormat, _ extent: UnitExtent,
    _ options: ReadOptions
  ) throws(FileFault) -> Input {
    switch format {
    case .tmx: .tmx(Box(try TMXReader(stream, extent, options: options)))
    case .xliff: .xliff(Box(try XLIFFBitextReader(stream, extent, options: options)))
    case .po: .po(Box(POReader(stream, options: options)))
    case .tsv, .jsonl:
      .table(Box(TableUnits(stream, isJSON: format == .jsonl, options: options)))
    }
  }

  /// What messages call the file.
  public var name: String {
    switch input {
    case .tmx(let reader): reader.value.name
    case .xliff(let reader): reader.value.name
    case .po(let reader): reader.value.name
    case .table(let lines): lines.value.name
    }
  }

  /// Bytes that were read, for progress.
  public var position: Int {
    switch input {
    case .tmx(let reader): reader.value.position
    case .xliff(let reader): reader.value.position
    case .po(let reader): reader.value.position
    case .table(let lines): lines.value.position
    }
  }

  /// What a memory says of itself; of the other formats, what there is to say of the language.
  public var header: TMXHeader {
    if case .tmx(let reader) = input { return reader.value.header }
    var language = languages.source
    if case .xliff(let reader) = input, !reader.value.sourceLanguage.isEmpty {
      language = reader.value.sourceLanguage
    }
    return TMXHeader(attributes: [KeptElement.Attribute("srclang", language)])
  }

  /// Faults that were found, also those that ``takeDiagnostics()`` leaves out because they are too many.
  public var faultCount: Int {
    switch input {
    case .tmx(let reader): reader.value.faultCount
    case .xliff(let reader): reader.value.faultCount
    case .po(let reader): reader.value.log.count
    case .table(let lines): lines.value.log.count
    }
  }

  /// What was wrong since the last call, each with its place; of a broken file no more than the first 1,000.
  public mutating func takeDiagnostics() -> [Diagnostic] {
    switch input {
    case .tmx(let reader): reader.value.takeDiagnostics()
    case .xliff(let reader): reader.value.takeDiagnostics()
    case .po(let reader): reader.value.takeDiagnostics()
    case .table(let lines): lines.value.takeDiagnostics()
    }
  }

  /// The next unit; `nil` at the end. Of a memory each, with whatever languages it has; of the others those that are
  /// translated, the source first.
  /// - Throws: where the file cannot be read on; with `isStrict`, at the first fault.
  public mutating func next() throws(FileFault) -> TMXUnit? {
    while let unit = try nextUnit() {
      if format == .tmx || unit.variants.count > 1 && !unit.variants.contains(where: \.isBlank) {
        return unit
      }
      untranslated += 1
    }
    return nil
  }

  /// The next unit, translated or not.
  mutating func nextUnit() throws(FileFault) -> TMXUnit? {
    switch input {
    case .tmx(let reader): return try reader.value.next()
    case .xliff(let reader):
      guard let unit = try reader.value.next() else { return nil }
      return named(unit)
    case .table(let lines):
      guard let (source, target) = try lines.value.next() else { return nil }
      return unit(source, target)
    case .po(let reader):
      while ready.isEmpty {
        guard let entry = try reader.value.next() else { return nil }
        take(entry)
      }
      return ready.popFirst()
    }
  }

  /// A unit of a file that may not say its languages.
  private func named(_ unit: TMXUnit) -> TMXUnit {
    var unit = unit
    for (index, name) in [languages.source, languages.target].enumerated()
    where index < unit.variants.count && unit.variants[index].language.isEmpty {
      unit.variants[index].language = name
    }
    return unit
  }

  private func unit(_ source: String, _ target: String) -> TMXUnit {
    TMXUnit(variants: [
      TMXUnit.Variant(language: languages.source, segment: TMXSegment(source)),
      TMXUnit.Variant(language: languages.target, segment: TMXSegment(target)),
    ])
  }

  /// The header of a PO file seldom says what language its messages are in: it is then the other of the two.
  private mutating func setLanguages(_ source: String?, _ target: String?) {
    guard let target else { return }
    let wanted = LanguageTag(languages.source)
    let isTurned = wanted.flatMap { LanguageTag(target)?.match($0) } != nil
    languages = (source ?? (isTurned ? languages.target : languages.source), target)
  }

  private mutating func take(_ entry: POEntry) {
    if entry.isHeader {
      setLanguages(entry.field("X-Source-Language"), entry.field("Language"))
    } else if entry.isObsolete {
      obsolete += 1
    } else if entry.isFuzzy {
      fuzzy += 1
    } else {
      let details = entry.details
      ready = []
      for (source, target) in entry.pairs {
        var unit = unit(source, target)
        unit.details = details
        ready.append(unit)
      }
    }
  }
}

extension TMXUnit.Variant {
  var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
}

extension POEntry {
  /// What the message says beside its texts, as notes and properties of a memory.
  var details: [KeptElement] {
    var unit = TMXUnit()
    for comment in comments { unit.addNote(comment) }
    if let context { unit.addProperty("x-po-context", context) }
    for reference in references { unit.addProperty("x-po-reference", reference) }
    if !flags.isEmpty { unit.addProperty("x-po-flags", flags.joined(separator: ", ")) }
    return unit.details
  }
}
