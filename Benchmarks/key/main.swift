import Glibc
import Transliteration

// Measures the phonetic key and the index by it; see usage.
let usage = """
  usage:
    KeyBenchmark speed [NAMES]      look-ups among so many made-up names, a million by default; fails where less than
                                    98 of 100 are found
    KeyBenchmark recall [--model] [--bucket N] FILE...
                                    is the right entry of a source among the first by its English form? With --model
                                    in the model's order. All buckets but 0, unless one is asked for
    KeyBenchmark learn FILE...      writes SoundCostTable.swift anew, from all buckets but 0
  """
var arguments = CommandLine.arguments.dropFirst()
switch arguments.popFirst() {
case "speed":
  let speed = try Speed(count: arguments.first.flatMap { Int($0) } ?? 1_000_000)
  print(speed.report)
  if speed.share < 0.98 { exit(1) }
case "recall":
  var model: NameModel?
  if arguments.first == "--model" {
    arguments.removeFirst()
    model = try NameModel.embedded()
  }
  var bucket: Int?
  if arguments.first == "--bucket" {
    arguments.removeFirst()
    bucket = arguments.popFirst().flatMap { Int($0) }
  }
  print("source entries queries first in10 in50 ms")
  for path in arguments {
    // Where bucket 0 is not asked for, it is not looked at at all.
    let file = try PairFile(path) { bucket != nil || $0 != 0 }
    print(Recall(file, model: model) { bucket == nil || $0 == bucket }.report(file.name))
  }
case "learn":
  print(Learning(try arguments.map { try PairFile($0) { $0 != 0 } }).source, terminator: "")
default:
  print(usage)
}
