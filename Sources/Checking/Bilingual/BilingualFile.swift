public import Interchange
public import PersianText

/// A bilingual file taken apart: all that is in one language as one text, and what of two texts belongs together.
///
/// Memory is that of the file, of its texts, and of what stands between their stretches.
public struct BilingualFile: Sendable {
  /// As it stands on the disk, in UTF-8: where findings point.
  public let source: SourceText
  let format: BilingualFormat
  var columns: [Column] = []
  var pairings: [Pairing] = []
  public internal(set) var units = UnitRanges()
  /// The units that could not be read.
  public internal(set) var faults: [Diagnostic] = []
  /// Why it could not be read to its end.
  public internal(set) var fault: FileFault?
  /// What units are called the places of whose texts are not known, by where these begin.
  var unplaced: [Int: String] = [:]

  /// All segments in a language, in the order of the file.
  struct Column: Sendable {
    var language: Language
    var text: SourceText
    /// What of it is no prose.
    var mask: TextMask
    /// A program looks messages up by it, and a tool the places of segments: it is told of, and never changed.
    var isKey = false
  }

  /// Two columns, and the beads of their segments.
  struct Pairing: Sendable {
    var source: Int
    var target: Int
    var beads: [AnalysedPair.Bead]
  }

  /// What a file does not say of itself.
  public struct Options: Sendable {
    /// The languages of its sides, and which of several is the source.
    public var source: Language?
    public var target: Language?
    public var columns: BilingualColumns

    public init(
      source: Language? = nil, target: Language? = nil,
      columns: BilingualColumns = BilingualColumns()
    ) {
      self.source = source
      self.target = target
      self.columns = columns
    }
  }

  init(_ source: SourceText, _ format: BilingualFormat) {
    self.source = source
    self.format = format
  }

  /// Bytes of all its texts.
  public var textCount: Int { columns.reduce(0) { $0 + $1.text.bytes.count } }
}
