public import Interchange
public import PersianText

extension BilingualFile {
  /// Takes a file apart.
  ///
  /// - Parameter progress: called with the bytes that were read.
  /// - Throws: where nothing of it can be read, or it has no Persian and no English text for all it says.
  public static func read(
    _ input: BilingualInput, _ options: Options = Options(), progress: (Int) -> Void = { _ in }
  ) throws(FileFault) -> BilingualFile {
    var reader = try BilingualReader(input, columns: options.columns)
    var file = BilingualFile(input.text, input.format)
    var builder = BilingualBuilder(input.text, options, memory: reader.sourceLanguage)
    do {
      while let unit = try reader.next() {
        builder.take(unit)
        progress(reader.position)
      }
    } catch {
      // What came before is checked.
      file.fault = error
      if builder.isEmpty { throw error }
    }
    if file.fault == nil { file.fault = input.fault }
    let faults = reader.takeFaults()
    file.faults = BrokenUnit.findings(faults, of: reader.faultCount, in: input.text.name)
    try builder.finish(&file)
    return file
  }
}
