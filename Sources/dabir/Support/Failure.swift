import ArgumentParser
import PersianText
import Termbase

import Glibc

/// The job could not be done: a message for people, with the way out. Exit code 2.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// Ends the process as an error asks for.
  static func exit(with error: any Error) -> Never {
    switch error {
    case is ClosedOutput:
      // Whoever read the output has gone: what a shell reports for SIGPIPE.
      Glibc.exit(128 + SIGPIPE)
    case let code as ExitCode:
      Glibc.exit(code.rawValue)
    case is Failure, is FileFault, is EditFault:
      Console.complain("error: \(error)")
      Glibc.exit(2)
    default:
      let message = Dabir.fullMessage(for: error)
      if Dabir.exitCode(for: error) == .success {
        try? Console.print(message)
        Glibc.exit(0)
      }
      Console.complain(message, isPrefixed: false)
      Glibc.exit(2)
    }
  }
}

/// Standard output was closed by its reader, as `head` does.
struct ClosedOutput: Error {}
