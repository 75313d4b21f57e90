import Alignment
import Interchange
import PersianText

/// The units of a bitext on their way to the miner.
struct MinedUnits: ~Copyable {
  private var reader: BitextReader
  private let languages: [Language]
  private let byteCount: Int
  /// Units that have a Persian and another side.
  private var used = 0
  /// Units that have no Persian side, or none in Latin letters.
  private var unfit = 0
  private var faults: LineFaults

  /// Units that are mined at a time.
  private static let blockSize = 2_000

  var faultCount: Int { faults.count }

  /// - Throws: `FileFault` where the file cannot be read or is no bitext.
  init(_ path: String, source: Language, target: Language) throws {
    reader = try BitextReader(path, source: source, target: target)
    languages = [source, target]
    faults = LineFaults(file: reader.name)
    byteCount = reader.byteCount
  }

  /// Reads all the units.
  /// - Throws: ``Failure`` where not one of them is Persian and English.
  mutating func read(into miner: inout NameMiner) throws {
    var progress = Progress(reader.name, total: byteCount, shortWork: 1 << 20)
    defer { progress.finish() }
    var block: [MiningUnit] = []
    while let unit = try reader.next() {
      add(unit, to: &block)
      if block.count == MinedUnits.blockSize {
        miner.read(block)
        block.removeAll(keepingCapacity: true)
        report()
        progress.advance(to: reader.position)
      }
    }
    miner.read(block)
    report()
    faults.finish()
    if used == 0 { throw Failure("\(reader.name): \(emptiness)") }
  }

  private mutating func report() {
    faults.report(reader.takeFaults().map { LineFault(line: $0.line, reason: $0.reason) })
  }

  private mutating func add(_ unit: BitextReader.Unit, to block: inout [MiningUnit]) {
    let (source, target) = (LetterCount(unit.source), LetterCount(unit.target))
    if source.isPersian, target.isLatin {
      block.append(
        MiningUnit(persian: unit.source, english: unit.target, number: unit.number))
    } else if target.isPersian, source.isLatin {
      block.append(
        MiningUnit(persian: unit.target, english: unit.source, number: unit.number))
    } else {
      unfit += 1
      return
    }
    used += 1
  }

  var summary: String {
    let left = unfit + reader.skipped
    return "\(used) unit\(used == 1 ? "" : "s")" + (left > 0 ? ", \(left) without two sides" : "")
  }

  /// Why there was nothing to mine.
  private var emptiness: String {
    if faults.count > 0 { return "no line of it is a unit of a bitext" }
    if reader.format == .tmx, unfit == 0, !hasBothLanguages {
      let present = reader.languages.sorted().map { $0.isEmpty ? "none" : $0 }
      return "no unit has both \(languages[0]) and \(languages[1]); its languages are "
        + "\(present.joined(separator: ", ")), and --source-lang and --target-lang name two of them"
    }
    if unfit + reader.skipped == 0 { return "holds no units" }
    return unfit == 0
      ? "no unit has text on both sides" : "no unit has a side in Persian and one in Latin letters"
  }

  private var hasBothLanguages: Bool {
    let roots = reader.languages.compactMap { Language($0.replacing("_", with: "-"))?.root }
    return languages.allSatisfy { roots.contains($0.root) }
  }
}

/// How many letters of either script a text has.
private struct LetterCount {
  private var persian = 0
  private var latin = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      switch ScalarClass(scalar.value) {
      case .persianLetter: persian += 1
      case .latinLetter: latin += 1
      default: break
      }
    }
  }

  var isPersian: Bool { persian > latin }
  var isLatin: Bool { latin > persian }
}
