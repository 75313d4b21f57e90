import FoundationEssentials
import Interchange
import PersianText

import Glibc

// Reads a bitext and says what it took: `pairs` reads two languages as `dabir mine` does, `units` reads all there is,
// `convert` also writes it again, to a second file.

var units = 0
var bytes = 0
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: InterchangeBenchmark pairs|units FILE, or convert FILE OUT")
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
    var reader = try TMXReader(arguments[2])
    while let unit = try reader.next() {
      units += 1
      for variant in unit.variants { bytes += variant.text.utf8.count }
    }
  default:
    print("usage: InterchangeBenchmark pairs|units FILE, or convert FILE OUT")
    exit(2)
  }
} catch {
  print(error)
  exit(2)
}
let seconds = CPUClock.seconds - start
let size = try FileManager.default.attributesOfItem(atPath: arguments[2])[.size] as? Int ?? 0
print(
  "units \(units) bytes \(bytes) seconds \(seconds) MB/s \(Double(size) / 1e6 / seconds) MiB \(CPUClock.peakMegabytes)"
)
