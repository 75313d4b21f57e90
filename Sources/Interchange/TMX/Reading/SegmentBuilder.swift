/// Builds a segment from the events within it.
final class SegmentBuilder {
  /// The text without codes.
  private let plain = ByteBuffer()
  /// Text since the last tag, once there was one.
  private let run = ByteBuffer()
  private var pieces: [TMXSegment.Piece] = []
  private var hasCodes = false
  /// How deep in codes, whose content is no text.
  private var codeDepth = 0
  /// Of the elements that are open, which are codes.
  private var open: [Bool] = []
  private var start: Int?

  /// - Parameter place: in the document, where that is asked for.
  func begin(at place: Int? = nil) {
    start = place
    plain.clear()
    run.clear()
    pieces = []
    hasCodes = false
    codeDepth = 0
    open.removeAll(keepingCapacity: true)
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if codeDepth == 0 { plain.append(bytes) }
    if hasCodes { run.append(bytes) }
  }

  /// An element begins.
  /// - Parameters:
  ///   - isText: what it holds is text of the language, and no code.
  ///   - keepsCodes: or they are left out.
  func start(
    _ name: @autoclosure () -> String, _ attributes: @autoclosure () -> [KeptElement.Attribute],
    isText: Bool, keepsCodes: Bool
  ) {
    open.append(!isText)
    if !isText { codeDepth += 1 }
    guard keepsCodes else { return }
    if hasCodes {
      flush()
    } else {
      hasCodes = true
      if !plain.isEmpty { pieces.append(.text(plain.string)) }
    }
    pieces.append(.start(name(), attributes()))
  }

  func end() {
    if open.popLast() == true { codeDepth -= 1 }
    guard hasCodes else { return }
    flush()
    pieces.append(.end)
  }

  func segment() -> TMXSegment {
    flush()
    return TMXSegment(plain.string, known: pieces, start: start)
  }

  private func flush() {
    guard !run.isEmpty else { return }
    pieces.append(.text(run.string))
    run.clear()
  }
}
