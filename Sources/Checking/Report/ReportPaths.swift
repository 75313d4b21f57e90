/// How files are named to other programs: relative to the root of the project, with `/`.
public struct ReportPaths: Sendable {
  /// Absolute.
  private let folder: [Substring]
  private let root: [Substring]

  /// - Parameters:
  ///   - folder: the working directory, an absolute path: what names of files are relative to.
  ///   - root: an absolute path; default the working directory.
  public init(folder: String, root: String? = nil) {
    self.folder = ReportPaths.steps(folder[...], from: [])
    self.root = root.map { ReportPaths.steps($0[...], from: []) } ?? self.folder
  }

  /// A file by its path from the root; one outside by its absolute path.
  public func path(_ name: String) -> String {
    // Standard input is in no folder.
    if name == "<stdin>" { return name }
    let steps = ReportPaths.steps(name[...], from: name.hasPrefix("/") ? [] : folder)
    if steps.count > root.count, steps.starts(with: root) {
      return steps.dropFirst(root.count).joined(separator: "/")
    }
    return "/" + steps.joined(separator: "/")
  }

  /// A file as a URI reference (RFC 3986), and whether it is relative to the root.
  func reference(_ name: String) -> (uri: String, isRelative: Bool) {
    let path = path(name)
    let isAbsolute = path.hasPrefix("/")
    return ((isAbsolute ? "file://" : "") + ReportPaths.escaped(path), !isAbsolute)
  }

  private static func steps(_ path: Substring, from folder: [Substring]) -> [Substring] {
    var steps = folder
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps
  }

  private static func escaped(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.append(Unicode.Scalar(byte))
      default:
        result += ["%", hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(result)
  }
}
