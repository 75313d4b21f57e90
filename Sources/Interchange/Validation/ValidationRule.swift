public import PersianText

/// What validation looks for: one kind of fault, under the name that findings bear.
public struct ValidationRule: Sendable {
  /// `xml/…`, `tmx/…` or `tbx/…`.
  public let identifier: String
  public let severity: Severity
  /// What is wrong where it is found; no full stop.
  public let summary: String

  init(_ identifier: String, _ severity: Severity, _ summary: String) {
    self.identifier = identifier
    self.severity = severity
    self.summary = summary
  }

  /// Every rule, in the order in which `dabir validate -h` tells them.
  public static let catalogue: [ValidationRule] =
    XMLRules.all + TMXRules.all + TBXRules.all
}

/// What is wrong with the markup of any document.
enum XMLRules {
  static let malformed = ValidationRule(
    "xml/malformed", .error, "is not well-formed XML; reading goes on at the next unit")
  static let control = ValidationRule(
    "xml/control-character", .error, "a character that XML forbids, or a reference to one")
  static let entity = ValidationRule(
    "xml/entity", .error,
    "a reference to an entity other than XML's five, which no tool expands alike")
  static let encoding = ValidationRule(
    "xml/encoding", .error, "bytes that are not in the declared encoding, or none that is known")
  static let namespace = ValidationRule(
    "xml/namespace", .error, "a prefix that is declared nowhere")
  static let limit = ValidationRule(
    "xml/limit", .error, "a unit that is too large or too deep for any tool")
  static let format = ValidationRule(
    "xml/format", .error, "a document that is neither TMX nor TBX")
  static let bidi = ValidationRule(
    "xml/bidi", .warning, "bidirectional embeddings or isolates that are not closed in their text")

  static let all = [malformed, control, entity, encoding, namespace, limit, format, bidi]
}

enum TMXRules {
  static let structure = GrammarRules("tmx")
  static let version = ValidationRule(
    "tmx/version", .error, "a version that there is none of, or another than the document type's")
  static let doctype = ValidationRule(
    "tmx/doctype", .warning, "a document type that is not that of the version")
  static let srclang = ValidationRule(
    "tmx/srclang", .error, "a source language that is no language tag, nor *all*")
  static let sourceVariant = ValidationRule(
    "tmx/source-variant", .warning, "a unit without a variant in its source language")
  static let language = ValidationRule(
    "tmx/language", .error, "a language that is no tag of BCP 47")
  static let deprecatedLang = ValidationRule(
    "tmx/lang-attribute", .warning, "lang where the version has xml:lang")
  static let date = ValidationRule("tmx/date", .error, "a date that is not YYYYMMDDThhmmssZ")
  static let count = ValidationRule("tmx/usagecount", .warning, "a count that is no number")
  static let datatype = ValidationRule(
    "tmx/datatype", .note, "a datatype that the specification does not list")
  static let emptySegment = ValidationRule("tmx/empty-segment", .warning, "a segment without text")
  static let oneLanguage = ValidationRule(
    "tmx/one-language", .warning, "a unit in one language only, which no tool can use")
  static let duplicateVariant = ValidationRule(
    "tmx/duplicate-variant", .warning, "two variants of a unit with the same language and text")
  static let duplicateIdentifier = ValidationRule(
    "tmx/duplicate-tuid", .warning, "a tuid that an earlier unit has")
  static let pair = ValidationRule(
    "tmx/pair", .error, "bpt and ept that do not pair by i within their segment")
  static let match = ValidationRule(
    "tmx/match", .warning, "a code whose x has no counterpart in the other variants")
  static let tool = ValidationRule(
    "tmx/tool", .note, "what is valid, and yet refused or lost by a tool in use")

  static let all =
    structure.all + [
      version, doctype, srclang, sourceVariant, language, deprecatedLang, date, count, datatype,
      emptySegment, oneLanguage, duplicateVariant, duplicateIdentifier, pair, match, tool,
    ]
}

enum TBXRules {
  static let structure = GrammarRules("tbx")
  static let dialect = ValidationRule("tbx/dialect", .error, "a dialect that is not known")
  static let style = ValidationRule(
    "tbx/style", .error, "data categories that are written in the other style than declared")
  static let category = ValidationRule(
    "tbx/category", .error, "a data category that the dialect does not have")
  static let level = ValidationRule(
    "tbx/level", .error, "a data category at a level where the dialect does not have it")
  static let picklist = ValidationRule(
    "tbx/picklist", .error, "a value that the data category does not have")
  static let newer = ValidationRule(
    "tbx/newer", .note, "what only a newer or an older TBX-Basic has")
  static let language = ValidationRule(
    "tbx/language", .error, "a language that is no tag of BCP 47")
  static let identifier = ValidationRule(
    "tbx/id", .error, "an id that is no XML name, or that another element has")
  static let target = ValidationRule(
    "tbx/target", .error, "a target that no element of the file has as its id")
  static let date = ValidationRule("tbx/date", .error, "a date that is not YYYY-MM-DD")
  static let emptyTerm = ValidationRule("tbx/empty-term", .error, "a term without text")
  static let emptyValue = ValidationRule(
    "tbx/empty-type", .error, "a type attribute without a value")
  static let duplicateLanguage = ValidationRule(
    "tbx/duplicate-language", .warning, "two sections of an entry for one language")
  static let preferred = ValidationRule(
    "tbx/preferred", .warning, "two preferred terms of one language in an entry")
  static let inline = ValidationRule(
    "tbx/inline", .error, "sc and ec that do not pair as they say")

  static let all =
    structure.all + [
      dialect, style, category, level, picklist, newer, language, identifier, target, date,
      emptyTerm, emptyValue, duplicateLanguage, preferred, inline,
    ]
}

/// What a grammar refuses.
struct GrammarRules: Sendable {
  let element: ValidationRule
  let missing: ValidationRule
  let attribute: ValidationRule
  let value: ValidationRule
  let text: ValidationRule

  init(_ format: String) {
    element = ValidationRule(
      "\(format)/element", .error, "an element that may not stand where it does")
    missing = ValidationRule(
      "\(format)/missing", .error, "an element that must be there, and is not")
    attribute = ValidationRule(
      "\(format)/attribute", .error, "an attribute that is missing, or not known")
    value = ValidationRule(
      "\(format)/value", .error, "an attribute with a value that it may not have")
    text = ValidationRule("\(format)/text", .error, "text where there may be none")
  }

  var all: [ValidationRule] { [element, missing, attribute, value, text] }

  func rule(for kind: GrammarExplainer.Fault.Kind) -> ValidationRule {
    switch kind {
    case .element: element
    case .missing: missing
    case .attribute: attribute
    case .value: value
    case .text: text
    }
  }
}
