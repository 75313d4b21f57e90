import FoundationEssentials
import PersianText

/// A document and its translation on a line of JSON.
struct StreamedPair: Decodable {
  let id: Identifier?
  let source: Side
  let target: Side
  let sourceLang: Language?
  let targetLang: Language?

  enum CodingKeys: String, CodingKey {
    case id, source, target
    case sourceLang = "source_lang"
    case targetLang = "target_lang"
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decodeIfPresent(Identifier.self, forKey: .id)
    source = try members.decode(Side.self, forKey: .source)
    target = try members.decode(Side.self, forKey: .target)
    func language(_ key: CodingKeys) throws -> Language? {
      guard let tag = try members.decodeIfPresent(String.self, forKey: key) else { return nil }
      guard let language = Language(tag) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: members, debugDescription: "is no language tag of BCP 47")
      }
      return language
    }
    sourceLang = try language(.sourceLang)
    targetLang = try language(.targetLang)
  }

  /// What the sender knows the pair by; it is given back as it came.
  enum Identifier: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else {
        throw DecodingError.dataCorruptedError(
          in: value, debugDescription: "must be a string or a whole number of 64 bits")
      }
    }

    var json: String {
      switch self {
      case .text(let text): JSONText.quoted(text)
      case .number(let number): String(number)
      }
    }
  }

  /// A text to be cut into sentences, or the sentences.
  enum Side: Decodable {
    case text(String)
    case sentences([String])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      func fault(_ what: String) -> DecodingError {
        DecodingError.dataCorruptedError(in: value, debugDescription: what)
      }
      do {
        self = try Side.decode(value)
      } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
        throw fault("must be a string, or a list of strings")
      } catch {
        throw fault("holds an escape that stands for half a character, as \\ud800 alone does")
      }
      // As in files: what holds a NUL is no text.
      if bytes.contains(0) { throw fault("holds a NUL (U+0000), so it is no text") }
    }

    private static func decode(_ value: any SingleValueDecodingContainer) throws -> Side {
      do {
        return .text(try value.decode(String.self))
      } catch DecodingError.typeMismatch {
        return .sentences(try value.decode([String].self))
      }
    }

    private var bytes: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .sentences(let sentences): sentences.flatMap(\.utf8)
      }
    }

    func segmented(name: String, _ segmentation: Segmentation) -> SegmentedText {
      switch self {
      case .text(let text): SegmentedText(SourceText(name: name, text: text), segmentation)
      case .sentences(let sentences):
        SegmentedText(name: name, sentences: sentences, segmentation)
      }
    }
  }

  /// The identifier alone, of a line of which the rest may be faulty.
  struct Named: Decodable { let id: Identifier? }
}

extension DecodingError {
  /// What is wrong with a line of JSON, for people.
  var reason: String {
    switch self {
    case .keyNotFound(let key, _): return "«\(key.stringValue)» is missing"
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      return member(context).map { "\($0) is of the wrong type" }
        ?? "the line is JSON, but no object {…}"
    case .dataCorrupted(let context):
      if let member = member(context) { return "\(member) \(context.debugDescription)" }
      return "the line is no sound JSON; write one object {…} a line"
    @unknown default: return "the line cannot be understood"
    }
  }

  private func member(_ context: Context) -> String? {
    context.codingPath.first.map { "«\($0.stringValue)»" }
  }
}
