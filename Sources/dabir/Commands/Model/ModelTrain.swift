import ArgumentParser
import NameTraining
import PersianText
import Transliteration

struct ModelTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a name model from files of pairs.",
    discussion: """
      Each file has a Persian and a Latin name a line, with a tab between them; lines that begin with # are remarks. \
      CLASS says what kind of names a file holds; the files of one class share its n-grams. The same files in the same \
      order give the same bytes. Takes some minutes for 60,000 pairs.

      Files of --pronunciations have a Persian word and how it is said, by the International Phonetic Alphabet; they \
      teach the vowels that are not written.

      Examples:
        dabir model train --output my.model iranian:people.tsv world:cities.tsv
        dabir model train -o my.model --pronunciations ipa.tsv iranian:people.tsv
        dabir verify --model my.model pairs.tsv
      """)

  @Option(name: .shortAndLong, help: "Where the model is written.")
  var output: String

  @Option(
    help: ArgumentHelp("Words with their pronunciations; may be repeated.", valueName: "file"))
  var pronunciations: [String] = []

  @Argument(help: ArgumentHelp("The files to learn from.", valueName: "class:file"))
  var sources: [String]

  func run() throws {
    var classes: [String] = []
    var pairs: [TrainingPair] = []
    for source in sources {
      guard let colon = source.firstIndex(of: ":"), colon != source.startIndex else {
        throw Failure("\(source): write CLASS:FILE, as in iranian:people.tsv")
      }
      let name = String(source[..<colon])
      let path = String(source[source.index(after: colon)...])
      let origin = classes.firstIndex(of: name) ?? classes.count
      if origin == classes.count { classes.append(name) }
      let text = try SourceFile.read(path)
      let found = PairSource.pairs(String(decoding: text.bytes, as: UTF8.self), origin: origin)
      if found.isEmpty { throw Failure("\(path): no pairs to learn from") }
      pairs += found
    }
    let words = pronunciations.isEmpty ? nil : classes.count
    if words != nil { classes.append("words") }
    for path in pronunciations {
      let text = try SourceFile.read(path)
      let found = Pronunciations.pairs(
        String(decoding: text.bytes, as: UTF8.self), origin: words ?? 0)
      if found.isEmpty { throw Failure("\(path): no pronunciations to learn from") }
      pairs += found
    }
    guard pairs.count >= 500 else {
      throw Failure("\(pairs.count) pairs are too few to learn from; a model takes some thousands")
    }
    let file = try AtomicFile(replacing: output)
    var parts = ModelTrainer(classes: classes, words: words) { Console.complain($0) }.train(pairs)
    parts.facts = [
      ("pairs", String(pairs.count)), ("classes", classes.joined(separator: " ")),
    ]
    try file.write(ModelFile.encode(parts))
    try file.commit()
  }
}
