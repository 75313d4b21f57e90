/// The slots of the options of a place after the last graphones of the hypotheses that stand there: hypotheses are many,
/// and few their last graphones, so that each n-gram of two is looked up once.
struct OptionDoubles {
  private var lasts: [UInt64] = []
  /// A row for each of ``lasts``.
  private var slots: [JointModel.Slots] = []
  private var width = 0

  /// Forgets what was found, for a place with so many options.
  mutating func reset(_ options: Int) {
    lasts.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    width = options
  }

  /// Where the row of a graphone begins.
  mutating func row(_ last: UInt64) -> Int {
    for (index, other) in lasts.enumerated() where other == last { return index * width }
    lasts.append(last)
    for _ in 0..<width { slots.append(.unasked) }
    return slots.count - width
  }

  @inline(__always)
  mutating func slots(_ index: Int, _ find: () -> JointModel.Slots) -> JointModel.Slots {
    if !slots[index].isAsked { slots[index] = find() }
    return slots[index]
  }
}
