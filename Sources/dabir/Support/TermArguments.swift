public import ArgumentParser
public import Termbase

extension Concept.Kind: ExpressibleByArgument {}
extension Term.Status: ExpressibleByArgument {}
extension Term.TermType: ExpressibleByArgument {}
