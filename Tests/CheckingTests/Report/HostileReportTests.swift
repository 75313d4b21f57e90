import Foundation
import PersianText
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Checking

/// Whatever a text, a name or a message holds, a report stays sound.
@Suite struct HostileReportTests {
  private static let hostile =
    "<a href=\"x\">&amp;]]>\u{0}\u{1}\u{8}\u{1B}[2J\u{7F}\u{85}\u{2028}\r\n\t'\\\"\u{FFFE}\u{FFFF}😀\u{202E}"

  private var report: Report {
    let source = SourceText(name: "n" + Self.hostile, text: "x " + Self.hostile + " y")
    var finding = Mixed.finding(Self.hostile, in: source, fixes: [Diagnostic.Fix(Self.hostile)])
    finding.severity = .error
    finding.notes = [Diagnostic.Note(Self.hostile, at: finding.location)]
    return Mixed.report([finding], sources: [source])
  }

  @Test(arguments: [ReportFormat.json, .sarif, .gitlab, .jsonl, .rdjsonl])
  func `JSON`(_ format: ReportFormat) throws {
    let text = format.text(of: report)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(JSONSerialization.isValidJSONObject(value))
    #expect(text.hasSuffix("\n"))
    if [.jsonl, .rdjsonl].contains(format) {
      #expect(text.utf8.count { $0 == 0x0A } == 1)
      #expect((value as? NSDictionary)?.at("message") == "«\(Self.hostile)» is odd" as NSString)
    }
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func `XML`(_ format: ReportFormat) {
    let parser = XMLParser(data: Data(format.text(of: report).utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test(arguments: [ReportFormat.short, .github])
  func `lines`(_ format: ReportFormat) {
    let text = format.text(of: report)
    #expect(text.utf8.count { $0 == 0x0A } == 1)
    #expect(!text.unicodeScalars.contains("\r"))
  }
}
