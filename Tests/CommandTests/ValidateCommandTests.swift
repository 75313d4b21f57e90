import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import dabir

/// What `dabir validate` answers with its exit code.
@Suite struct ValidateCommandTests {
  @Test func exitCodesTellWhatWasFound() throws {
    let sound = Fixtures.package + "/Exports/sample.tmx"
    try run([sound, "--format", "json"])
    #expect(throws: ExitCode(2)) { try run(["/nowhere/at/all.tmx"]) }
    // One that cannot be read does not stop the next.
    #expect(throws: ExitCode(2)) { try run(["/nowhere/at/all.tmx", sound]) }
    #expect(throws: ExitCode(1)) { try run([sound, "--fail-on", "note"]) }
    #expect(throws: ExitCode(1)) { try run([Fixtures.package + "/README.md"]) }
  }

  @Test func repairTakesOneFileThatIsNotItsOutput() {
    let sound = Fixtures.package + "/Exports/sample.tmx"
    #expect(throws: (any Error).self) { try run([sound, sound, "--repair", "x.tmx"]) }
    #expect(throws: (any Error).self) { try run(["-", "--repair", "x.tmx"]) }
    #expect(throws: (any Error).self) { try run([sound, "--repair", sound]) }
  }

  private func run(_ arguments: [String]) throws {
    let command = try ValidateCommand.parse(arguments)
    try command.run()
  }
}
