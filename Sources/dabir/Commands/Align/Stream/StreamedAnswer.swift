import Alignment
import FoundationEssentials
import PersianText

/// The answer to a line of a stream: the alignment, or what is wrong with the line.
struct StreamedAnswer: Sendable {
  /// An object on one line.
  let json: String
  let isFaulty: Bool

  /// A line longer than this many bytes is refused: it is held in memory several times over.
  static let longestLine = 64 << 20

  /// How the lines are answered.
  struct Settings: Sendable {
    let aligner: PairAligner
    let languages: LanguagePair
    let segmentation: Segmentation
    let minConfidence: Double?
  }

  init(to line: [UInt8], number: Int, _ settings: Settings) {
    guard line.count <= StreamedAnswer.longestLine else {
      let limit = StreamedAnswer.longestLine >> 20
      self.init(
        error:
          "the line is longer than \(limit) MiB; divide the documents, or align files with --pairs",
        number: number, id: nil)
      return
    }
    if let reason = StreamedAnswer.unsoundness(of: line) {
      self.init(error: reason, number: number, id: nil)
      return
    }
    let data = Data(line)
    do {
      let pair = try JSONDecoder().decode(StreamedPair.self, from: data)
      self.init(json: try StreamedAnswer.answer(to: pair, settings), isFaulty: false)
    } catch {
      let named = try? JSONDecoder().decode(StreamedPair.Named.self, from: data)
      let reason = (error as? DecodingError)?.reason ?? "\(error)"
      self.init(error: reason, number: number, id: named?.id)
    }
  }

  private init(error: String, number: Int, id: StreamedPair.Identifier?) {
    let name = id.map { "\"id\":\($0.json)," } ?? ""
    let json = "{\(name)\"line\":\(number),\"error\":\(JSONText.quoted(error))}"
    self.init(json: json, isFaulty: true)
  }

  private init(json: String, isFaulty: Bool) {
    self.json = json
    self.isFaulty = isFaulty
  }

  private static func unsoundness(of line: [UInt8]) -> String? {
    if let offset = line.firstIndex(of: 0) { return "byte \(offset + 1) is NUL, so it is no text" }
    guard let offset = UTF8Decoding.firstInvalidOffset(in: line.span) else { return nil }
    return "byte \(offset + 1), 0x\(String(line[offset], radix: 16, uppercase: true)), is not UTF-8"
  }

  private static func answer(to pair: StreamedPair, _ settings: Settings) throws -> String {
    let languages = LanguagePair(
      source: pair.sourceLang ?? settings.languages.source,
      target: pair.targetLang ?? settings.languages.target)
    let documents = try settings.aligner.align(
      pair.source.segmented(name: "source", settings.segmentation),
      pair.target.segmented(name: "target", settings.segmentation), languages)
    let beads = documents.beads.filter { $0.confidence >= settings.minConfidence ?? 0 }
    var json = "{"
    if let id = pair.id { json += "\"id\":\(id.json)," }
    let confidence = documents.likeness.confidence.map(BeadFile.decimal) ?? "null"
    json += "\"confidence\":\(confidence),"
    if let remark = documents.remarks.first { json += "\"warning\":\(JSONText.quoted(remark))," }
    if settings.minConfidence != nil {
      json += "\"left_out\":\(documents.beads.count - beads.count),"
    }
    let list = beads.map { BeadLine($0, documents.unit(of: $0)).json }
    return json + "\"beads\":[\(list.joined(separator: ","))]}"
  }
}
