/// Finds the number of a graphone by its letters: a matrix with a row for each Persian and a column for each Latin
/// chunk that any graphone has.
package struct GraphoneIndex: Sendable {
  /// By packed Persian letters; 0 is a chunk of no graphone.
  private var rows: [UInt16]
  /// By packed Latin letters, likewise.
  private var columns: [UInt16]
  /// Of packed Latin letters, whether a longer chunk begins with them.
  private var isPrefix: [Bool]
  private var numbers: [UInt16]
  private let width: Int
  /// The numbers of graphones are below.
  let limit: Int

  package init(_ graphones: [Graphone]) {
    rows = Array(repeating: 0, count: 1 << 18)
    columns = Array(repeating: 0, count: 1 << 15)
    isPrefix = Array(repeating: false, count: 1 << 15)
    var (height, width) = (1, 1)
    for graphone in graphones {
      let (persian, latin) = (Int(graphone.persian), Int(graphone.latin))
      if rows[persian] == 0 {
        rows[persian] = UInt16(height)
        height += 1
      }
      if columns[latin] == 0 {
        columns[latin] = UInt16(width)
        width += 1
      }
      isPrefix[latin >> 5] = true
      isPrefix[latin >> 10] = true
    }
    numbers = Array(repeating: NGramTable.unknown, count: height * width)
    self.width = width
    limit = graphones.count + Int(NGramTable.firstGraphone)
    for (index, graphone) in graphones.enumerated() {
      let cell = Int(rows[Int(graphone.persian)]) * width + Int(columns[Int(graphone.latin)])
      numbers[cell] = UInt16(index) + NGramTable.firstGraphone
    }
  }

  /// - Returns: ``NGramTable/unknown`` where there is none.
  package func number(_ persian: UInt32, _ latin: UInt32) -> UInt16 {
    number(row: row(persian), column(latin))
  }

  /// Where the row of a Persian chunk begins; 0 where no graphone has it.
  @inline(__always)
  func row(_ persian: UInt32) -> Int { Int(rows[Int(persian)]) * width }

  /// The column of a Latin chunk; 0 where no graphone has it.
  @inline(__always)
  func column(_ latin: UInt32) -> UInt16 { columns[Int(latin)] }

  /// True where a chunk of some graphone begins with these letters and is longer.
  @inline(__always)
  func goesOn(_ latin: UInt32) -> Bool { isPrefix[Int(latin)] }

  @inline(__always)
  func number(row: Int, _ column: UInt16) -> UInt16 { numbers[row + Int(column)] }
}
