/// All graphones of a model, numbered, and found by the letters of either side.
package struct GraphoneInventory: Sendable {
  /// Graphone number *n* + ``NGramTable/firstGraphone`` at index *n*.
  package let graphones: [Graphone]
  package let toLatin: Side
  package let toPersian: Side

  /// The graphones by the letters that they are read from.
  package struct Side: Sendable {
    let radix: Int
    /// Where the numbers of each chunk of one to three letters begin.
    let starts: [UInt32]
    let numbers: [UInt16]
    /// Letters written by each graphone, by number.
    let written: [[UInt8]]
    /// The same, eight bits a letter, the first lowest.
    private let packed: [UInt32]
    /// Those that are read from nothing.
    let silent: [UInt16]

    init(
      _ graphones: [Graphone], radix: Int, read: (Graphone) -> [UInt8],
      written: (Graphone) -> [UInt8]
    ) {
      self.radix = radix
      var groups: [[UInt16]] = Array(repeating: [], count: radix * radix * radix)
      var silent: [UInt16] = []
      for (index, graphone) in graphones.enumerated() {
        let letters = read(graphone)
        let number = UInt16(index) + NGramTable.firstGraphone
        if letters.isEmpty {
          silent.append(number)
        } else {
          groups[Side.chunk(letters, radix)].append(number)
        }
      }
      var starts: [UInt32] = [0]
      var numbers: [UInt16] = []
      for group in groups {
        numbers += group
        starts.append(UInt32(numbers.count))
      }
      self.starts = starts
      self.numbers = numbers
      self.silent = silent
      let letters =
        Array(repeating: [], count: Int(NGramTable.firstGraphone)) + graphones.map(written)
      self.written = letters
      packed = letters.map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// Calls with each letter that a graphone writes; none is 0.
    @inline(__always)
    func forEachWritten(_ graphone: UInt16, _ body: (UInt8) -> Void) {
      var rest = packed[Int(graphone)]
      while rest != 0 {
        body(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }

    static func chunk(_ letters: some Sequence<UInt8>, _ radix: Int) -> Int {
      letters.reduce(0) { $0 * radix + Int($1) }
    }

    /// Calls with each graphone that reads the letters at a place, and how many it reads.
    /// - Parameter most: of each chunk, how many; the more frequent ones come first.
    @inline(__always)
    package func forEach(
      _ letters: [UInt8], at position: Int, most: Int = .max, _ body: (UInt16, Int) -> Void
    ) {
      var chunk = 0
      for length in 1...Graphone.mostLetters where position + length <= letters.count {
        chunk = chunk * radix + Int(letters[position + length - 1])
        let start = Int(starts[chunk])
        let end = min(Int(starts[chunk + 1]), most == .max ? .max : start + most)
        for index in start..<end { body(numbers[index], length) }
      }
    }
  }

  package init(_ graphones: [Graphone]) {
    self.graphones = graphones
    toLatin = Side(
      graphones, radix: NameLetters.persianCount, read: \.persianLetters, written: \.latinLetters)
    toPersian = Side(
      graphones, radix: NameLetters.latinCount, read: \.latinLetters, written: \.persianLetters)
  }
}
