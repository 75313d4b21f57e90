import FoundationEssentials
import Interchange
import PersianText

import Glibc

// Reads a bitext and says what it took: `pairs` reads two languages as `dabir mine` does, `units` all there is, `convert`
// also writes it again.

let usage = "usage: InterchangeBenchmark pairs|units FILE, or convert FILE OUT"
var units = 0
var bytes = 0
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print(usage)
  exit(2)
}
let start = CPUClock.seconds
do {
  switch arguments[1] {
  case "pairs":
    var reader = try BitextReader(arguments[2], source: .persian, target: .english)
    while let unit = try reader.next() {
      units += 1
      bytes += unit.source.utf8.count + unit.target.utf8.count
    }
  case "units":
    var reader = try MemoryReader(arguments[2], source: .persian, target: .english)
    while let unit = try reader.next() {
      units += 1
      for variant in unit.variants { bytes += variant.text.utf8.count }
    }
  case "convert" where arguments.count > 3:
    var reader = try MemoryReader(arguments[2], source: .persian, target: .english)
    let output = open(arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var writer = try TMXWriter(
      reader.header, output: output, options: ExportOptions(toolVersion: "0", name: arguments[2]))
    while let unit = try reader.next() {
      units += 1
      for variant in unit.variants { bytes += variant.text.utf8.count }
      try writer.add(unit)
    }
    _ = try writer.end()
    close(output)
  default:
    print(usage)
    exit(2)
  }
} catch {
  print(error)
  exit(2)
}
let seconds = CPUClock.seconds - start
let size = try FileManager.default.attributesOfItem(atPath: arguments[2])[.size] as? Int ?? 0
let speed = Double(size) / 1e6 / seconds
print(
  "units=\(units) bytes=\(bytes) seconds=\(seconds) MB/s=\(speed) MiB=\(CPUClock.peakMegabytes)")
