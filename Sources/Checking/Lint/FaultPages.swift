import Termbase

/// The pages of what the reader of glossary files finds.
enum FaultPages {
  private static let persian = "putin | person | fa | ولادیمیر پوتین | preferred | full"
  private static let english = "putin | person | en | Vladimir Putin | preferred | full"
  private static let right = RuleDocumentation.Example.rows(persian, english)

  static func documentation(of fault: GlossaryFault) -> RuleDocumentation {
    RuleDocumentation(wrong: wrong(fault), right: right, why: why(fault))
  }

  private static func wrong(_ fault: GlossaryFault) -> RuleDocumentation.Example {
    switch fault {
    case .header: "⟦term\tlang⟧\nVladimir Putin\ten"
    case .columns: .rows(persian, english, "⟦iran \t place \t fa \t ایران⟧")
    case .concept:
      .rows(persian, english, "⟦Vladimir Putin⟧ | person | fa | پوتین | admitted | short")
    case .kind: .rows(persian, english, "putin | ⟦place⟧ | fa | پوتین | admitted | short")
    case .language: .rows(persian, english, "putin | person | ⟦english⟧ | Putin | admitted | short")
    case .term: .rows(persian, english, "putin | person | fa | ⟦⟧ | admitted | short")
    case .status: .rows(persian, english, "putin | person | fa | پوتین | ⟦good⟧ | short")
    case .type: .rows(persian, english, "putin | person | fa | پوتین | admitted | ⟦surname⟧")
    case .note:
      .rows(
        persian, english, "putin | person |  |  |  |  |  |  | president of Russia",
        "putin | person |  |  |  |  |  |  | ⟦born in 1952⟧")
    case .controlCharacter:
      .rows(persian, english, "putin | person | en | Pu⟦\u{1}⟧tin | admitted | short")
    }
  }

  private static func why(_ fault: GlossaryFault) -> String {
    let passedOver = " Until then the row is passed over."
    switch fault {
    case .header:
      return """
        Columns are known by the header, so a file without it is not read. Its first row is: concept, kind, lang, term, \
        status, type, scheme, source, note, with tabs between.
        """
    case .columns:
      return "A row has nine cells, however many of them are empty: write the tabs." + passedOver
    case .concept:
      return """
        Rows belong together by their concept, a slug of small Latin letters, digits and hyphens: it is in diffs, file \
        names and exports.
        """ + passedOver
    case .kind:
      return """
        A concept is a person, place, organization, title, event, work or term, and only one of them: rules judge each \
        kind in its own way.
        """ + passedOver
    case .language:
      return "The language of a term is a tag of BCP 47, as fa, en or fa-AF." + passedOver
    case .term:
      return """
        A row with a language gives a term in it; the note that belongs to the whole concept has no language either.
        """ + passedOver
    case .status:
      return """
        A term is preferred, admitted, deprecated, superseded or proposed: by this checks know what to say of it.
        """ + passedOver
    case .type:
      return "A term is a full, short or variant form, an acronym, abbreviation or homograph."
        + passedOver
    case .note:
      return "A concept has one note; join what the two say." + passedOver
    case .controlCharacter:
      return "A character that no one sees breaks searches, and steers terminals; remove it."
        + passedOver
    }
  }
}
