/// The head of a UTX glossary (AAMT, UTX 1.11 and 1.20): lines that begin with `#`, the first with the version and the
/// languages, the last with the columns.
struct UTXHeader {
  /// `1.11`; empty where it is not said.
  var version = ""
  var source: String?
  var target: String?
  private(set) var columns: [String]?

  /// True of a line that begins a UTX glossary.
  static func begins(with bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: "#UTX".utf8)
  }

  /// - Parameter line: the first line, `#UTX 1.11; fa/en; …`.
  init(_ line: String) {
    for (index, part) in line.split(separator: ";").enumerated() {
      let part = ReviewReader.trimmed(String(part))
      if index == 0 { version = String(part.split(separator: " ").last ?? "") }
      let words = part.split(separator: ":").last.map { ReviewReader.trimmed(String($0)) } ?? part
      let tags = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if tags.count == 2, let from = ColumnLanguage.tag(tags[0]),
        let to = ColumnLanguage.tag(tags[1])
      {
        (source, target) = (from, to)
      }
    }
  }

  /// Takes a comment below the first line; one that begins with `src` names the columns.
  mutating func take(_ comment: [String]) {
    var names = comment
    guard let first = names.first else { return }
    names[0] = String(first.drop { $0 == "#" || $0 == " " })
    if names[0].lowercased() == "src" { columns = names }
  }
}
