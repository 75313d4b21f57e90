import Interchange
import PersianText

/// A memory on its way from one format into another, unit by unit.
struct MemoryConversion {
  struct Options {
    var source: Language?
    var target: Language?
    var reading: ReadOptions

    /// The two languages that are wanted; `nil` where not both were named.
    var pair: (source: Language, target: Language)? {
      guard let source, let target else { return nil }
      return (source, target)
    }

    /// The languages of a file that names none.
    var usual: (source: Language, target: Language) {
      let source = source ?? (target.map { $0.isPersian } == true ? .english : .persian)
      return (source, target ?? (source.isEnglish ? .persian : .english))
    }
  }

  private let path: String
  private let format: ConvertedFormat
  private let options: Options

  init(_ path: String, _ format: ConvertedFormat, _ options: Options) {
    self.path = path
    self.format = format
    self.options = options
  }

  /// - Returns: how many units were left out for being broken.
  func write(to output: String?) throws -> Int {
    format == .tmx ? try writeMemory(to: output) : try writePairs(to: output)
  }

  // MARK: TMX

  private func writeMemory(to output: String?) throws -> Int {
    let usual = options.usual
    var reader = try MemoryReader(
      path, source: usual.source, target: usual.target, options: options.reading)
    var faults = FaultReport()
    var counts = (read: 0, lacking: 0)
    var first = try reader.next()
    try OutputFile.write(to: output) { file in
      try file.export { descriptor, export in
        var progress = Progress(path, total: reader.byteCount)
        let languages = TMXLanguages(source: options.pair?.source.tag)
        var writer = try TMXWriter(
          reader.header, languages: languages, output: descriptor, options: export)
        while let unit = first {
          counts.read += 1
          if let unit = cut(unit) { try writer.add(unit) } else { counts.lacking += 1 }
          faults.report(reader.takeDiagnostics())
          progress.advance(to: reader.position)
          first = try reader.next()
        }
        faults.report(reader.takeDiagnostics())
        progress.finish()
        try check(counts.read, reader.faultCount)
        return try writer.end()
      }
    }
    faults.finish(total: reader.faultCount)
    conclude(read: counts.read, lacking: counts.lacking, faults.errors)
    return faults.errors
  }

  /// A unit with the two languages that are wanted; `nil` where it lacks one.
  private func cut(_ unit: TMXUnit) -> TMXUnit? {
    guard let (source, target) = options.pair else { return unit }
    let written = unit.variants.map(\.language)
    guard let from = source.bestMatch(among: written), let to = target.bestMatch(among: written),
      from != to
    else { return nil }
    var unit = unit
    unit.variants = unit.variants.filter { $0.language == from || $0.language == to }
    return unit
  }

  // MARK: Pairs

  private func writePairs(to output: String?) throws -> Int {
    let (source, target) = options.usual
    var reader = try BitextReader(
      path, source: source, target: target, options: options.reading)
    var faults = FaultReport()
    var count = 0
    var lines = PairLines(format)
    try OutputFile.write(to: output) { file in
      var progress = Progress(path, total: reader.byteCount)
      if format == .pairs { try file.write("\(source)\t\(target)\n") }
      while let unit = try reader.next() {
        count += 1
        try file.write(lines.line(unit))
        progress.advance(to: reader.position)
        if reader.faultCount > 0 { faults.report(reader.takeDiagnostics()) }
      }
      faults.report(reader.takeDiagnostics())
      progress.finish()
      try check(count + reader.skipped, reader.faultCount)
    }
    faults.finish(total: reader.faultCount)
    if lines.changed > 0 {
      Console.complain(
        "\(lines.changed) \(lines.changed == 1 ? "text had" : "texts had") tabs or line ends, which a table cannot hold: "
          + "a space stands for each; jsonl keeps them")
    }
    conclude(read: count + reader.skipped, lacking: reader.skipped, faults.errors)
    return faults.errors
  }

  /// - Throws: where the file is of the format, and has nothing in it.
  private func check(_ units: Int, _ faults: Int) throws {
    if units == 0, faults == 0 { throw Failure("\(path): holds no units") }
  }

  private func conclude(read: Int, lacking: Int, _ broken: Int) {
    var line = "\(path): \(read - lacking) \(read - lacking == 1 ? "unit" : "units")"
    if lacking > 0 { line += ", \(lacking) left out for lacking a language or a text" }
    if broken > 0 { line += ", \(broken) left out as broken" }
    Console.complain(line)
  }
}

/// The lines of a table of two columns, or of JSON.
private struct PairLines {
  private let format: ConvertedFormat
  /// Texts that did not fit into a cell as they are.
  private(set) var changed = 0

  init(_ format: ConvertedFormat) { self.format = format }

  mutating func line(_ unit: BitextReader.Unit) -> String {
    if format == .jsonl {
      return JSONText.object([("source", unit.source), ("target", unit.target)]) + "\n"
    }
    return cell(unit.source) + "\t" + cell(unit.target) + "\n"
  }

  private mutating func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    changed += 1
    var bytes = Array(text.utf8)
    for index in bytes.indices where [0x09, 0x0A, 0x0D].contains(bytes[index]) {
      bytes[index] = 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
