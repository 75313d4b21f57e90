/// The best partial spellings that have read the same letters; of those that have written the same, the best.
struct Beam {
  struct Hypothesis {
    var score: Float
    /// The last graphones, twelve bits each.
    var history: UInt64
    var length: UInt8
    var graphone: UInt16
    /// Index of the node that it goes on from, -1 at the start.
    var parent: Int32
    /// A hash of the letters written so far.
    var written: UInt64
  }

  private(set) var items: [Hypothesis] = []
  private let width: Int
  private var worst: Int = 0
  /// What a hypothesis must score to be kept.
  private(set) var floor = -Float.infinity

  init(width: Int) {
    self.width = width
    items.reserveCapacity(width)
  }

  mutating func insert(_ item: Hypothesis) {
    if item.score <= floor { return }
    for index in items.indices where items[index].written == item.written {
      if items[index].score < item.score {
        items[index] = item
        if index == worst { findWorst() }
      }
      return
    }
    if items.count < width {
      items.append(item)
      if items.count == width { findWorst() }
    } else {
      items[worst] = item
      findWorst()
    }
  }

  private mutating func findWorst() {
    worst = 0
    for index in items.indices where items[index].score < items[worst].score { worst = index }
    floor = items[worst].score
  }
}
