import PersianText
import TestSupport
import Testing

@Suite struct FileIdentityTests {
  @Test func `an output is known by its folder and name before it is there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("new")
    #expect(FileIdentity(path) == nil)
    let identity = try #require(FileIdentity(ofOutput: path))
    #expect(identity == FileIdentity(ofOutput: folder.path + "/./new"))
    #expect(identity != FileIdentity(ofOutput: folder.path("newer")))
    #expect(identity != FileIdentity(folder.path))
    #expect(FileIdentity(ofOutput: folder.path("no/new")) == nil)
  }

  @Test func `an output that is there is the file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "old")
    #expect(FileIdentity(ofOutput: path) == FileIdentity(path))
  }

  @Test func `a name without a folder is one in the working directory`() {
    #expect(FileIdentity(ofOutput: "no-such-file") == FileIdentity(ofOutput: "./no-such-file"))
  }
}
