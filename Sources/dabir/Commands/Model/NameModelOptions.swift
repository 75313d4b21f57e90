import ArgumentParser
import CNameModel
import PersianText
import Transliteration

/// Which name model a command works with.
struct NameModelOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A name model in a file, instead of the one inside the program.", valueName: "file"))
  var path: String?

  /// - Throws: ``Failure`` where the file is no model, `FileFault` where it cannot be read.
  func read() throws -> NameModel { try load().model }

  /// The model, and its size in bytes.
  func load() throws -> (model: NameModel, size: Int) {
    guard let path else {
      do {
        return (try NameModel.embedded(), dabir_name_model_size())
      } catch {
        throw Failure("the name model inside the program cannot be used: \(error); build it anew")
      }
    }
    let bytes = try SourceFile.readBytes(path)
    do {
      return (try NameModel(bytes: bytes), bytes.count)
    } catch {
      let name = path == "-" ? "<stdin>" : path
      throw Failure("\(name) cannot be used as a name model: \(error)")
    }
  }
}
