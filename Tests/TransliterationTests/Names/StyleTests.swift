import Testing

@testable import Transliteration

@Suite struct StyleTests {
  @Test func `every line of the tables is read`() {
    #expect(StyleTable.shipped.faults == [])
    #expect(Set(Style.all.map(\.identifier)).count == Style.all.count)
    for style in Style.all { #expect(!style.summary.isEmpty) }
    #expect(Set(StyleEdge.all.map(\.style)).count == Style.all.count)
  }

  @Test func `a table that cannot be read says where`() {
    let table = StyleTable("0.5 a>b\n= one: first\nx a>b\n0.5 ab\n0.5 aB>c a>B ok>fine\n")
    #expect(table.faults == ["0.5 a>b", "x a>b", "ab", "aB>c", "a>B"])
    #expect(table.edges.filter { $0.surface == "ok" }.map(\.press) == ["fine"])
  }

  @Test func `edges are letters for other letters at a sound cost`() {
    for edge in StyleEdge.all {
      #expect(edge.surface != edge.press)
      #expect(!edge.surface.isEmpty && edge.press.utf8.allSatisfy { 0x61...0x7A ~= $0 })
      #expect((0.1...4).contains(edge.cost))
      #expect(Style.all.indices.contains(edge.style))
    }
    // No edge stands beside one that is as cheap and fits wherever it does.
    let same = Dictionary(grouping: StyleEdge.all) { $0.surface + ">" + $0.press }
    for edges in same.values where edges.count > 1 {
      for (index, edge) in edges.enumerated() {
        for (other, rival) in edges.enumerated() where other != index {
          #expect(!(rival.cost <= edge.cost && rival.place.includes(edge.place)))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("mossadeq", "mosaddegh"), ("mohamad", "mohammad"), ("qassem", "ghasem"),
      ("zelenskyy", "zelensky"),
      ("saginbayev", "sagynbaev"), ("gorbatschow", "gorbachev"), ("khrouchtchev", "khrushchev"),
      ("vatanzoda", "vatanzadeh"), ("rouhani", "rohani"), ("hussain", "hossein"),
      ("zehra", "zahra"),
      ("ridha", "reza"), ("djavad", "javad"), ("chirine", "shirin"), ("kazvin", "qazvin"),
      ("karimoff", "karimov"), ("tschechow", "chekhov"), ("erdoğan", "erdogan"),
      ("çelebi", "chelebi"),
      ("wladimir", "vladimir"), ("tabatabaee", "tabatabai"), ("yitzhak", "yitshak"),
      ("eltsin", "yeltsin"),
      ("najib", "naguib"), ("nuruddin", "nouroddin"), ("dostoevskii", "dostoevsky"),
    ])
  func `a legitimate spelling is read as that of the press`(_ surface: String, _ press: String) {
    let cost = StyleReading.cost(of: surface, as: press)
    #expect(cost < 4, "\(surface) as \(press): \(cost)")
  }

  @Test(
    arguments: [
      ("sagynbaeva", "sagynbaev"), ("sagynbaev", "sagynbaeva"), ("hassan", "hossein"),
      ("mehdi", "mahmoud"),
      ("tehran", "tabriz"), ("karim", "rahim"), ("ivanova", "ivanov"), ("ali", "aleh"),
      ("rahim", "rahman"),
      ("samad", "samand"), ("sharif", "zarif"), ("barid", "farid"), ("natal", "matal"),
    ])
  func `no road of edges leads from one name to another`(_ surface: String, _ press: String) {
    #expect(StyleReading.cost(of: surface, as: press) > 3.5)
  }

  @Test func `places are those of neighbours`() {
    func fits(_ place: StyleEdge.Place, _ before: Character?, _ after: Character?) -> Bool {
      place.fits(before: before?.asciiValue, after: after?.asciiValue)
    }
    #expect(fits(.anywhere, nil, nil))
    #expect(fits(.init(before: .vowel, after: .consonant), "y", "t"))
    #expect(!fits(.init(before: .vowel, after: .consonant), "t", "t"))
    #expect(!fits(.init(before: .vowel, after: .anything), nil, "t"))
    #expect(fits(.init(before: .anything, after: .frontVowel), "t", "e"))
    #expect(!fits(.init(before: .anything, after: .frontVowel), "t", "o"))
    #expect(fits(.init(before: .wordEdge, after: .anyLetter), nil, "o"))
  }
}

/// The cheapest way through the edges from a spelling to the press form.
enum StyleReading {
  private struct Edge {
    var surface, press: [UInt8]
    var place: StyleEdge.Place
    var cost: Float
  }

  private static let edges = Dictionary(
    grouping: StyleEdge.all.map {
      Edge(
        surface: Array($0.surface.utf8), press: Array($0.press.utf8), place: $0.place, cost: $0.cost
      )
    }, by: { $0.surface[0] })

  static func cost(of surface: String, as press: String) -> Float {
    let (a, b) = (Array(surface.utf8), Array(press.utf8))
    var best = [[Float]](
      repeating: [Float](repeating: .infinity, count: b.count + 1), count: a.count + 1)
    best[0][0] = 0
    for i in a.indices {
      for j in 0...b.count where best[i][j].isFinite {
        if j < b.count, a[i] == b[j] { best[i + 1][j + 1] = min(best[i + 1][j + 1], best[i][j]) }
        // A letter with a mark is two bytes, and its neighbours are read without it.
        for edge in edges[a[i]] ?? [] where a[i...].starts(with: edge.surface) {
          let (next, end) = (i + edge.surface.count, j + edge.press.count)
          let after = next < a.count ? a[next] : nil
          guard b[j...].starts(with: edge.press),
            edge.place.fits(before: i > 0 ? a[i - 1] : nil, after: after)
          else { continue }
          best[next][end] = min(best[next][end], best[i][j] + edge.cost)
        }
      }
    }
    return best[a.count][b.count]
  }
}
