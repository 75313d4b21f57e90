import PersianText

import Glibc

/// A program that is run to its end, what it printed, and how it ended.
struct ChildProcess {
  let output: [UInt8]
  let complaint: String
  /// 127 where there is no such program.
  let code: Int32

  /// Runs a program that is looked for in `PATH`. It reads nothing.
  /// - Throws: where the system refuses a pipe or a file.
  static func run(_ program: String, _ arguments: [String]) throws(FileFault) -> ChildProcess {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw fault(program) }
    // A file, not a second pipe: neither side can wait for the other.
    guard let complaints = tmpfile() else { throw fault(program) }
    defer { fclose(complaints) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fileno(complaints), STDERR_FILENO)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, program, &actions, nil, words + [nil], environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else {
      return ChildProcess(
        output: [], complaint: String(cString: strerror(failure)), code: 127)
    }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    rewind(complaints)
    let complaint = String(decoding: readAll(fileno(complaints)), as: UTF8.self)
    return ChildProcess(output: output, complaint: complaint, code: exitCode(status))
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  /// What a shell makes of a status: 128 and the signal of what was killed.
  private static func exitCode(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func fault(_ program: String) -> FileFault {
    FileFault(path: program, reason: String(cString: strerror(errno)), code: errno)
  }
}
