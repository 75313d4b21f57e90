/// A habit of writers who put names into Latin letters: one legitimate choice beside that of the press.
public struct Style: Sendable, Hashable {
  /// Stable: "style/gemination".
  public let identifier: String
  /// What a reader is told: "doubled or single consonant".
  public let summary: String

  /// What it costs to suppose the style at all, in nats, over what its single choices cost: a tradition of another
  /// language excuses so much that it must not be supposed lightly.
  package let entry: Float

  /// Every style, in the order that ``StyleEdge/style`` counts.
  public static let all: [Style] = StyleTable.shipped.styles
}

/// A choice inside a style: letters of a writer's form that may stand for letters of the press form.
///
/// A form is read as a lattice: each of its letters stands for itself, and an edge that fits its place leads past
/// ``surface``, for a cost, as though ``press`` stood there.
package struct StyleEdge: Sendable, Hashable {
  /// What the writer has: lower case, never empty; a diacritic only where it tells something.
  package var surface: String
  /// What the press would have: lower-case ASCII. Empty where the letters are not said.
  package var press: String
  package var place: Place
  /// Index in ``Style/all``.
  package var style: Int
  /// How odd the choice is, in nats: 0.3 is a matter of taste, 4 is hardly met.
  package var cost: Float

  /// Where an edge may be taken: what stands before and after ``surface`` in the writer's word.
  package struct Place: Sendable, Hashable {
    package var before: Neighbour
    package var after: Neighbour

    package static let anywhere = Place(before: .anything, after: .anything)

    package init(before: Neighbour, after: Neighbour) {
      self.before = before
      self.after = after
    }

    /// - Parameters:
    ///   - before: the ASCII letter before the edge, in lower case and without its diacritic; `nil` at the start.
    ///   - after: that after it; `nil` at the end of the word.
    package func fits(before: UInt8?, after: UInt8?) -> Bool {
      self.before.holds(of: before) && self.after.holds(of: after)
    }

    /// True where every place that fits the other fits this one.
    func includes(_ other: Place) -> Bool {
      before.includes(other.before) && after.includes(other.after)
    }
  }

  /// The letter beside an edge. y is a vowel here.
  package enum Neighbour: UInt8, Sendable, Hashable {
    case anything, wordEdge, anyLetter, vowel, consonant
    /// e, i or y, before which c and g are soft.
    case frontVowel

    func holds(of letter: UInt8?) -> Bool {
      switch self {
      case .anything: true
      case .wordEdge: letter == nil
      case .anyLetter: letter != nil
      case .vowel: letter.map(Self.isVowel) ?? false
      case .consonant: letter.map { !Self.isVowel($0) } ?? false
      case .frontVowel: letter == 0x65 || letter == 0x69 || letter == 0x79
      }
    }

    func includes(_ other: Neighbour) -> Bool {
      switch self {
      case .anything: true
      case .anyLetter: other != .anything && other != .wordEdge
      case .vowel: other == .vowel || other == .frontVowel
      default: self == other
      }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
      switch letter {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
      default: false
      }
    }
  }

  /// Every edge of every style. An edge that two styles have is in both.
  package static let all: [StyleEdge] = StyleTable.shipped.edges
}
