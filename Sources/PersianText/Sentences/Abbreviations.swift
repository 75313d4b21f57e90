/// The words whose period ends no sentence, or not always, and the words that tell what follows them.
enum Abbreviations {
  enum Kind {
    /// An ordinary word.
    case none
    /// No. 5, Jan. 3: an abbreviation only before a number.
    case beforeNumber
    /// Mr., Gen., vs.: never at the end of a sentence.
    case beforeName
    /// etc., Inc.: ends the sentence where a capital follows.
    case final
    /// U.S., A., St., «م.»: ends the sentence only before a word that begins sentences.
    case initials
  }

  static func kind(of word: String) -> Kind {
    if isInitials(word) { return .initials }
    if beforeName.contains(word) { return .beforeName }
    if beforeNumber.contains(word) { return .beforeNumber }
    if beforeStarter.contains(word) { return .initials }
    if final.contains(word) { return .final }
    return .none
  }

  /// `1`, `12`, `a`, «الف»: what numbers a list where it begins a sentence.
  static func isListMarker(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    if word == "الف" || word == "ب" || word == "ج" { return true }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return scalars.count <= 6
      && parts.allSatisfy { part in
        (1...3).contains(part.unicodeScalars.count)
          && part.unicodeScalars.allSatisfy { ScalarClass($0.value) == .digit }
      }
      || scalars.count == 1 && ScalarClass(scalars.first?.value ?? 0) == .latinLetter
  }

  /// Single letters with periods between them, as U.S or «ق.م»; a single letter alone: Latin only in capitals.
  /// A heh may carry a ZWJ that keeps its shape («ه‍.ش»).
  private static func isInitials(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      let letters = part.unicodeScalars.filter { ScalarClass($0.value).isLetter }
      guard letters.count == 1, let letter = letters.first else { return false }
      let isPersian = ScalarClass(letter.value) == .persianLetter
      return isPersian ? true : parts.count > 1 || letter.properties.isUppercase
    }
  }

  private static let beforeName = set(
    """
    Mr Mrs Ms Messrs Dr Prof Gen Sen Rep Gov Col Lt Sgt Capt Maj Cmdr Adm Brig Cpl Pvt Hon Rev Fr Pres Amb Ste \
    Mt Ft vs cf eg ie e.g i.e viz approx ca Supt Det Insp Mme Mlle Mgr Dipl Ing Gens Drs Profs Maj.Gen \
    v Dept Univ Assn
    """)

  private static let beforeNumber = set(
    """
    No Nos no nos Vol vol Fig fig Figs p pp Ch ch Art art Sec sec Eq eq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct \
    Nov Dec c ص صص ش ج
    """)

  private static let final = set(
    "etc al Inc Ltd Co Corp Jr Sr Bros Esq Ph.D PhD M.D B.A M.A M.Sc B.Sc")

  private static let beforeStarter = set("a.m p.m A.M P.M B.C A.D St Ave Blvd Rd")

  /// Words that begin English sentences and seldom continue a name.
  static let starters = set(
    """
    the a an he she it they we i you his her its their our my this that these those there here in on at by for \
    from with as if when while after before since until but and or nor so yet however meanwhile moreover \
    nevertheless also then now today yesterday tomorrow what who why how where which some many most all no not \
    one two both each every another other such according despite although though because during under over to \
    earlier later last next once
    """)

  /// Persian words that go on with a sentence behind an ellipsis.
  static let continuations = set("و که اما ولی تا یا چون زیرا بلکه")

  /// Stands behind what it marks, a whole quotation or a name with a mark in it: «Yahoo! را».
  static let objectMarker = "را"

  /// True where the sentence goes on behind the quotation or bracket that just closed: with a verb of saying or
  /// «و».
  static func goesOn(after following: Scan.Following) -> Bool {
    following.word == "و" || reportingVerbs.contains(following.word)
      || following.word == "i" && reportingVerbs.contains(following.second)
  }

  private static let reportingVerbs = set(
    """
    گفت پرسید افزود گفتند پرسیدند گفتم پرسیدم می‌گوید می‌گفت میگوید said asked say ask replied cried shouted \
    added answered
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
