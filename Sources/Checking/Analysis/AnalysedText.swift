public import PersianText
public import Termbase

/// A text with all the names that were found in it: what the rules judge.
public struct AnalysedText: Sendable {
  public let source: SourceText
  public let finder: NameFinder
  /// What stands out in its bytes.
  let census: TextCensus
  /// Where a name of the glossary stands, in the order of the text.
  public var mentions: [Mention] = []
  /// Where something stands that is close to a name, and is no form of one.
  public var nearMisses: [NearMiss] = []

  init(source: SourceText, finder: NameFinder) {
    self.source = source
    self.finder = finder
    census = TextCensus(source.bytes)
  }

  /// Words that may be names, and that no glossary has.
  var strangers = Strangers()

  /// A place where a name of the glossary stands.
  public struct Mention: Sendable {
    /// Bytes of the source, without the endings of the name.
    public var range: Range<Int>
    /// The term that it is, the most approved where several are written so.
    public var form: TermReference
    /// The terms of other concepts that are written so too, homographs that nothing speaks for among them.
    public var others: [TermReference]
    public var spacing: Spacing
    /// The name has become an adjective: «ایرانی».
    public var isRelational: Bool
    /// The part of a full form that is the concept's short form: bytes of the source.
    public var shortPart: Range<Int>?
    /// A surname that the given name before it is glued to: «ولادیمیرپوتین».
    public var isGlued = false

    /// Everything that the place may name, by index in ``Termbase/concepts``.
    public var concepts: [Int] { ([form] + others).map(\.concept) }
  }

  /// One or more words close to a name.
  public struct NearMiss: Sendable {
    public var range: Range<Int>
    public var name: TermReference
    /// The number of the word, where it is one.
    var word: Int?
    /// It is too short to be taken for a misprint where the text has it again.
    var isFaint = false
  }

  public var isPersian: Bool { finder.language.isPersian }

  func diagnostic(
    _ rule: String, _ severity: Severity, _ range: Range<Int>, _ message: String,
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, at: Diagnostic.Location(source.name, range), message,
      notes: notes, fixes: fixes)
  }

  /// A form of the glossary, as it is quoted in messages.
  func quote(_ term: Term) -> String { isPersian ? "«\(term.text)»" : "“\(term.text)”" }

  /// The text of a place on one line, as it is quoted in messages.
  func quote(_ range: Range<Int>) -> String {
    let text = source[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isPersian ? "«\(text)»" : "“\(text)”"
  }
}
