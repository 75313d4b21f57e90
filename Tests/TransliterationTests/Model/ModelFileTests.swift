import Testing

@testable import Transliteration

@Suite struct ModelFileTests {
  private static let file = ModelFile.encode(TinyModel.parts)
  private static let body = ModelBytes.body(of: file)
  private static let layout = ModelLayout(body)

  @Test func `what is read back answers as what was written`() throws {
    let written = NameModel(TinyModel.parts)
    let read = try NameModel(bytes: Self.file)
    for name in TinyModel.names.persian {
      let candidates = read.candidates(for: name, to: .english, count: 10)
      #expect(!candidates.isEmpty)
      #expect(candidates == written.candidates(for: name, to: .english, count: 10))
      for english in TinyModel.names.latin {
        #expect(
          read.judge(persian: name, english: english)
            == written.judge(persian: name, english: english))
      }
    }
    for name in TinyModel.names.latin {
      let candidates = read.candidates(for: name, to: .persian, count: 10)
      #expect(!candidates.isEmpty)
      #expect(candidates == written.candidates(for: name, to: .persian, count: 10))
    }
    #expect(read.facts.map(\.key) == ["pairs", "classes"])
    #expect(read.facts.map(\.value) == ["8", "one two"])
    #expect(read.defaultThreshold == 0.25)
    #expect(ModelFile.encode(read.parts) == Self.file)
  }

  @Test func `the model in the program is written back as it was read`() throws {
    let model = try EmbeddedModel.read()
    let again = try NameModel(bytes: ModelFile.encode(model.parts))
    #expect(again.identity == model.identity)
    #expect(model.identity.hasPrefix("\(ModelFile.version) ") && model.identity.utf8.count == 18)
  }

  @Test(arguments: [0, 1, 7, 8, 23]) func `less than a header is no model`(_ size: Int) {
    #expect(throws: ModelFault.notAModel) { try NameModel(bytes: Array(Self.file.prefix(size))) }
  }

  @Test func `a file that lacks its end, or has more, is not whole`() {
    let count = Self.file.count
    for size in [24, 25, 28, 100, count / 2, count - 8, count - 1] {
      #expect(throws: ModelFault.truncated) { try NameModel(bytes: Array(Self.file.prefix(size))) }
    }
    #expect(throws: ModelFault.truncated) { try NameModel(bytes: Self.file + [0]) }
  }

  @Test func `another signature is no model`() {
    for index in 0..<8 {
      var file = Self.file
      file[index] ^= 0x20
      #expect(throws: ModelFault.notAModel) { try NameModel(bytes: file) }
    }
  }

  @Test(arguments: [0, 7, ModelFile.version + 1, 0xFFFF_FFFF])
  func `another version is told, with the one that is read`(_ version: Int) {
    let expected = ModelFault.version(found: version, expected: ModelFile.version)
    #expect(throws: expected) {
      try NameModel(bytes: ModelBytes.sealed(Self.body, version: version))
    }
    #expect(expected.description.contains("version \(version),"))
  }

  @Test func `one bit that is not as it was written is found`() {
    let places = [ModelBytes.headerSize - 8, ModelBytes.headerSize - 1, ModelBytes.headerSize]
    for place in places + stride(from: 100, to: Self.file.count, by: 9973) + [Self.file.count - 1] {
      for bit in [0, 7] {
        var file = Self.file
        file[place] ^= 1 << UInt8(bit)
        #expect(throws: ModelFault.wrongChecksum, "byte \(place)") { try NameModel(bytes: file) }
      }
    }
  }

  @Test func `a body that ends early is not whole, even with its own checksum`() {
    #expect(Self.layout.isWhole, "the layout that the tests know is that of the file")
    let end = Self.layout.lexicon
    let sizes =
      Array(0..<200) + stride(from: 200, to: end + WordSet.size, by: 997)
      + (end + WordSet.size..<Self.body.count)
    for size in sizes {
      #expect(throws: ModelFault.truncated, "\(size) bytes") {
        try NameModel(bytes: ModelBytes.sealed(Array(Self.body.prefix(size))))
      }
    }
    #expect(throws: Never.self) { try NameModel(bytes: ModelBytes.sealed(Self.body)) }
  }

  @Test(
    arguments: [0x7FFF_FFFF, 0x8000_0000, 0xC000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF] as [UInt32])
  func `a count beyond the file is refused wherever it stands`(_ count: UInt32) {
    #expect(Self.layout.counts.count == 20)
    for (name, offset) in Self.layout.counts {
      #expect(throws: ModelFault.self, "\(name)") {
        try NameModel(
          bytes: ModelBytes.sealed(ModelBytes.patched(Self.body, at: offset, to: count)))
      }
    }
  }

  @Test(arguments: ["slots", "taken slots"])
  func `a table with no free slot is refused: a search in it would not end`(_ name: String) throws {
    let offset = try #require(Self.layout.offset(of: name))
    for count in [0, 1, 8] as [UInt32] {
      #expect(throws: ModelFault.self) {
        try NameModel(
          bytes: ModelBytes.sealed(ModelBytes.patched(Self.body, at: offset, to: count)))
      }
    }
  }
}
