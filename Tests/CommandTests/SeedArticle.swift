import Foundation
import TestSupport

/// The names of the seed article, to score what is mined from it.
enum SeedArticle {
  struct Score {
    var recall: Double
    var precision: Double
  }

  /// The gold beads with both sides, as a table.
  static func goldUnits() throws -> String {
    let persian = try lines("fa.snt")
    let english = try lines("en.snt")
    return try lines("gold").compactMap { bead in
      let sides = bead.split(separator: ":").map { side in
        side.dropFirst().dropLast().split(separator: ",").compactMap {
          Int($0.filter { $0 != " " })
        }
      }
      if sides.count != 2 || sides[0].isEmpty || sides[1].isEmpty { return nil }
      return sides[0].map { persian[$0] }.joined(separator: " ") + "\t"
        + sides[1].map { english[$0] }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func lines(_ name: String) throws -> [String] {
    try SharedData.text("data/seed/sco-2019.\(name)").split(separator: "\n").map(String.init)
  }

  private struct Mined: Decodable {
    var terms: [Term]

    struct Term: Decodable {
      var lang: String
      var term: String
    }
  }

  /// Recall over the people as they are printed, and the share of the proposals that is one of them.
  static func score(_ output: String) -> Score {
    let names = (try? SharedData.text("data/seed/names.tsv")) ?? ""
    let people = names.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count > 3 && $0[3] == "person" }
    let mined = output.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Mined.self, from: Data($0.utf8))
    }
    func isOf(_ person: [String], _ name: Mined) -> Bool {
      let english = Set([person[2], String(person[2].split(separator: " ").last ?? "")].map(key))
      let persian = Set([person[0], person[1]].map(key))
      return name.terms.contains { $0.lang == "en" && english.contains(key($0.term)) }
        && name.terms.contains { $0.lang == "fa" && persian.contains(key($0.term)) }
    }
    let found = people.filter { person in
      mined.contains { name in
        isOf(person, name)
          && name.terms.contains { $0.lang == "fa" && key($0.term) == key(person[0]) }
      }
    }
    let right = mined.filter { name in people.contains { isOf($0, name) } }
    return Score(
      recall: Double(found.count) / Double(max(1, people.count)),
      precision: Double(right.count) / Double(max(1, mined.count)))
  }

  /// A name without what divides its parts.
  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars
    where ![0x20, 0x200C, 0x2D].contains(scalar.value) {
      key.append(scalar)
    }
    return String(key)
  }
}
