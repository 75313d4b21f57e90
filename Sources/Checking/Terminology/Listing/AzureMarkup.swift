public import PersianText
import Termbase

/// A text with its names marked for Azure Translator's dynamic dictionary:
/// `<mstrans:dictionary translation="Putin">پوتین</mstrans:dictionary>`.
///
/// The text is to be sent with the text type HTML, so `&`, `<` and `>` are escaped; all else stays byte by byte. Endings
/// stand outside the markup. A name that has no approved rendering, has become an adjective, or may be several concepts
/// whose names differ is not marked: a wrong word would be forced on the translation.
public struct AzureMarkup {
  private var table: RenderingTable

  /// - Parameter language: that of the translation.
  public init(to language: Language) { table = RenderingTable(language) }

  public mutating func bytes(of text: AnalysedText) -> [UInt8] {
    let source = text.source.bytes
    var marked: [UInt8] = []
    marked.reserveCapacity(source.count * 3 / 2)
    var end = 0
    for mention in text.mentions {
      guard let rendering = rendering(of: mention, in: text) else { continue }
      AzureMarkup.escape(source[end..<mention.range.lowerBound], into: &marked)
      marked += AzureMarkup.opening
      AzureMarkup.escape(Array(rendering.utf8)[...], isAttribute: true, into: &marked)
      marked += [UInt8(ascii: "\""), UInt8(ascii: ">")]
      AzureMarkup.escape(source[mention.range], into: &marked)
      marked += AzureMarkup.closing
      end = mention.range.upperBound
    }
    AzureMarkup.escape(source[end...], into: &marked)
    return marked
  }

  /// The one rendering of a place; `nil` where there is none, or more than one.
  private mutating func rendering(of mention: AnalysedText.Mention, in text: AnalysedText)
    -> String?
  {
    if mention.isRelational { return nil }
    var found: String?
    for reference in text.candidates(at: mention) {
      let rendering = table.renderings(of: reference, in: text.finder).approved.first
      guard let rendering, found == nil || found == rendering else { return nil }
      found = rendering
    }
    return found
  }

  private static let opening = Array("<mstrans:dictionary translation=\"".utf8)
  private static let closing = Array("</mstrans:dictionary>".utf8)

  private static func escape(
    _ bytes: ArraySlice<UInt8>, isAttribute: Bool = false, into result: inout [UInt8]
  ) {
    var start = bytes.startIndex
    for index in bytes.indices {
      guard let entity = entity(bytes[index], isAttribute) else { continue }
      result += bytes[start..<index]
      result += entity.utf8
      start = index + 1
    }
    result += bytes[start...]
  }

  private static func entity(_ byte: UInt8, _ isAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where isAttribute: "&quot;"
    default: nil
    }
  }
}
