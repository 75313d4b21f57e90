import PersianText

/// A name as it may sound: what its spellings in Persian, Latin and Cyrillic letters have in common.
public struct NameSounds: Sendable, Hashable {
  /// The raw values of ``Sound``.
  package let codes: [UInt8]

  /// No more sounds are looked at, so that time stays bounded whatever a name is.
  static let most = 96

  /// - Parameter name: in any script; letters of others than the three are left out.
  public init(_ name: String) {
    self.init(letters: UTF8Decoding.scalars(of: NormalForm(name).bytes))
  }

  /// - Parameter letters: scalar values of a normal form.
  public init(letters: [UInt32]) {
    var sounds = SoundList()
    var start = 0
    while start < letters.count, sounds.codes.count < NameSounds.most {
      let script = Script(letters[start])
      var end = start + 1
      while end < letters.count, Script(letters[end]) == script { end += 1 }
      switch script {
      case .persian: PersianReading.read(letters[start..<end], into: &sounds)
      case .latin: LatinReading.read(letters[start..<end], into: &sounds)
      case .cyrillic: CyrillicReading.read(letters[start..<end], into: &sounds)
      case .none: break
      }
      start = end
    }
    codes =
      sounds.codes.count > NameSounds.most ? Array(sounds.codes[..<NameSounds.most]) : sounds.codes
  }

  /// How unlikely it is that the two are spellings of one name, in nats: minus the logarithm of the probability of
  /// the likeliest way to turn one into the other, sound by sound. `nil` where it is over the limit.
  ///
  /// Cost: O(*nm*), some 0.2 µs for two names of ten letters.
  public func distance(to other: NameSounds, limit: Double = .infinity) -> Double? {
    let tenths = limit < 1_000 ? Int(limit * 10) : 10_000
    let comparison = SoundComparison(self)
    var row = [UInt16](repeating: 0, count: comparison.rowLength)
    let distance = comparison.distance(
      to: other.codes, in: 0..<other.codes.count, limit: tenths, row: &row)
    return distance > tenths ? nil : Double(distance) / 10
  }

  /// True of what has no letters of the three scripts.
  public var isEmpty: Bool { codes.isEmpty }

  /// How many sounds it has.
  public var count: Int { codes.count }

  public var key: PhoneticKey { PhoneticKey(self) }

  private enum Script {
    case persian, latin, cyrillic, none

    init(_ scalar: UInt32) {
      switch scalar {
      // Apostrophes, and the letters that write ayn and hamza, stand within a word.
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02FF, 0x0300...0x036F,
        0x1E00...0x1EFF, 0x27, 0x60, 0x2018, 0x2019:
        self = .latin
      case 0x0400...0x052F: self = .cyrillic
      case 0x0620...0x06D3, 0x06D5, 0x06EE...0x06FF, 0x0750...0x077F: self = .persian
      default: self = .none
      }
    }
  }
}
