extension NGramTable {
  /// A context that goes along a sequence: what is found of an item is the context of the next one.
  struct Walk {
    var history = UInt64(NGramTable.start)
    /// The longest context that was seen.
    var length = 0
    /// As ``Context/weights``; that of a context of four items or more is nothing.
    var weights: (Float, Float, Float, Float) = (0, 0, 0, 0)
  }

  /// The context at the start of a name.
  func walk(salt: UInt64) -> Walk {
    let context = context(UInt64(NGramTable.start), length: 1, salt: salt)
    return Walk(
      history: UInt64(NGramTable.start), length: context.length,
      weights: (context.weights.0, context.weights.1, 0, 0))
  }

  /// The log-probability of an item after a context, in nats, and the context after it.
  /// - Parameters:
  ///   - longest: items that a context may have.
  ///   - isLetter: true of the salts of letters.
  @inline(__always)
  func step(
    _ item: UInt16, _ walk: borrowing Walk, longest: Int, salt: UInt64, isLetter: Bool = false
  ) -> (logProbability: Float, next: Walk) {
    var next = Walk(history: (walk.history << 12 | UInt64(item)) & (1 << 48 - 1))
    var best = walk.weights.0 - 14
    var backoffs: (Float, Float, Float, Float) = (0, 0, 0, 0)
    var k = 0
    while k <= walk.length {
      let key = (walk.history & NGramTable.mask(k)) << 12 | UInt64(item)
      guard
        let slot = isLetter && k < 2
          ? findLetters(key, order: k + 1, salt: salt) : find(key, order: k + 1, salt: salt)
      else { break }
      let probability = NGramTable.logProbability(slot)
      let backoff = NGramTable.logBackoff(slot)
      switch k {
      case 0:
        best = walk.weights.0 + probability
        backoffs.0 = backoff
      case 1:
        best = walk.weights.1 + probability
        backoffs.1 = backoff
      case 2:
        best = walk.weights.2 + probability
        backoffs.2 = backoff
      case 3:
        best = walk.weights.3 + probability
        backoffs.3 = backoff
      default: best = probability
      }
      k += 1
    }
    next.length = min(k, longest)
    if longest < 4 { backoffs.3 = 0 }
    next.weights.3 = backoffs.3
    next.weights.2 = next.weights.3 + backoffs.2
    next.weights.1 = next.weights.2 + backoffs.1
    next.weights.0 = next.weights.1 + backoffs.0
    return (best, next)
  }

  /// The log-probability of a whole name by its letters.
  package func logProbability(letters: [UInt8], salt: UInt64) -> Float {
    var walk = walk(salt: salt)
    var sum: Float = 0
    for letter in letters {
      let (value, next) = step(
        UInt16(letter) + NGramTable.firstGraphone, walk, longest: 3, salt: salt, isLetter: true)
      sum += value
      walk = next
    }
    return sum
      + step(NGramTable.end, walk, longest: 3, salt: salt, isLetter: true).logProbability
  }
}
