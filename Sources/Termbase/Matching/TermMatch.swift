public import PersianText

/// A written form of the glossary: a term of a concept, by their indices.
public struct TermReference: Sendable, Hashable {
  /// Index in ``Termbase/concepts``.
  public var concept: Int
  /// Index in the concept's terms.
  public var term: Int

  public init(concept: Int, term: Int) {
    self.concept = concept
    self.term = term
  }
}

/// A place in a text where a term of the glossary stands.
public struct TermMatch: Sendable, Hashable {
  /// The name without its endings: bytes of the source.
  public var range: Range<Int>
  /// The same in the normal form that was searched.
  public var normalRange: Range<Int>
  /// The terms that it is: one for each concept that is written so.
  public var terms: [Form]
  public var suffix: Affixes.Suffix

  /// A term, and how the text divides its parts.
  public struct Form: Sendable, Hashable {
    public var reference: TermReference
    public var spacing: Spacing
  }
}

/// How the division of a name into parts in a text differs from the term's own.
public struct Spacing: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A ZWNJ of the term is not in the text: «نخستوزیر».
  public static let joinerLost = Spacing(rawValue: 1)
  /// A space stands for a ZWNJ: «نخست وزیر».
  public static let joinerAsSpace = Spacing(rawValue: 2)
  /// A space of the term is not in the text: «خانگیاس» for «خان گیاس».
  public static let spaceLost = Spacing(rawValue: 4)
  /// A ZWNJ where the term has none.
  public static let extraJoiner = Spacing(rawValue: 8)
  /// A space where the term has none: «دبیر کل» for «دبیرکل».
  public static let extraSpace = Spacing(rawValue: 16)
}

extension Spacing {
  /// How the gaps of a text differ from a term's; `nil` where the text has a space or hyphen inside a part that is not
  /// among the `breaks`, so that it is other words.
  init?(of gaps: [TermKey.Gap], against term: ArraySlice<TermKey.Gap>, breaks: ArraySlice<UInt16>) {
    var spacing: Spacing = []
    var index = term.startIndex
    for gap in gaps {
      while index < term.endIndex, term[index].offset < gap.offset {
        spacing.formUnion(.missing(term[index].kind))
        index += 1
      }
      if index < term.endIndex, term[index].offset == gap.offset {
        if term[index].kind == .joiner, gap.kind == .space { spacing.insert(.joinerAsSpace) }
        index += 1
      } else if gap.kind == .joiner {
        spacing.insert(.extraJoiner)
      } else if gap.kind == .space, breaks.contains(UInt16(clamping: gap.offset)) {
        spacing.insert(.extraSpace)
      } else if gap.kind == .hyphen, breaks.contains(UInt16(clamping: gap.offset)) {
        // Some write the elements of a name so, and no fault.
        continue
      } else if gap.kind != .apostrophe {
        return nil
      }
    }
    for gap in term[index...] { spacing.formUnion(.missing(gap.kind)) }
    self = spacing
  }

  private static func missing(_ kind: TermKey.GapKind) -> Spacing {
    switch kind {
    case .joiner: .joinerLost
    case .space: .spaceLost
    case .hyphen, .apostrophe: []
    }
  }
}
