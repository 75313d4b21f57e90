import PersianText
public import Termbase

/// A concept as an interchange file has it: what the glossary can hold, and what it has no column for.
///
/// Every reader of a terminology format makes these, and every writer takes them. Languages are strings as they were
/// written, so that they can be written back; ``PersianText/LanguageTag`` reads them.
public struct TermEntry: Sendable, Hashable {
  /// As it was written; empty where the format has none.
  public var identifier: String
  public var kind: Concept.Kind?
  /// What the file calls the subject, where that is no kind of the glossary's.
  public var subjectField = ""
  public var definition = ""
  /// Each note for itself, in the order of the file.
  public var notes: [String] = []
  public var sections: [Section] = []
  /// What was not understood, to be written back where the format is the same.
  public var kept: [KeptElement] = []
  /// Where the entry begins, from 1; 0 where it came from no file.
  public var line = 0

  public init(identifier: String, kind: Concept.Kind? = nil) {
    self.identifier = identifier
    self.kind = kind
  }

  /// The terms of a language.
  public struct Section: Sendable, Hashable {
    /// As it was written: `fa`, `FA-IR`, `fa_IR`.
    public var language: String
    public var definition = ""
    public var notes: [String] = []
    public var terms: [Form] = []
    public var kept: [KeptElement] = []

    public init(language: String, terms: [Form] = []) {
      self.language = language
      self.terms = terms
    }
  }

  /// One written form.
  public struct Form: Sendable, Hashable {
    public var text: String
    /// `nil` where the file does not say.
    public var status: Term.Status?
    public var type: Term.TermType?
    /// True of the source of a pair whose one status this is: it says less of the source than of the target.
    public var hasStatusOfPair = false
    /// TBX's word: `noun`, `properNoun`; empty where the file does not say.
    public var partOfSpeech = ""
    public var scheme = ""
    public var source = ""
    public var notes: [String] = []
    public var kept: [KeptElement] = []
    public var line = 0

    public init(
      _ text: String, status: Term.Status? = nil, type: Term.TermType? = nil, scheme: String = "",
      source: String = "", notes: [String] = []
    ) {
      self.text = text
      self.status = status
      self.type = type
      self.scheme = scheme
      self.source = source
      self.notes = notes
    }
  }
}
