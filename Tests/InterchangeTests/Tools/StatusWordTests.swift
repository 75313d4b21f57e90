import Termbase
import Testing

@testable import Interchange

@Suite struct StatusWordTests {
  @Test(arguments: [
    ("preferred", Term.Status.preferred), ("Approved", .preferred),
    ("preferredTerm-admn-sts", .preferred),
    ("preferredTerm", .preferred), ("admitted", .admitted), ("Allowed", .admitted),
    ("admittedTerm-admn-sts", .admitted), ("non-standard", .admitted), ("proposed", .proposed),
    ("provisional", .proposed), ("New", .proposed), ("obsolete", .superseded),
    ("supersededTerm-admn-sts", .superseded), ("deprecated", .deprecated),
    ("FORBIDDEN", .deprecated),
    ("do not use", .deprecated), ("Do-Not-Use", .deprecated), ("doNotUse", .deprecated),
    ("rejected", .deprecated), ("deprecatedTerm-admn-sts", .deprecated),
  ])
  func `each vocabulary is understood`(word: String, status: Term.Status) {
    #expect(StatusWord.status(word) == status)
  }

  @Test(arguments: ["", "term", "red", "-", "preferred?no"])
  func `other words are none`(word: String) {
    #expect(StatusWord.status(word) == nil)
  }
}
