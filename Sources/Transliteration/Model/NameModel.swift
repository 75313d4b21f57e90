import CNameModel

/// The learned model of Persian–English transliteration: it spells names in the other script, and judges pairs.
///
/// A joint n-gram model of graphones (Bisani and Ney 2008) and a log-linear model of the letters around, mixed over
/// latent classes of names; see `MODEL.md`. A value of some megabytes that is safe to share between threads.
public struct NameModel: Sendable {
  package let parts: ModelParts
  package let wordJudge: WordJudge
  private let checksum: UInt64

  /// The side of a pair that a spelling is for.
  public enum Side: Sendable { case persian, english }

  /// The model inside the program. Cost: some milliseconds, for a copy and a checksum.
  public static func embedded() throws(ModelFault) -> NameModel {
    try NameModel(UnsafeRawBufferPointer(start: dabir_name_model(), count: dabir_name_model_size()))
  }

  /// A model from the bytes of a file that `dabir model train` wrote.
  public init(bytes: [UInt8]) throws(ModelFault) {
    let result: Result<NameModel, ModelFault> = bytes.withUnsafeBytes { bytes in
      do throws(ModelFault) {
        return .success(try NameModel(bytes))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(ModelFault) {
    let (parts, checksum) = try ModelFile.decode(bytes)
    self.init(parts, checksum: checksum)
  }

  package init(_ parts: ModelParts, checksum: UInt64 = 0) {
    self.parts = parts
    self.checksum = checksum
    wordJudge = WordJudge(parts: parts, styles: StyleIndex(StyleEdge.all))
  }

  /// Version and checksum, for reports: "1 9f3c01ab52d0e7f4".
  public var identity: String {
    let digits = String(checksum, radix: 16)
    return "\(ModelFile.version) " + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// True where every word of a Persian name was seen in training.
  package func hasSeen(persian name: String) -> Bool { parts.lexicon.knows(persian: name) }

  /// What the model says of itself: keys and values, in order.
  public var facts: [(key: String, value: String)] { parts.facts }
}
