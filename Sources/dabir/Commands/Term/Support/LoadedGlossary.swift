import PersianText
import Termbase

/// The glossary that a command looks into or edits: each file once, though several of the paths given may lead to it.
struct LoadedGlossary {
  let termbase: Termbase

  /// - Parameter extra: a file that need not be among those of the glossary, nor exist.
  init(_ options: GlossaryOptions, extra: String? = nil) throws {
    var files: [GlossaryFile] = []
    // A glossary that begins with this file is in no place where one is looked for.
    let isFirst = try extra != nil && !options.areNamed()
    if !isFirst { files = try options.read().files }
    if let extra, let identity = FileIdentity(extra),
      !files.contains(where: { FileIdentity($0.path) == identity })
    {
      files.append(try GlossaryReader.read(extra))
    }
    termbase = Termbase(files: files)
    warnOfFaults()
  }

  /// For work that a glossary helps and that can be done without one.
  init(ifAny options: GlossaryOptions) throws {
    termbase = try options.readIfAny()
    warnOfFaults()
  }

  /// The file of the glossary at a path, however the path is written.
  func file(at path: String) -> GlossaryFile? {
    guard let identity = FileIdentity(path) else { return nil }
    return termbase.files.first { FileIdentity($0.path) == identity }
  }

  /// Rows that were not read are not found, and may be what is looked for.
  private func warnOfFaults() {
    for file in termbase.files where !file.faults.isEmpty {
      let count = file.faults.count
      Console.complain(
        "warning: \(file.path): \(count) fault\(count == 1 ? "" : "s"), whose rows were not read; "
          + "dabir lint \(file.path) lists them")
    }
  }
}
