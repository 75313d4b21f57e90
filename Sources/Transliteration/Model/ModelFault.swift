/// Why a model cannot be used.
public enum ModelFault: Error, Sendable, Hashable, CustomStringConvertible {
  case notAModel
  case truncated
  case wrongChecksum
  case inconsistent
  case version(found: Int, expected: Int)

  public var description: String {
    switch self {
    case .notAModel: "it is not a name model"
    case .truncated: "it is not whole"
    case .wrongChecksum: "its bytes are not those that were written (wrong checksum)"
    case .inconsistent: "its numbers contradict each other"
    case .version(let found, let expected):
      "it is of version \(found), and this program reads version \(expected)"
    }
  }
}
