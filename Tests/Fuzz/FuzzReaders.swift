import PersianText

import Glibc

/// Called by libFuzzer with bytes that it makes up. A crash, a failed precondition, or more time or memory than the script
/// allows is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  FuzzTarget.chosen.read(bytes)
  return 0
}

/// A reader, by the word in the environment variable READER.
enum FuzzTarget: String, CaseIterable {
  case tmx, xliff, po, table, terms, validate, places

  static let chosen: FuzzTarget = {
    let word = getenv("READER").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: word) else {
      fatalError("READER is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  /// Reads the bytes, and writes what came of them.
  func read(_ bytes: [UInt8]) {
    do {
      try check(bytes)
    } catch {
      // That a file is refused is no finding.
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    var units: [TMXUnit] = []
    switch self {
    case .tmx:
      var reader = try TMXReader(stream(bytes), .everything, options: ReadOptions())
      while let unit = try reader.next() { units.append(unit) }
      _ = reader.takeDiagnostics()
    case .xliff:
      var reader = try XLIFFBitextReader(stream(bytes), .everything, options: ReadOptions())
      while let unit = try reader.next() { units.append(unit) }
      _ = reader.takeDiagnostics()
    case .po:
      var reader = POReader(try stream(bytes), options: ReadOptions())
      while let entry = try reader.next() {
        var unit = TMXUnit(details: entry.details)
        for (source, target) in entry.pairs {
          unit.variants = [
            TMXUnit.Variant(language: "en", segment: TMXSegment(source)),
            TMXUnit.Variant(language: "fa", segment: TMXSegment(target)),
          ]
          units.append(unit)
        }
      }
    case .table:
      let isJSON = bytes.first == 0x7B
      var reader = TableUnits(try stream(bytes), isJSON: isJSON, options: ReadOptions())
      while let (source, target) = try reader.next() {
        units.append(
          TMXUnit(variants: [
            TMXUnit.Variant(language: "en", segment: TMXSegment(source)),
            TMXUnit.Variant(language: "fa", segment: TMXSegment(target)),
          ]))
      }
    case .terms:
      return try EntryRoundTrip.check(
        TermFileReader(ByteStream(name: "input", bytes: bytes), TermReadOptions()))
    case .validate:
      _ = try FileValidator(ByteStream(name: "input", bytes: bytes), limits: ValidationLimits())
        .validate()
      return
    case .places: return try Places.check(bytes)
    }
    try RoundTrip.check(units)
  }

  private func stream(_ bytes: [UInt8]) throws(FileFault) -> DocumentStream {
    try DocumentStream(ByteStream(name: "input", bytes: bytes))
  }
}

/// Every segment of a bilingual file stands where it is said to.
enum Places {
  static func check(_ bytes: [UInt8]) throws {
    guard let input = try BilingualInput(bytes, path: "-", name: "input.csv") else { return }
    let file = input.text.bytes
    var reader = try BilingualReader(input, columns: BilingualColumns())
    var text = ExtractedText()
    while let unit = try reader.next() {
      precondition(unit.range.upperBound <= file.count, "a unit ends behind its file")
      for side in unit.sides {
        let (range, isPlaced) = side.extract(from: file, into: &text)
        // Escapes may stand for bytes that are no text.
        precondition(
          isPlaced || side.text.contains("\u{FFFD}"), "a segment is not where its reader found it")
        let place = text.map.place(of: range).range
        precondition(
          range.isEmpty
            || unit.range.lowerBound <= place.lowerBound
              && place.upperBound <= unit.range.upperBound,
          "a segment is not in its unit")
      }
    }
    for fault in reader.takeFaults() {
      precondition(fault.location.range.map { $0.upperBound <= file.count } ?? false)
    }
  }
}

/// What was written is a document that is read without a fault, and where nothing had to be changed, the same units.
enum RoundTrip {
  static func check(_ units: [TMXUnit]) throws {
    let path = "/dev/shm/dabir-fuzz-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0)
    defer { close(descriptor) }
    var writer = try TMXWriter(
      TMXHeader(), output: descriptor, options: ExportOptions(toolVersion: "0", name: "input"))
    for unit in units { try writer.add(unit) }
    let report = try writer.end()
    var reader = try TMXReader(path, options: ReadOptions(isStrict: true))
    var again: [TMXUnit] = []
    do {
      while let unit = try reader.next() { again.append(unit) }
    } catch {
      fatalError("what was written is not read: \(error)")
    }
    precondition(again.count == report.written, "units were lost")
    if report.diagnostics.isEmpty {
      precondition(again == units, "units came back changed")
    }
  }
}

/// What is read of a termbase is written in its richest form, and read again with as many entries and terms.
enum EntryRoundTrip {
  static func check(_ reader: consuming TermFileReader) throws {
    var entries: [TermEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    _ = reader.takeDiagnostics()
    let path = "/dev/shm/dabir-fuzz-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0)
    defer { close(descriptor) }
    let options = ExportOptions(toolVersion: "0", name: "input")
    let report = try TBXWriter(title: "input", output: descriptor, options: options).write(entries)
    if report.written == 0 { return }
    var again = try TBXReader(path, options: ReadOptions(isStrict: true))
    var count = 0
    do {
      while try again.next() != nil { count += 1 }
    } catch {
      fatalError("what was written is not read: \(error)")
    }
    precondition(count == report.written, "entries were lost")
  }
}
