import Foundation
import Transliteration

/// Reads files of pairs: Persian, tab, Latin; lines that begin with # are remarks.
package enum PairSource {
  private static let mostLetters = 40

  /// - Returns: pairs of letters alone: rows with digits or brackets, and very long ones, are passed over.
  package static func pairs(_ text: String, origin: Int) -> [TrainingPair] {
    var pairs: [TrainingPair] = []
    for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
      let cells = line.split(separator: 0x09)
      guard cells.count >= 2, !line.contains(where: { 0x30...0x39 ~= $0 || $0 == 0x28 }) else {
        continue
      }
      let persian = NameLetters.persianCodes(String(decoding: cells[0], as: UTF8.self))
      var latin = NameLetters.latinCodes(String(decoding: cells[1], as: UTF8.self))
      if !persian.contains(38) { for i in latin.indices where latin[i] == 28 { latin[i] = 27 } }
      if persian.isEmpty || latin.isEmpty || persian.count > mostLetters
        || latin.count > mostLetters * 3 / 2
      {
        continue
      }
      pairs.append(TrainingPair(persian: persian, latin: latin, origin: origin))
    }
    return pairs
  }
}
