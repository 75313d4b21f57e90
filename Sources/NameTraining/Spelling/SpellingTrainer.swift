import PersianText
import Foundation
import Transliteration

/// Learns how names are spelt: graphones, n-grams, contexts and classes. What it gives has no judge and no reranker.
struct SpellingTrainer: Sendable {
  let classes: [String]
  /// The class of pronounced words: their letters are aligned as those of names are, but teach no alignment.
  let words: Int?
  let report: @Sendable (String) -> Void

  /// N-grams of all names and of a class have up to so many graphones, those of letters as the latter.
  private static let longest = 5
  private static let longestOfClass = 4
  /// What an n-gram must tell to stay: chosen for a model of four megabytes.
  private static let leastGraphones = 2.0
  private static let leastLetters = 5.0
  /// Pairs whose letters are as improbable as this, in nats a letter, are no transliterations.
  static let leastFit = -7.5
  private static let rounds = 7
  private static let mostGraphones = 4000

  private struct Aligned: Sendable {
    var pair: TrainingPair
    var graphones: [UInt16]
  }

  func train(_ pairs: [TrainingPair]) -> (parts: ModelParts, aligner: GraphoneAligner) {
    var aligner = GraphoneAligner()
    aligner.train(pairs.filter { $0.origin != words }, rounds: SpellingTrainer.rounds)
    let (aligned, graphones) = align(pairs, aligner)
    report("\(aligned.count) pairs fit, \(graphones.count) graphones")
    let entries = entries(aligned, vocabulary: graphones.count)
    report("\(entries.count) n-grams")
    let inventory = GraphoneInventory(graphones)
    var parts = ModelParts(
      facts: [], inventory: inventory, table: NGramTable(entries),
      contexts: contexts(aligned, inventory), origins: origins(aligned),
      classes: nameClasses(aligned), judge: .undecided, threshold: 0.5)
    for pair in aligned.lazy.map(\.pair) {
      parts.lexicon.insert(latin: pair.latin)
      if pair.origin != words { parts.lexicon.insert(persian: pair.persian, latin: pair.latin) }
    }
    return (parts, aligner)
  }

  /// Pairs that fit, as sequences of the graphones that are seen often enough.
  private func align(
    _ pairs: [TrainingPair], _ aligner: GraphoneAligner
  ) -> ([Aligned], [Graphone]) {
    var fitting: [(pair: TrainingPair, graphones: [Graphone])] = []
    var counts: [Graphone: Int] = [:]
    for pair in pairs {
      guard let (graphones, score) = aligner.best(pair), score > SpellingTrainer.leastFit else {
        continue
      }
      fitting.append((pair, graphones))
      for graphone in graphones { counts[graphone, default: 0] += 1 }
    }
    // A whole stretch of letters that stands for nothing is a word that was not transliterated.
    let graphones = counts.filter { $0.value > 1 && !($0.key.latin == 0 && $0.key.persian > 63) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(SpellingTrainer.mostGraphones).map(\.key)
    var numbers: [Graphone: UInt16] = [:]
    for (index, graphone) in graphones.enumerated() {
      numbers[graphone] = UInt16(index) + NGramTable.firstGraphone
    }
    let aligned = fitting.compactMap { pair, graphones -> Aligned? in
      let sequence = graphones.compactMap { numbers[$0] }
      return sequence.count == graphones.count ? Aligned(pair: pair, graphones: sequence) : nil
    }
    return (aligned, graphones)
  }

  // MARK: N-grams

  private func entries(_ aligned: [Aligned], vocabulary: Int) -> [NGramTable.Entry] {
    let least = SpellingTrainer.leastGraphones
    let largest = largestClass(aligned)
    var entries = KneserNey(order: SpellingTrainer.longest, least: least)
      .estimate(aligned.map(\.graphones), vocabulary: vocabulary, salt: 0)
    for index in classes.indices where index != largest {
      entries += KneserNey(order: SpellingTrainer.longestOfClass, least: least).estimate(
        aligned.filter { $0.pair.origin == index }.map(\.graphones), vocabulary: vocabulary,
        salt: UInt64(index + 1))
    }
    let letters = KneserNey(
      order: SpellingTrainer.longestOfClass, least: SpellingTrainer.leastLetters)
    let sides = [
      (\TrainingPair.persian, ModelParts.persianSalt, NameLetters.persianCount),
      (\TrainingPair.latin, ModelParts.latinSalt, NameLetters.latinCount),
    ]
    for (side, salt, count) in sides {
      let names = aligned.map { item in
        item.pair[keyPath: side].map { UInt16($0) + NGramTable.firstGraphone }
      }
      entries += letters.estimate(names, vocabulary: count, salt: salt)
    }
    return entries
  }

  // MARK: Classes

  private func nameClasses(_ aligned: [Aligned]) -> [ModelParts.NameClass] {
    let largest = largestClass(aligned)
    return classes.enumerated().map { index, name in
      let count = aligned.count { $0.pair.origin == index }
      // How many names a source happens to list is half of what we believe of the next name.
      return ModelParts.NameClass(
        name: name, factor: pow(1 / max(Float(count), 1), 0.5), hasOwn: index != largest)
    }
  }

  /// Its n-grams are mostly those of all names.
  private func largestClass(_ aligned: [Aligned]) -> Int {
    var counts = [Int](repeating: 0, count: classes.count)
    for item in aligned { counts[item.pair.origin] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  private func origins(_ aligned: [Aligned]) -> [OriginModel] {
    Parallel.map(2) { index in
      OriginTrainer().train(
        aligned.map { (index == 0 ? $0.pair.persian : $0.pair.latin, $0.pair.origin) },
        classes: classes.count)
    }
  }

  // MARK: Contexts

  private func contexts(_ aligned: [Aligned], _ inventory: GraphoneInventory) -> [ContextModel] {
    Parallel.map(2) { index in
      let isLatin = index == 1
      let examples = aligned.map { item in
        ContextTrainer.Example(
          letters: isLatin ? item.pair.latin : item.pair.persian,
          origin: UInt8(item.pair.origin + 1), steps: steps(item, inventory, isLatin: isLatin))
      }
      let side = isLatin ? inventory.toPersian : inventory.toLatin
      return ContextTrainer.quantised(ContextTrainer().train(examples, side: side))
    }
  }

  private func steps(
    _ item: Aligned, _ inventory: GraphoneInventory, isLatin: Bool
  ) -> [(position: Int, graphone: UInt16)] {
    var at = 0
    var steps: [(position: Int, graphone: UInt16)] = []
    for number in item.graphones {
      let graphone = inventory.graphones[Int(number - NGramTable.firstGraphone)]
      let read = (isLatin ? graphone.latinLetters : graphone.persianLetters).count
      if read > 0 { steps.append((at, number)) }
      at += read
    }
    return steps
  }
}
