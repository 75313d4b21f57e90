/// Makes `export --for TOOL` into the subcommand that it is.
///
/// An option whose value may be missing, as in `export --for` for the list of tools, is nothing that the argument parser
/// knows; a subcommand with an optional argument is.
enum ExportArguments {
  static func rewritten(_ arguments: [String]) -> [String] {
    guard let command = arguments.firstIndex(where: { !$0.hasPrefix("-") }),
      arguments[command] == "export"
    else { return arguments }
    var before = Array(arguments[...command])
    var after = Array(arguments[(command + 1)...])
    // What stands behind -- is no option.
    let end = after.firstIndex(of: "--") ?? after.endIndex
    guard let place = after[..<end].firstIndex(where: { $0 == "--for" || $0.hasPrefix("--for=") })
    else { return arguments }
    let option = after.remove(at: place)
    var tool = ""
    if option.hasPrefix("--for=") {
      tool = String(option.dropFirst("--for=".count))
    } else if place < after.count, !after[place].hasPrefix("-") {
      tool = after.remove(at: place)
    }
    // An empty tool is none: a path behind it is not taken for one.
    before += [ExportTool.name, tool]
    return before + after
  }
}
