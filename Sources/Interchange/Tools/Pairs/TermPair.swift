import Termbase

/// A form of a source language and the one of a target language that answers it, as tools take glossaries that know no
/// concepts.
struct TermPair: Sendable, Hashable {
  var source: TermEntry.Form
  var target: TermEntry.Form
  /// Of the entry from which it comes.
  var entry: String
  var kind: Concept.Kind?
  /// The definition, and the notes of the entry and of both forms.
  var comment: String
  /// True where the target must not be written for the source.
  var isForbidden = false

  /// How good a pair is beside others with the same source; the least is the best. It goes by the status of the source
  /// and of the target, then by how much the source says.
  var rank: Int {
    TermPair.rank(source) * 100 + TermPair.rank(target) + (isForbidden ? 100_000 : 0)
  }

  private static func rank(_ form: TermEntry.Form) -> Int {
    let statuses: [Term.Status?] = [
      .preferred, .admitted, nil, .proposed, .superseded, .deprecated,
    ]
    let status = statuses.firstIndex(of: form.status) ?? statuses.count
    return status * 10 + (form.isShortened ? 1 : 0)
  }
}

extension TermEntry.Form {
  /// True of a form that says less than the full one.
  var isShortened: Bool { type?.isShortened ?? false }

  var isApproved: Bool { status?.isApproved ?? false }
  var isRejected: Bool { status?.isRejected ?? false }
}
