/// The other spellings of a name that has a hamza: the rules for its seat have changed, and writers follow old and new
/// ones («مسئول» and «مسؤول», «هیئت» and «هیأت», «علاء» and «علا»).
enum HamzaSeats {
  /// Normal forms; empty where the name has no hamza, as most.
  static func alternatives(to normal: [UInt8]) -> [[UInt8]] {
    var seats: [Int] = []
    for offset in normal.indices.dropLast() where normal[offset] == 0xD8 {
      if [0xA1, 0xA3, 0xA4, 0xA6].contains(normal[offset + 1]) { seats.append(offset) }
    }
    // Of more than one or two, writers change them all alike if at all.
    guard !seats.isEmpty, seats.count <= 2 else { return [] }
    return seats.flatMap { seat -> [[UInt8]] in
      var others: [[UInt8]] = []
      func add(_ letters: [UInt8]) {
        var other = normal
        other.replaceSubrange(seat..<seat + 2, with: letters)
        others.append(other)
      }
      if normal[seat + 1] == 0xA1 {
        add([])
      } else {
        for letter: UInt8 in [0xA3, 0xA4, 0xA6] where letter != normal[seat + 1] {
          add([0xD8, letter])
        }
      }
      return others
    }
  }
}
