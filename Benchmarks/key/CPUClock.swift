import Glibc

/// The time that the process has computed: other processes do not count.
enum CPUClock {
  static var milliseconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) * 1_000 }

  /// The most memory that the process has held, in megabytes.
  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}
