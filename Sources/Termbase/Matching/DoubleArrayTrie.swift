/// A trie over byte classes in two arrays (Aoe 1989): one step costs one addition and one comparison, whatever the
/// number of keys.
///
/// Built once from sorted keys; about 12 bytes a node. States are offsets in the arrays; the root is 0.
struct DoubleArrayTrie {
  private var base: [Int32] = []
  private var check: [Int32] = []
  /// The number of the key that ends in a state, or -1.
  private var values: [Int32] = []

  static let root: Int32 = 0

  /// - Parameter keys: sorted and unique; the value of a key is its index. Class 0 may not occur in a key.
  init(keys: [[UInt8]]) {
    grow(to: 1024)
    check[0] = 0
    var pending: [(state: Int32, keys: Range<Int>, depth: Int)] = [(0, 0..<keys.count, 0)]
    var firstFree = 1
    while let (state, range, depth) = pending.popLast() {
      var rest = range
      if let first = rest.first, keys[first].count == depth {
        values[Int(state)] = Int32(first)
        rest = rest.dropFirst()
      }
      let children = DoubleArrayTrie.children(of: keys, in: rest, at: depth)
      guard !children.isEmpty else { continue }
      let offset = place(children.map(\.label), firstFree: &firstFree)
      base[Int(state)] = Int32(offset)
      for child in children {
        let next = offset + Int(child.label)
        check[next] = state
        pending.append((Int32(next), child.keys, depth + 1))
      }
    }
  }

  /// The state after a byte class, or `nil` where no key goes on so.
  @inline(__always)
  func next(_ state: Int32, _ label: UInt8) -> Int32? {
    let next = Int(base[Int(state)]) + Int(label)
    return check[next] == state && next != 0 ? Int32(truncatingIfNeeded: next) : nil
  }

  @inline(__always)
  func value(_ state: Int32) -> Int? {
    let value = values[Int(state)]
    return value < 0 ? nil : Int(value)
  }

  private static func children(of keys: [[UInt8]], in range: Range<Int>, at depth: Int)
    -> [(label: UInt8, keys: Range<Int>)]
  {
    var children: [(label: UInt8, keys: Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let label = keys[start][depth]
      var end = start + 1
      while end < range.upperBound, keys[end][depth] == label { end += 1 }
      children.append((label, start..<end))
      start = end
    }
    return children
  }

  /// The first offset at which all labels fall on free slots. Slots before `firstFree` are taken as full.
  private mutating func place(_ labels: [UInt8], firstFree: inout Int) -> Int {
    var slot = max(firstFree, Int(labels[0]) + 1)
    var taken = 0
    let begin = slot
    while true {
      grow(to: slot + 512)
      if check[slot] < 0 {
        let offset = slot - Int(labels[0])
        if labels.allSatisfy({ check[offset + Int($0)] < 0 }) {
          // Where nearly every slot looked at was taken, later searches need not look there again.
          if labels.count == 1 {
            firstFree = slot + 1
          } else if taken * 20 > (slot - begin) * 19, slot - begin > 64 {
            firstFree = slot
          }
          return offset
        }
      } else {
        taken += 1
      }
      slot += 1
    }
  }

  private mutating func grow(to count: Int) {
    guard check.count < count else { return }
    let more = max(count, check.count * 2) - check.count
    base.append(contentsOf: repeatElement(0, count: more))
    check.append(contentsOf: repeatElement(-1, count: more))
    values.append(contentsOf: repeatElement(-1, count: more))
  }
}
