import PersianText

@testable import Interchange

/// What came of reading a translation memory.
struct MemoryResult {
  var units: [TMXUnit] = []
  var diagnostics: [Diagnostic] = []
  /// Why reading ended before the end.
  var fault: FileFault?
  var faultCount = 0

  /// `tuid`s, or texts where there is none.
  var names: [String] {
    units.map { $0.identifier ?? $0.variants.map(\.text).joined(separator: "=") }
  }

  /// `line:column entry` of each finding.
  var places: [String] {
    diagnostics.map { found in
      let place = found.location.position.map { "\($0.line):\($0.column)" } ?? "-"
      return place + (found.location.entry.map { " " + $0 } ?? "")
    }
  }

  init(_ bytes: [UInt8], options: ReadOptions = ReadOptions()) {
    do {
      let stream = try DocumentStream(
        ByteStream(name: "memory.tmx", bytes: bytes), encoding: options.encoding)
      var reader = try TMXReader(stream, .everything, options: options)
      read(&reader)
    } catch { fault = error }
  }

  init(_ text: String, options: ReadOptions = ReadOptions()) {
    self.init(Array(text.utf8), options: options)
  }

  init(path: String, options: ReadOptions = ReadOptions()) {
    do {
      var reader = try TMXReader(path, options: options)
      read(&reader)
    } catch { fault = error }
  }

  private mutating func read(_ reader: inout TMXReader) {
    do {
      while let unit = try reader.next() { units.append(unit) }
    } catch { fault = error }
    diagnostics = reader.takeDiagnostics()
    faultCount = reader.faultCount
  }
}

enum Memory {
  /// A document with units; each is written as it stands.
  static func text(_ units: String...) -> String {
    "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"fa\"/><body>\n"
      + units.joined(separator: "\n") + "\n</body></tmx>\n"
  }

  static func unit(_ id: Int, _ text: String = "x") -> String {
    "<tu tuid=\"\(id)\"><tuv xml:lang=\"fa\"><seg>\(text)</seg></tuv></tu>"
  }
}
