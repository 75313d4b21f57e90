import Checking
import PersianText

import Glibc

/// The lines that a change in git touches, file by file.
struct ChangedLines {
  /// By absolute path, without links. `nil` of a file that is new: all its lines.
  private var lines: [String: [ClosedRange<Int>]?] = [:]

  /// - Throws: where the working directory is in no repository, or there is no such revision.
  init(since revision: String) throws {
    guard let repository = try GitRepository(holding: ".") else {
      throw Failure("--changed asks git, and the working directory is in no git repository")
    }
    let root = repository.root == "/" ? "" : repository.root
    for (path, ranges) in ChangedLines.read(try repository.changes(since: revision)) {
      lines[root + "/" + path] = ranges
    }
    for path in try repository.untracked() { lines.updateValue(nil, forKey: root + "/" + path) }
  }

  /// The changed files in the working directory, relative to it.
  var filesHere: [String] {
    let here = ChangedLines.real(".") ?? WorkingFolder.path
    return lines.keys.filter { $0.hasPrefix(here + "/") }
      .map { String($0.dropFirst(here.count + 1)) }
  }

  func touches(_ file: String) -> Bool {
    ChangedLines.real(file).map { lines.keys.contains($0) } ?? false
  }

  /// Those of the findings that share a line with the change, or a unit of a bilingual file with such a line, or are about
  /// a whole file that has changed; of files other than those given, all.
  func touched(_ findings: [Diagnostic], in texts: [CheckedText]) -> [Diagnostic] {
    let changed = Dictionary(
      texts.map { text in
        (
          text.source.name,
          (text, ranges: ChangedLines.real(text.source.name).flatMap { lines[$0] })
        )
      }, uniquingKeysWith: { first, _ in first })
    return findings.filter { finding in
      guard let (text, ranges) = changed[finding.location.source] else { return true }
      guard let ranges else { return false }
      guard let ranges, let own = finding.location.range else { return true }
      let source = text.source
      // A term is missing from the source because its translation was changed.
      let range = text.units.unit(at: own.lowerBound) ?? own
      let first = source.lines.line(at: range.lowerBound)
      let last = source.lines.line(at: max(range.lowerBound, range.upperBound - 1))
      return ranges.contains { $0.overlaps(first...last) }
    }
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  // MARK: Reading a diff

  /// The lines of the new side, by path from the root of the repository.
  static func read(_ diff: [UInt8]) -> [String: [ClosedRange<Int>]] {
    var result: [String: [ClosedRange<Int>]] = [:]
    var path: String?
    // Lines of the texts themselves still to come: what looks like a header there is none.
    var rest = 0
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if rest > 0 {
        if line.first != 0x5C { rest -= 1 }
      } else if line.starts(with: "+++ ".utf8) {
        path = self.path(line.dropFirst(4))
      } else if line.starts(with: "@@ -".utf8), let path {
        let parts = line.split(separator: 0x20)
        guard parts.count > 2, let old = numbers(parts[1]), let new = numbers(parts[2]) else {
          continue
        }
        rest = old.count + new.count
        if new.count > 0 {
          result[path, default: []].append(new.first...(new.first + new.count - 1))
        }
      }
    }
    return result
  }

  /// `-12,3` or `+12`.
  private static func numbers(_ text: ArraySlice<UInt8>) -> (first: Int, count: Int)? {
    let parts = text.dropFirst().split(separator: 0x2C)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = parts.first ?? nil else { return nil }
    return (first, parts.count > 1 ? parts[1] ?? 0 : 1)
  }

  /// The path behind `+++ `, which git writes in quotes, as C does, where a name has a quote or a control.
  private static func path(_ text: ArraySlice<UInt8>) -> String? {
    var bytes = Array(text)
    // A name with spaces has a tab behind it.
    if bytes.last == 0x09 { bytes.removeLast() }
    if bytes.first == 0x22 { bytes = unquoted(bytes.dropFirst().dropLast()) }
    guard bytes.starts(with: "b/".utf8) else { return nil }
    return String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }

  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let escapes: [UInt8: UInt8] = [
      0x61: 7, 0x62: 8, 0x74: 9, 0x6E: 10, 0x76: 11, 0x66: 12, 0x72: 13,
    ]
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if 0x30...0x37 ~= next {
        let digits = [next] + rest.prefix(2)
        rest = rest.dropFirst(2)
        result.append(digits.reduce(0) { $0 &* 8 &+ ($1 & 7) })
      } else {
        result.append(escapes[next] ?? next)
      }
    }
    return result
  }
}
