import FoundationEssentials

/// A unit as a line of JSON: `{"source":"…","target":"…"}`, `{"fa":"…","en":"…"}`, or a bead as `dabir align` writes it,
/// whose texts are `source_text` and `target_text`.
struct JSONUnit: Decodable {
  var source: String
  var target: String

  private enum Key: String, CodingKey {
    case source, target, fa, en
    case sourceText = "source_text"
    case targetText = "target_text"
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    func text(_ keys: Key...) throws -> String {
      for key in keys {
        if let text = try? members.decodeIfPresent(String.self, forKey: key) { return text }
      }
      throw DecodingError.keyNotFound(
        keys[0], DecodingError.Context(codingPath: [], debugDescription: ""))
    }
    source = try text(.sourceText, .source, .fa)
    target = try text(.targetText, .target, .en)
  }

  /// What is wrong with a line, for people.
  static func reason(_ error: any Error) -> String {
    if case DecodingError.keyNotFound = error {
      return
        "the object has no texts: «source» and «target», «fa» and «en», or «source_text» and «target_text»"
    }
    return "the line is no JSON object"
  }
}
