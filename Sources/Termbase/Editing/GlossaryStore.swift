public import PersianText

import Glibc

/// One glossary file that is being changed.
///
/// The rows of a changed concept are written in canonical form (``GlossaryWriter``), those of the others stay as they
/// are, so that a diff shows the edit and nothing else. The file is written whole or not at all, and only over the
/// bytes that were read: what someone else changed in the meantime is never lost.
public struct GlossaryStore: Sendable {
  public let path: String
  /// `nil` of a file that is to be made.
  private let file: GlossaryFile?
  /// The rows to be written, in their order; those of a concept that stand together are one block.
  private var blocks: [Block] = []

  private struct Block {
    var concept: String
    var rows: [UInt8]
  }

  /// - Throws: where the file holds what was not read, so that writing would lose it.
  public init(_ file: GlossaryFile) throws(FileFault) {
    if !file.faults.isEmpty {
      let (count, them) =
        file.faults.count == 1 ? ("1 fault", "it") : ("\(file.faults.count) faults", "them")
      throw FileFault(
        path: file.path,
        reason:
          "\(count): the rows that were not read would be lost by writing; fix \(them) first, "
          + "dabir lint \(file.path) lists \(them)")
    }
    path = file.path
    self.file = file
    for row in file.rows {
      let text = file.source.bytes[row.range] + [0x0A]
      if blocks.last?.concept == row.concept {
        blocks[blocks.count - 1].rows += text
      } else {
        blocks.append(Block(concept: row.concept, rows: Array(text)))
      }
    }
  }

  /// A file that does not exist yet.
  public init(creating path: String) throws(FileFault) {
    self.path = path
    file = nil
    try checkUnchanged()
  }

  /// Sets a concept in the place of the one with its identifier, or adds it where its identifier belongs.
  public mutating func put(_ concept: Concept) {
    let block = Block(concept: concept.id, rows: GlossaryWriter.rows(of: concept))
    // Bytes, not strings: to `String` NFC and NFD are one.
    let present = file?.concepts.first { $0.id == concept.id }
    if present.map(GlossaryWriter.rows) == block.rows { return }
    if let index = blocks.firstIndex(where: { $0.concept == concept.id }) {
      remove(concept.id)
      blocks.insert(block, at: index)
    } else {
      blocks.insert(
        block, at: blocks.firstIndex { $0.concept > concept.id } ?? blocks.endIndex)
    }
  }

  public mutating func remove(_ id: String) { blocks.removeAll { $0.concept == id } }

  /// What is to be written: UTF-8, LF, no byte order mark.
  private var bytes: [UInt8] {
    Array((GlossaryColumn.header + "\n").utf8) + blocks.flatMap(\.rows)
  }

  /// What writing would change, as a unified diff.
  public var diff: String { LineDiff.unified(file?.source.bytes, bytes, path: path) }

  /// Writes the new content beside the file, ready to be moved there.
  /// - Throws: where there is no room or right to write, or the file is no longer what was read.
  public func prepare() throws(FileFault) -> Prepared {
    let file = try AtomicFile(replacing: path)
    try file.write(bytes)
    try checkUnchanged()
    return Prepared(file: file, store: self)
  }

  public func write() throws(FileFault) { try prepare().commit() }

  /// The new content of a file, whole, beside its place. Without ``commit()`` the file stays as it was.
  public struct Prepared: ~Copyable {
    fileprivate let file: AtomicFile
    fileprivate let store: GlossaryStore

    public consuming func commit() throws(FileFault) {
      try store.checkUnchanged()
      try file.commit()
    }
  }

  private func checkUnchanged() throws(FileFault) {
    guard let file else {
      var status = stat()
      if lstat(path, &status) == 0 { throw FileFault(path: path, reason: "exists already") }
      return
    }
    guard try SourceFile.readBytes(path) == file.source.bytes else {
      throw FileFault(path: path, reason: "was changed since it was read, and is left as it is")
    }
  }
}
