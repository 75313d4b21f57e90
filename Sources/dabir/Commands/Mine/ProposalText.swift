import Alignment
import PersianText
import Termbase

/// Proposals as they are written.
enum ProposalText {
  /// Rows of a glossary file under their header, concept by concept, the surest first.
  static func rows(_ proposals: [NameProposal]) -> String {
    GlossaryWriter.text(inOrder: proposals.map(\.concept))
  }

  /// A proposal as an object on one line.
  static func json(_ proposal: NameProposal) -> String {
    let concept = proposal.concept
    let forms = proposal.forms.map { form in
      let term = form.term
      return "{\"lang\":\"\(term.language)\",\"term\":\(JSONText.quoted(term.text)),"
        + "\"type\":\"\(term.type.rawValue)\",\"seen\":\(form.count),\"first\":\(form.firstUnit),"
        + "\"confidence\":\(Significant.text(form.confidence, digits: 3))}"
    }
    let places = proposal.places.prefix(mostPlaces).map { place in
      "{\"unit\":\(place.unit),\"fa\":\(JSONText.quoted(place.persian)),"
        + "\"en\":\(JSONText.quoted(place.english))}"
    }
    let titles = proposal.titles.map(JSONText.quoted).joined(separator: ",")
    return "{\"concept\":\(JSONText.quoted(concept.id)),\"kind\":\"\(concept.kind.rawValue)\","
      + "\"known\":\(proposal.isKnown),"
      + "\"confidence\":\(Significant.text(proposal.confidence, digits: 3)),"
      + "\"seen\":\(proposal.count),\"titles\":[\(titles)],"
      + "\"terms\":[\(forms.joined(separator: ","))],\"places\":[\(places.joined(separator: ","))]}"
  }

  /// Of more places the first are written; their number stands in `seen`.
  private static let mostPlaces = 100
}
