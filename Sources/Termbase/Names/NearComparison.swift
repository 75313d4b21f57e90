import Transliteration

/// Whether an unknown spelling is near to a name: by its letters, by an ending that is written in many ways, and in
/// Latin letters by its sounds, for there the schools of romanisation differ in more than a letter.
struct NearComparison {
  private let letters: [UInt32]
  private let name: [UInt32]
  private let stem: ArraySlice<UInt32>?
  private let sounds: NameSounds

  /// - Parameters:
  ///   - stem: that of `letters` (``SlavicEnding``).
  ///   - sounds: those of `letters`.
  init(
    _ letters: [UInt32], _ name: [UInt32], stem: ArraySlice<UInt32>?, sounds: NameSounds
  ) {
    self.letters = letters
    self.name = name
    self.stem = stem
    self.sounds = sounds
  }

  /// How far they are apart (``SpellingDistance``), or `nil`.
  /// - Parameter limit: how far they may be by their letters.
  func distance(limit: Double) -> Double? {
    if SpellingDistance.beginAlike(name, letters), limit > 0,
      let distance = SpellingDistance.between(letters, name, limit: limit)
    {
      return distance
    }
    if let stem, let other = SlavicEnding.stem(of: name), stem.elementsEqual(other) {
      return letters == name ? 0 : NearComparison.byEnding
    }
    return soundDistance
  }

  /// As of a vowel.
  private static let byEnding = 0.5
  /// The fewest consonants that make a name of its own.
  private static let fewestConsonants = 3
  /// In nats, for each sound of the longer of both.
  private static let mostForSound = 0.4

  private var soundDistance: Double? {
    guard let first = letters.first, first < 0x250, let other = name.first, other < 0x250,
      min(letters.count, name.count) >= 5
    else { return nil }
    let nameSounds = NameSounds(letters: name)
    let limit = NearComparison.mostForSound * Double(max(sounds.count, nameSounds.count))
    guard sounds.key.count >= NearComparison.fewestConsonants, sounds.key == nameSounds.key,
      let distance = sounds.distance(to: nameSounds, limit: limit)
    else { return nil }
    // Behind what differs by a letter alone.
    return 1 + distance / Double(max(sounds.count, 1))
  }
}
