/// Sounds one after the other.
struct SoundList {
  private(set) var codes: [UInt8] = []

  mutating func append(_ sound: Sound) { codes.append(sound.rawValue) }

  /// Appends a sound, but not twice in a row: a doubled Latin letter is one sound, unlike a doubled Persian one.
  mutating func appendOnce(_ sound: Sound) {
    if codes.last != sound.rawValue { append(sound) }
  }
}
