import PersianText

@testable import Interchange

/// The units of a bitext at hand, as text: `tuid source=target`.
struct UnitResult {
  var format = BitextFormat.tsv
  var units: [TMXUnit] = []
  var diagnostics: [Diagnostic] = []
  var fault: FileFault?
  var skipped = (untranslated: 0, fuzzy: 0, obsolete: 0)

  var lines: [String] {
    units.map { unit in
      (unit.identifier.map { $0 + " " } ?? "") + unit.variants.map(\.text).joined(separator: "=")
    }
  }

  init(
    _ bytes: [UInt8], source: Language = .english, target: Language = .persian,
    options: ReadOptions = ReadOptions()
  ) {
    do {
      var reader = try MemoryReader(
        ByteStream(name: "bitext", bytes: bytes), .everything, source, target, options)
      do {
        while let unit = try reader.next() { units.append(unit) }
      } catch { fault = error }
      format = reader.format
      diagnostics = reader.takeDiagnostics()
      skipped = (reader.untranslated, reader.fuzzy, reader.obsolete)
    } catch { fault = error }
  }

  init(_ text: String, options: ReadOptions = ReadOptions()) {
    self.init(Array(text.utf8), options: options)
  }
}
