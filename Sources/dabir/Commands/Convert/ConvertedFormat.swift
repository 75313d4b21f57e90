import ArgumentParser
import Interchange

/// What a file is turned into.
enum ConvertedFormat: String, ExpressibleByArgument, CaseIterable {
  case tmx, pairs, jsonl
  case tbx, csv, tsv, utx, multiterm
  case xliffGlossary = "xliff-glossary"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// What the suffix of a path means; `nil` where it says nothing.
  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let suffix = name.split(separator: ".").dropFirst().last?.lowercased() else { return nil }
    switch suffix {
    case "xml", "mtf": self = .multiterm
    case "xlf", "xliff": self = .xliffGlossary
    default:
      guard let known = ConvertedFormat(rawValue: suffix) else { return nil }
      self = known
    }
  }

  /// The form of terms; `nil` of a memory.
  func termFormat(_ tbx: TBXForm) -> TermFormat? {
    switch self {
    case .tmx, .pairs, .jsonl: nil
    case .tbx: .tbx(tbx)
    case .csv: .csv
    case .tsv: .tsv
    case .utx: .utx
    case .multiterm: .multiterm
    case .xliffGlossary: .xliffGlossary
    }
  }
}
