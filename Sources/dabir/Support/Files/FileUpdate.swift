import PersianText
import Termbase

/// What a file that was read is to hold.
struct FileUpdate {
  let source: SourceText
  let bytes: [UInt8]

  /// What would change, as `diff -u` tells it.
  var diff: String { LineDiff.unified(source.bytes, bytes, path: source.name) }

  /// Writes the file whole or not at all, and only over the bytes that were read.
  func write() throws(FileFault) {
    let file = try AtomicFile(replacing: source.name)
    try file.write(bytes)
    guard try SourceFile.readBytes(source.name) == source.bytes else {
      throw FileFault(
        path: source.name, reason: "was changed since it was read, and is left as it is")
    }
    try file.commit()
  }
}
