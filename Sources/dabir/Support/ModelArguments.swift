public import Alignment
public import ArgumentParser
public import Checking
public import Interchange
public import PersianText
public import Termbase
public import Transliteration

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension Aligner.Evidence: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}
extension FixPlan.Extent: ExpressibleByArgument {}
extension Concept.Kind: ExpressibleByArgument {}
extension ConflictPolicy: ExpressibleByArgument {}
extension Term.Status: ExpressibleByArgument {}
extension Term.TermType: ExpressibleByArgument {}
extension Romaniser.Capitals: ExpressibleByArgument {}

extension NameModel.Side: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "fa": self = .persian
    case "en": self = .english
    default: return nil
    }
  }

  public static var allValueStrings: [String] { ["en", "fa"] }

  /// The language of the side, as arguments and output name it.
  var tag: String { self == .persian ? "fa" : "en" }
}

extension TBXForm.Style: ExpressibleByArgument {}
extension TBXForm.Dialect: ExpressibleByArgument {}
extension TBXForm.Version: ExpressibleByArgument {}
