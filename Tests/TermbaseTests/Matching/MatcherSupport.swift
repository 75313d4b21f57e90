@testable import Termbase
import PersianText

/// A small glossary: `id kind: term | term`; a term may begin with its type and a colon.
func termbase(_ concepts: (id: String, kind: Concept.Kind, terms: [String])...) -> Termbase {
  Termbase(
    concepts: concepts.map { concept in
      Concept(
        id: concept.id, kind: concept.kind,
        terms: concept.terms.map { text in
          let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
          let type = parts.count > 1 ? Term.TermType(rawValue: parts[0]) : nil
          let term = type == nil ? text : parts[1]
          let isPersian = TextLanguage.guess(Array(term.utf8)).isPersian
          return Term(
            language: isPersian ? .persian : .english, text: term, status: .preferred,
            type: type ?? .full)
        })
    })
}

let bothLanguages: [Language] = [.persian, .english]
