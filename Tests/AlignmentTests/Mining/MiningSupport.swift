import PersianText
import Termbase
import Transliteration

@testable import Alignment

extension MiningUnit {
  /// Units from pairs of a Persian and an English text, numbered from 1.
  static func list(_ texts: [(String, String)]) -> [MiningUnit] {
    texts.enumerated().map { MiningUnit(persian: $1.0, english: $1.1, number: $0 + 1) }
  }
}

func mine(
  _ texts: [(String, String)], _ termbase: Termbase = Termbase(concepts: [])
) throws -> [NameProposal] {
  var miner = NameMiner(termbase: termbase, model: try NameModel.embedded())
  miner.read(MiningUnit.list(texts))
  return miner.proposals()
}

func term(_ text: String, _ language: Language, _ type: Term.TermType = .full) -> Term {
  Term(language: language, text: text, status: .preferred, type: type)
}

extension Concept {
  /// A concept with a Persian and an English form.
  static func pair(_ id: String, _ kind: Kind, _ persian: String, _ english: String) -> Concept {
    Concept(id: id, kind: kind, terms: [term(persian, .persian), term(english, .english)])
  }
}

extension NameProposal {
  /// Its terms as `fa short رسول‌اف`.
  var rows: [String] { concept.terms.map { "\($0.language) \($0.type) \($0.text)" } }
}
