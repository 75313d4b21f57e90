import PersianText
import Testing

@Suite struct QuotationMarkTests {
  @Test(
    arguments: zip(
      ["> a\n> b", ">> a\n> > b", "a > b", "a\r\n > b", ">", "", "a\n>\nb"],
      ["  a\n  b", "   a\n    b", "a > b", "a\r\n   b", " ", "", "a\n \nb"]))
  func `the marks of a quotation become spaces`(_ text: String, _ expected: String) {
    #expect(QuotationMarks.blanked(Array(text.utf8)) == Array(expected.utf8))
  }
}
