/// A text with the differences gone that its writers did not mean, as UTF-8 bytes, and the way back.
///
/// See ``Fold`` for what is folded. The result is well-formed UTF-8 whatever the source was (each broken byte
/// becomes U+FFFD), is in NFC, and folding it again changes nothing. A ZWNJ is kept only between two letters or
/// digits, and there only once.
///
/// Cost: one pass over the bytes; stretches that stay as they are are copied whole. The text is not checked for
/// being Persian.
public struct NormalForm: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// From offsets in ``bytes`` to offsets in the source.
  public private(set) var map: SourceMap
  public let fold: Fold

  /// Folds a text.
  /// - Parameters:
  ///   - source: UTF-8 bytes, sound or not.
  ///   - range: the part to fold; the map gives offsets in the whole of `source`.
  public init(_ source: [UInt8], range: Range<Int>? = nil, fold: Fold = .standard) {
    let range = (range ?? 0..<source.count).clamped(to: 0..<source.count)
    self.fold = fold
    map = SourceMap(base: range.lowerBound)
    bytes.reserveCapacity(range.count)
    var folder = Folder(range: range, fold: fold)
    folder.run(source, into: &bytes, map: &map)
  }

  public init(_ text: String, fold: Fold = .standard) {
    self.init(Array(text.utf8), fold: fold)
  }

  /// Appends the normal form of a text, in the standard fold, where no way back is asked for: without memory of its own
  /// where the text stays as it is.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let end = UnchangedScalars.of(.standard).end(in: bytes.span, from: start, to: bytes.count)
    guard end < bytes.count else { return }
    let form = NormalForm(bytes, range: start..<bytes.count)
    bytes.removeLast(bytes.count - start)
    bytes.append(contentsOf: form.bytes)
  }

  /// The normal form as a string, for showing and for keys.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The normal form of a short text as a string.
  public static func text(_ text: String, fold: Fold = .standard) -> String {
    NormalForm(text, fold: fold).text
  }
}

/// One run of the fold over a source.
private struct Folder {
  var position: Int
  let end: Int
  let fold: Fold
  private let unchanged: UnchangedScalars
  /// The source range of a ZWNJ that will be written if a letter follows.
  private var pendingJoiner: Range<Int>?

  init(range: Range<Int>, fold: Fold) {
    position = range.lowerBound
    end = range.upperBound
    self.fold = fold
    unchanged = UnchangedScalars.of(fold)
  }

  mutating func run(_ source: [UInt8], into bytes: inout [UInt8], map: inout SourceMap) {
    while position < end {
      let start = position
      if pendingJoiner == nil {
        position = unchanged.end(in: source.span, from: start, to: end)
      }
      if position > start {
        bytes.append(contentsOf: source[start..<position])
        map.append(count: position - start, from: start..<position)
      }
      guard position < end else { break }
      step(source, into: &bytes, map: &map)
    }
  }

  /// Folds the scalar at the position, with the scalars that compose with it.
  private mutating func step(_ source: [UInt8], into bytes: inout [UInt8], map: inout SourceMap) {
    let start = position
    let scalar = decode(source, at: start)
    position += scalar.length
    switch FoldAction(scalar.value, fold: fold) {
    case .keep:
      if Composition.mayCompose(scalar.value) {
        compose(scalar.value, from: start..<position, into: &bytes, map: &map)
      } else {
        write(scalar.value, from: start..<position, into: &bytes, map: &map)
      }
    case .replace(let letter):
      write(letter, from: start..<position, into: &bytes, map: &map)
    case .spell(let letters):
      spell(letters, from: start..<position, into: &bytes, map: &map)
    case .dropControl:
      break
    case .dropMark:
      extendLast(to: position, in: bytes, map: &map)
    case .joiner:
      if pendingJoiner == nil { pendingJoiner = start..<position }
    case .composeArabic:
      composeArabic(scalar.value, into: &bytes, map: &map)
    }
  }

