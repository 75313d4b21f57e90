import ArgumentParser
import Checking
import PersianText

import Glibc

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write settings for dabir check and dabir lint, with a comment on each.",
    discussion: """
      \(Configuration.fileName) is written into FOLDER and holds for all files in it and below, but for those that have \
      settings nearer to them. A file that is there already is left as it is.

      Examples:
        dabir init
        dabir init --schema > dabir.schema.json    for editors that check YAML as it is written
      """)

  @Argument(help: "Where to write the file.")
  var folder = "."

  @Flag(help: "Print the JSON schema of the file, and write nothing.")
  var schema = false

  func run() throws {
    if schema { return try Console.write(ConfigurationSchema.text) }
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let path = base + Configuration.fileName
    let text = ConfigurationTemplate.text(
      hasGlossaries: access(base + "Glossaries", R_OK) == 0)
    // O_EXCL: whoever writes it in the meantime wins.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason =
        errno == EEXIST
        ? "is there already, and is left as it is" : String(cString: strerror(errno))
      throw Failure("\(path): \(reason)")
    }
    defer { close(descriptor) }
    try Output.write(Array(text.utf8), to: descriptor, path: path)
    Console.complain("\(path) written; dabir explain lists the rules that it can set")
  }
}
