import PersianText
import Termbase

/// Words of a name that have a ZWNJ in some form of it: where «کمال‌اف» stands alone, «رستم کمالاف» has lost one.
struct JoinedWords {
  private var words: [[UInt8]: String] = [:]

  /// - Parameter known: the concept of the glossary that the name is, whose forms go first.
  init(_ group: NameGroup, _ known: Concept?) {
    let own = known?.terms.filter { $0.language.isPersian && !$0.status.isRejected } ?? []
    let found = group.all.sorted { ($1.units.count, $0.persian) < ($0.units.count, $1.persian) }
    for text in own.map(\.text) + found.map(\.persian) {
      for word in text.split(separator: " ").map(String.init) where word.hasJoiner {
        let key = NameGrouping.key(word)
        if words[key] == nil { words[key] = word }
      }
    }
  }

  /// The text with the ZWNJs that its words have elsewhere.
  func restored(_ text: String) -> String {
    if words.isEmpty { return text }
    return text.split(separator: " ").map { word in
      let word = String(word)
      return word.hasJoiner ? word : words[NameGrouping.key(word)] ?? word
    }.joined(separator: " ")
  }
}