  /// Writes a scalar that may compose with what was written last, from its starter on.
  private mutating func compose(
    _ scalar: UInt32, from source: Range<Int>, into bytes: inout [UInt8], map: inout SourceMap
  ) {
    let own = Composition.composed([scalar])
    settleJoiner(before: scalar, into: &bytes, map: &map)
    let cluster = lastCluster(of: bytes)
    let composed = Composition.composed(cluster + own)
    if cluster.isEmpty || composed == cluster + own {
      spell(own, from: source, into: &bytes, map: &map)
      return
    }
    var whole = source
    for scalar in cluster.reversed() {
      let width = UTF8Decoding.width(of: scalar)
      whole = map.removeLast(count: width).lowerBound..<whole.upperBound
      bytes.removeLast(width)
    }
    spell(composed, from: whole, into: &bytes, map: &map)
  }

  /// The scalars at the end of what is written, back to the one that others attach to.
  private func lastCluster(of bytes: [UInt8]) -> [UInt32] {
    var cluster: [UInt32] = []
    var end = bytes.count
    while cluster.count < 32, let last = UTF8Decoding.scalar(in: bytes.span, before: end) {
      cluster.append(last.value)
      if Composition.isStarter(last.value) { return cluster.reversed() }
      end -= last.length
    }
    return []
  }

  private mutating func spell(
    _ letters: [UInt32], from source: Range<Int>, into bytes: inout [UInt8], map: inout SourceMap
  ) {
    var spelt: [UInt8] = []
    for letter in letters {
      switch FoldAction(letter, fold: fold) {
      case .keep: UTF8Decoding.append(letter, to: &spelt)
      case .replace(let other): UTF8Decoding.append(other, to: &spelt)
      default: break
      }
    }
    guard let first = letters.first, !spelt.isEmpty else {
      extendLast(to: source.upperBound, in: bytes, map: &map)
      return
    }
    settleJoiner(before: first, into: &bytes, map: &map)
    bytes.append(contentsOf: spelt)
    map.append(count: spelt.count, from: source, asWhole: true)
  }

  private mutating func write(
    _ scalar: UInt32, from source: Range<Int>, into bytes: inout [UInt8], map: inout SourceMap
  ) {
    settleJoiner(before: scalar, into: &bytes, map: &map)
    let before = bytes.count
    UTF8Decoding.append(scalar, to: &bytes)
    map.append(count: bytes.count - before, from: source)
  }

  /// Writes the ZWNJ that is pending if it stands between letters or digits, else forgets it.
  private mutating func settleJoiner(
    before scalar: UInt32, into bytes: inout [UInt8], map: inout SourceMap
  ) {
    guard let joiner = pendingJoiner else { return }
    pendingJoiner = nil
    guard ScalarClass(scalar).isLetterOrDigit,
      let last = UTF8Decoding.scalar(in: bytes.span, before: bytes.count),
      ScalarClass(last.value).isLetterOrDigit
    else { return }
    bytes.append(contentsOf: [0xE2, 0x80, 0x8C])
    map.append(count: 3, from: joiner)
  }

  private mutating func composeArabic(
    _ mark: UInt32, into bytes: inout [UInt8], map: inout SourceMap
  ) {
    guard pendingJoiner == nil,
      let last = UTF8Decoding.scalar(in: bytes.span, before: bytes.count),
      let composed = FoldAction.compose(last.value, mark)
    else { return extendLast(to: position, in: bytes, map: &map) }
    let source = map.removeLast(count: last.length)
    bytes.removeLast(last.length)
    UTF8Decoding.append(composed, to: &bytes)
    map.append(count: 2, from: source.lowerBound..<position)
  }

  /// Gives the dropped source bytes up to `sourceEnd` to the last scalar written.
  private func extendLast(to sourceEnd: Int, in bytes: [UInt8], map: inout SourceMap) {
    guard pendingJoiner == nil,
      let last = UTF8Decoding.scalar(in: bytes.span, before: bytes.count),
      ScalarClass(last.value).isLetterOrDigit
    else { return }
    map.extendLast(count: last.length, to: sourceEnd)
  }

  private func decode(_ source: [UInt8], at offset: Int) -> UTF8Decoding.Scalar {
    // A scalar that the range cuts is broken: its bytes outside are not ours to read.
    let scalar = UTF8Decoding.scalar(in: source.span, at: offset)
    return offset + scalar.length <= end
      ? scalar : UTF8Decoding.Scalar(value: 0xFFFD, length: 1)
  }
}
