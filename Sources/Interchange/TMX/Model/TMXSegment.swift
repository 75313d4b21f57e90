/// The text of a variant, with the codes of another format that stand in it.
public struct TMXSegment: Sendable, Hashable {
  /// Without the content of codes (`bpt`, `ept`, `ph`, `it`, `ut`) and of sub-flows; with what is highlighted (`hi`).
  public private(set) var plainText: String
  /// The whole segment in order; empty where it is the plain text and nothing else.
  public private(set) var pieces: [Piece]
  /// Where the start tag around it ends in the document, in bytes; known only where places were asked for.
  var start: Int?

  public enum Piece: Sendable, Hashable {
    /// Between tags, of the segment or within a code.
    case text(String)
    /// A code begins: its name, and its attributes in the order of the document.
    case start(String, [KeptElement.Attribute])
    /// The code that began last, and has not ended, ends.
    case end
  }

  public init(_ plainText: String) {
    self.plainText = plainText
    pieces = []
  }

  /// A segment with codes; the starts and ends in it must meet.
  public init(pieces: [Piece]) {
    var plain = ""
    var codes: [Bool] = []
    var hasCodes = false
    for piece in pieces {
      switch piece {
      case .text(let text): if !codes.contains(true) { plain += text }
      case .start(let name, _):
        hasCodes = true
        codes.append(name != "hi")
      case .end: _ = codes.popLast()
      }
    }
    plainText = plain
    self.pieces = hasCodes ? pieces : []
  }

  init(_ plainText: String, known pieces: [Piece], start: Int? = nil) {
    self.plainText = plainText
    self.pieces = pieces
    self.start = start
  }

  /// How many codes and highlighted parts it has, those within others too.
  public var codeCount: Int {
    pieces.count { if case .start = $0 { true } else { false } }
  }
}
