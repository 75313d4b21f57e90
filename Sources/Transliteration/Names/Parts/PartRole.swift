/// What it means for a name that one of its parts is not in the other.
struct PartRole {
  var reason: NameParts.Absence.Reason
  /// A piece of a word, which is not left out by itself.
  var isPiece = false

  /// The role of each part: what is no title, letter, particle or the like is given, middle or family name by place.
  static func roles(of slots: [PartSearch.Slot], isPersian: Bool) -> [PartRole] {
    var roles = slots.enumerated().map { index, slot in
      PartRole(
        reason: lesser(slot, isPersian: isPersian) ?? .middle,
        isPiece: slot.part.isTight
          || index + 1 < slots.count && slots[index + 1].part.isTight
            && slots[index + 1].kind == nil
      )
    }
    // A name that is all titles and particles (Amir Khan) is a name.
    if !roles.contains(where: { $0.reason == .middle }) {
      for index in roles.indices where roles[index].reason != .ezafe {
        roles[index].reason = .middle
      }
    }
    let essential = roles.indices.filter { roles[$0].reason == .middle }
    if let first = essential.first, let last = essential.last {
      roles[first].reason = .given
      roles[last].reason = .family
    }
    return roles
  }

  private static func lesser(_ slot: PartSearch.Slot, isPersian: Bool)
    -> NameParts.Absence.Reason?
  {
    if slot.isEzafe { return .ezafe }
    switch slot.kind {
    case .title: return .title
    case .generic: return .generic
    case .and: return .and
    case .particle: return .particle
    case nil: break
    }
    let isInitial =
      isPersian
      ? slot.part.text.unicodeScalars.count == 1 : NameInitials.latin(slot.part) != nil
    return isInitial ? .initial : nil
  }

  /// What leaving a part out costs the search. Two names that are left out are worse than one that does not fit.
  static func searchCost(_ role: PartRole) -> Float {
    switch role.reason {
    case .ezafe: 0.05
    case .title: 0.3
    case .particle: 0.5
    case .initial, .generic, .and: 1
    case .given, .middle: role.isPiece ? 7 : 4.5
    case .family: 9
    }
  }

  /// What it costs the plausibility of the whole.
  static func cost(_ role: PartRole) -> Float {
    switch role.reason {
    case .ezafe: 0
    case .title: 0.1
    case .particle: 0.3
    case .initial, .and: 0.5
    case .generic: 0.8
    case .middle: role.isPiece ? 8 : 1
    case .given: role.isPiece ? 8 : 2
    case .family: -NameParts.fatal
    }
  }
}
