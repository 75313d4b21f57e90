import Checking
import PersianText
import Synchronization
import Termbase
import Transliteration

/// A glossary made ready for each language that is asked for, once, by whoever asks first.
final class Finders: Sendable {
  let termbase: Termbase
  private let model: NameModel
  private let made = Mutex<[Language: NameFinder]>([:])

  init(_ termbase: Termbase, model: NameModel) {
    self.termbase = termbase
    self.model = model
  }

  subscript(language: Language) -> NameFinder {
    made.withLock { made in
      if let finder = made[language] { return finder }
      let finder = NameFinder(termbase, language: language, model: model)
      made[language] = finder
      return finder
    }
  }
}

/// The glossaries of the projects that are checked, each read once.
struct Glossaries {
  private let options: GlossaryOptions
  private var read: [[String]: Finders] = [:]
  /// In the order in which they were asked for.
  private(set) var termbases: [Termbase] = []

  init(_ options: GlossaryOptions) { self.options = options }

  /// The glossary that the arguments or the environment name, else that of the settings, else `./Glossaries`.
  mutating func finders(for settings: Configuration?) throws -> Finders {
    let paths = try options.resolved(else: settings?.glossaryPaths ?? [])
    if let finders = read[paths] { return finders }
    let termbase = try Termbase.read(paths)
    let finders = Finders(termbase, model: try NameModel.embedded())
    termbases.append(termbase)
    read[paths] = finders
    return finders
  }
}
