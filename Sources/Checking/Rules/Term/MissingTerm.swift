public import PersianText
import Termbase

/// A term of the source whose translation has no rendering of it that the glossary approves.
///
/// A form that several concepts share is rendered by a form of any of them. A deprecated rendering counts as one:
/// the target's own findings name it. So does a form in other case, a homograph, of a place the adjective ("Iranian"),
/// and of a title its words apart ("deputy energy minister"). An adjective in the source («ایرانی») asks for nothing.
public struct MissingTerm: PairRule {
  public static let identifier = "term/missing"
  public static let summary = "a source term whose translation lacks every approved rendering"
  public static let severity = Severity.warning
  public static let documentation = RuleDocumentation(
    wrong: .pair("⟦پوتین⟧ به هند رفت.", "He went to India."),
    right: .pair("پوتین به هند رفت.", "Putin went to India."),
    why: """
      A term that the source has and the translation does not is left out, mistranslated, or \
      rendered in a way that the glossary does not know. Adjectives made of names, homographs \
      and notions that a pronoun takes up are not asked for.
      """)

  public init() {}

  public func check(_ pair: AnalysedPair) -> [Diagnostic] {
    var sourceMentions = MentionCursor(pair.source)
    var targetMentions = MentionCursor(pair.target)
    var findings: [Diagnostic] = []
    for bead in pair.beads {
      let wanted = sourceMentions.take(in: bead.source)
      let found = targetMentions.take(in: bead.target)
      // A misspelt name is a rendering too, and has a finding of its own.
      let misspelt = pair.target.nearMisses.lazy
        .filter { bead.target.contains($0.range.lowerBound) }.map(\.name.concept)
      let rendered = Set(found.flatMap(\.concepts)).union(misspelt)
      var reported: Set<Int> = []
      for mention in wanted where !mention.isRelational {
        let concepts = mention.concepts
        guard rendered.isDisjoint(with: concepts), reported.insert(mention.form.concept).inserted,
          !concepts.contains(where: { isWritten($0, in: bead, of: pair.target, besides: found) }),
          let finding = diagnostic(mention, bead, pair)
        else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  /// True where the letters of an approved form stand in the target of a bead, however they are cased or divided, or
  /// a word that may be a place's adjective and is no other name: Chinese for China, but not Australia for Austria.
  private func isWritten(
    _ index: Int, in bead: AnalysedPair.Bead, of target: AnalysedText,
    besides names: ArraySlice<AnalysedText.Mention>
  ) -> Bool {
    let concept = target.finder.termbase.concepts[index]
    let words = Tokenizer(target.source.bytes, range: bead.target).filter(\.isWord)
    let spelt = words.map {
      NearIndex.letters(of: NormalForm(target.source.bytes, range: $0.range).bytes)
    }
    let text = spelt.flatMap(\.self)
    var bounds: [Int] = [0]
    for word in spelt { bounds.append(bounds[bounds.count - 1] + word.count) }
    func stands(_ form: [UInt32]) -> Bool {
      bounds.contains { start in
        text[start...].starts(with: form)
          && (form.count >= 5 || bounds.contains(start + form.count))
      }
    }
    let others = zip(words, spelt).filter { word, _ in
      !names.contains { $0.range.overlaps(word.range) }
    }.map(\.1)
    return concept.approved(in: target.finder.language).contains { term in
      let form = NearIndex.letters(of: NormalForm(term.text).bytes)
      if stands(form) { return true }
      if concept.kind == .title { return isSpread(term, over: spelt) }
      guard concept.kind == .place, form.count >= 4 else { return false }
      if target.finder.language.isEnglish, hasAdjective(of: term, words, target) { return true }
      return others.contains {
        $0.count <= form.count + 3 && $0.starts(with: form.dropLast(form.count > 4 ? 2 : 0))
      }
    }
  }

  /// True where the adjective of a place stands in a text: British, of the United Kingdom.
  private func hasAdjective(of term: Term, _ words: [Token], _ text: AnalysedText) -> Bool {
    let spelt = words.map {
      String(decoding: text.source.bytes[$0.range], as: UTF8.self).lowercased()
    }
    let name = term.text.lowercased()
    return spelt.indices.contains { PlaceAdjective.length(in: spelt[$0...], of: name) > 0 }
  }

  /// True where all the words of a title stand in a text, if not together: "deputy energy minister".
  private func isSpread(_ term: Term, over words: [[UInt32]]) -> Bool {
    let normal = NormalForm(term.text).bytes
    let parts = Tokenizer(normal).filter(\.isWord)
    return parts.count > 1
      && parts.allSatisfy { words.contains(NearIndex.letters(of: normal[$0.range])) }
  }

  private func diagnostic(
    _ mention: AnalysedText.Mention, _ bead: AnalysedPair.Bead, _ pair: AnalysedPair
  ) -> Diagnostic? {
    let language = pair.target.finder.language
    let concept = pair.source.finder.concept(of: mention.form)
    let approved = concept.approved(in: language)
    guard !approved.isEmpty else { return nil }
    let forms = approved.prefix(3).map { pair.target.quote($0) }.joined(separator: ", ")
    return pair.source.diagnostic(
      MissingTerm.identifier, .warning, mention.range,
      "\(pair.source.quote(mention.range)) has no approved rendering in its translation "
        + "(\(pair.target.source.citation(of: bead.target.lowerBound))); expected \(forms)",
      notes: [
        Diagnostic.Note(
          "its translation",
          at: Diagnostic.Location(pair.target.source.name, bead.target))
      ])
  }
}
