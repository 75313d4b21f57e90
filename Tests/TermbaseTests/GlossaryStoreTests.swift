import Foundation
import PersianText
import Termbase
import TestSupport
import Testing

private let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
/// Not in canonical order, so that a test sees which rows are written anew.
private let bishkek =
  "bishkek\tplace\ten\tBishkek\tpreferred\tfull\t\t\t\nbishkek\tplace\tfa\tبیشکک\tpreferred\tfull\t\t\t\n"
private let osh = "osh\tplace\ten\tOsh\tpreferred\tfull\t\t\t\n"

private let batken = Concept(
  id: "batken", kind: .place, note: "n",
  terms: [
    Term(language: .english, text: "Batken", status: .preferred),
    Term(language: .persian, text: "باتکن", status: .preferred),
  ])
private let batkenRows =
  "batken\tplace\t\t\t\t\t\t\tn\nbatken\tplace\tfa\tباتکن\tpreferred\tfull\t\t\t\n"
  + "batken\tplace\ten\tBatken\tpreferred\tfull\t\t\t\n"

@Suite struct GlossaryStoreTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(header + bishkek + osh, to: "places.tsv")
  }

  private func store() throws -> GlossaryStore { try GlossaryStore(GlossaryReader.read(path)) }

  @Test func `a new concept stands in its place and no other row is touched`() throws {
    var store = try store()
    store.put(batken)
    try store.write()
    #expect(try folder.text("places.tsv") == header + batkenRows + bishkek + osh)
    #expect(try folder.names() == ["places.tsv"])
  }

  @Test func `a changed concept is written in canonical order`() throws {
    var store = try store()
    var concept = try #require(try GlossaryReader.read(path).concepts.first)
    concept.terms[0].note = "capital"
    store.put(concept)
    let rows = bishkek.split(separator: "\n").reversed().joined(separator: "\n")
    #expect(store.diff.contains("+bishkek\tplace\ten\tBishkek\tpreferred\tfull\t\t\tcapital\n"))
    try store.write()
    #expect(try folder.text("places.tsv") == header + rows + "capital\n" + osh)
  }

  @Test func `a concept as it was changes nothing`() throws {
    var store = try store()
    store.put(try #require(try GlossaryReader.read(path).concepts.first))
    #expect(store.diff == "")
  }

  @Test func `a concept is removed with all its rows`() throws {
    try folder.write(header + osh + bishkek + osh.replacing("Osh", with: "Och"), to: "places.tsv")
    var store = try store()
    store.remove("osh")
    try store.write()
    #expect(try folder.text("places.tsv") == header + bishkek)
  }

  @Test(arguments: ["", header + osh + bishkek, header + bishkek + osh + "\n"])
  func `a file that changed underneath is left as it is`(other: String) throws {
    var store = try store()
    store.put(batken)
    try folder.write(other, to: "places.tsv")
    #expect(throws: FileFault.self) { try store.write() }
    #expect(try folder.text("places.tsv") == other)
    #expect(try folder.names() == ["places.tsv"])
  }

  @Test func `a file that changed after it was prepared is left as it is`() throws {
    var store = try store()
    store.remove("osh")
    let prepared = try store.prepare()
    try folder.write(header, to: "places.tsv")
    do throws(FileFault) {
      try prepared.commit()
      Issue.record("written over what someone else wrote")
    } catch {
      #expect(error.reason.contains("changed"))
    }
    #expect(try folder.text("places.tsv") == header)
    #expect(try folder.names() == ["places.tsv"])
  }

  @Test func `what is prepared and not committed leaves no trace`() throws {
    var store = try store()
    store.remove("osh")
    _ = try store.prepare()
    #expect(try folder.text("places.tsv") == header + bishkek + osh)
    #expect(try folder.names() == ["places.tsv"])
  }

  @Test func `a file with faults is not written`() throws {
    try folder.write(header + osh + "rest\n", to: "places.tsv")
    let fault = #expect(throws: FileFault.self) { try store() }
    #expect(fault?.reason.contains("dabir lint \(path)") == true)
  }

  @Test func `a new file is made, and not over one that came in the meantime`() throws {
    var store = try GlossaryStore(creating: folder.path("new.tsv"))
    store.put(batken)
    try store.write()
    #expect(try folder.text("new.tsv") == header + batkenRows)
    #expect(throws: FileFault.self) { try store.write() }
    #expect(throws: FileFault.self) { try GlossaryStore(creating: path) }
  }

  @Test func `a folder that is not there is said, not made`() throws {
    var store = try GlossaryStore(creating: folder.path("none/new.tsv"))
    store.put(batken)
    #expect(throws: FileFault.self) { try store.write() }
    #expect(try folder.names() == ["places.tsv"])
  }

  /// Root writes everywhere, but nobody writes a temporary name that is longer than names may be.
  @Test func `a file beside which nothing can be written stays whole`() throws {
    let name = String(repeating: "n", count: 250) + ".tsv"
    try folder.write(header + osh, to: name)
    var store = try GlossaryStore(GlossaryReader.read(folder.path(name)))
    store.put(batken)
    #expect(throws: FileFault.self) { try store.write() }
    #expect(try folder.text(name) == header + osh)
  }

  @Test(.enabled(if: geteuid() != 0, "root writes everywhere"))
  func `an unwritable folder is said and the file stays whole`() throws {
    var store = try store()
    store.put(batken)
    #expect(chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(throws: FileFault.self) { try store.write() }
    #expect(try folder.text("places.tsv") == header + bishkek + osh)
  }

  @Test func `a symbolic link stays one and its file keeps its permissions`() throws {
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path("link.tsv"), withDestinationPath: "places.tsv")
    #expect(chmod(path, 0o640) == 0)
    var store = try GlossaryStore(GlossaryReader.read(folder.path("link.tsv")))
    store.remove("osh")
    try store.write()
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("link.tsv")) == "places.tsv")
    #expect(try folder.text("places.tsv") == header + bishkek)
    let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `line ends and a byte order mark become what the glossary has`() throws {
    let windows = "\u{FEFF}" + (header + osh).replacing("\n", with: "\r\n")
    try folder.write(windows, to: "places.tsv")
    var store = try store()
    store.put(batken)
    try store.write()
    #expect(try folder.text("places.tsv") == header + batkenRows + osh)
  }
}
