/// A trie over byte classes in a double array (Aoe 1989): one step costs one addition and one comparison, whatever the
/// number of keys.
///
/// Built once from sorted keys; about 12 bytes a node. States are offsets in the array; the root is 0.
struct DoubleArrayTrie {
  private var nodes: [Node] = []

  private struct Node {
    /// Where the children are, each at the offset of its label from here.
    var base: Int32 = 0
    /// The parent, or -1 in a node that is free.
    var check: Int32 = -1
    /// The number of the key that ends here, or -1.
    var value: Int32 = -1
  }

  static let root: Int32 = 0

  /// - Parameter keys: sorted and unique; the value of a key is its index. Class 0 may not occur in a key.
  init(keys: [[UInt8]]) {
    grow(to: 1024)
    nodes[0].check = 0
    var pending: [(state: Int32, keys: Range<Int>, depth: Int)] = [(0, 0..<keys.count, 0)]
    var firstFree = 1
    while let (state, range, depth) = pending.popLast() {
      var rest = range
      if let first = rest.first, keys[first].count == depth {
        nodes[Int(state)].value = Int32(first)
        rest = rest.dropFirst()
      }
      let children = DoubleArrayTrie.children(of: keys, in: rest, at: depth)
      guard !children.isEmpty else { continue }
      let offset = place(children.map(\.label), firstFree: &firstFree)
      nodes[Int(state)].base = Int32(offset)
      for child in children {
        let next = offset + Int(child.label)
        nodes[next].check = state
        pending.append((Int32(next), child.keys, depth + 1))
      }
    }
  }

  /// The state after a byte class, or `nil` where no key goes on so.
  @inline(__always)
  func next(_ state: Int32, _ label: UInt8) -> Int32? {
    let next = Int(nodes[Int(state)].base) + Int(label)
    return nodes[next].check == state && next != 0 ? Int32(truncatingIfNeeded: next) : nil
  }

  @inline(__always)
  func value(_ state: Int32) -> Int? {
    let value = nodes[Int(state)].value
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
      if nodes[slot].check < 0 {
        let offset = slot - Int(labels[0])
        if labels.allSatisfy({ nodes[offset + Int($0)].check < 0 }) {
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
    guard nodes.count < count else { return }
    let more = max(count, nodes.count * 2) - nodes.count
    nodes.append(contentsOf: repeatElement(Node(), count: more))
  }
}
