public import ArgumentParser
public import PersianText
public import Termbase

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension Concept.Kind: ExpressibleByArgument {}
extension Term.Status: ExpressibleByArgument {}
extension Term.TermType: ExpressibleByArgument {}
