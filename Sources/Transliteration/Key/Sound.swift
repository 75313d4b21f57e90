/// What a letter, or letters that are read as one, may sound like.
///
/// Where the scripts say the same, they share a case; where one leaves open what the other tells apart («و» is v, u
/// or o; English c is k or s), the open reading is a case of its own, and ``SoundCost`` tells how near it is to
/// what it may stand for.
package enum Sound: UInt8, CaseIterable {
  // Vowels as Latin and Cyrillic letters write them.
  case a, e, i, o, u
  /// y, and w and v: vowel or consonant, as the language has it.
  case y, w, v
  /// The last v of a word, which Persian mostly has as «ف»: -ov, -ev.
  case lastV
  /// The last a or e of a word, where Persian may have «ه».
  case lastA, lastE
  // What writes the vowels in Persian.
  case firstAlef, alef, waw, ye, ayn
  /// «ه» or h at the end of a word: -eh, -a, or nothing.
  case lastHe

  // Consonants that both scripts tell apart.
  case p, b, t, d, k, g, x, h, s, z, sh, ch, j, zh, f, m, n, l, r
  /// «ق», «غ», gh.
  case q
  /// «کس», x within a word.
  case ks

  // Latin letters that languages read differently.
  case softC, softG, latinCh, latinJ, latinQ, firstX, th, dh, sCedilla
}
