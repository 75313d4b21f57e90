import Termbase
import Testing

/// Written forms by the classes of `Benchmarks/check/forms`, over names that are in no other table: what is marked must be
/// found, and nothing else.
@Suite struct StrangeFormTests {
  @Test(arguments: [
    // Invisible scalars, line separators, a note's number.
    ("tolstoy", "آقای ⟦تول\u{34F}ستوی⟧ آمد"), ("tolstoy", "آقای ⟦تولستو\u{FE0F}ی⟧ آمد"),
    ("tolstoy", "آقای ⟦لئو\u{2028}تولستوی⟧ آمد"), ("tolstoy", "آقای ⟦لئو\u{B}تولستوی⟧ آمد"),
    ("isfahan", "شهر ⟦اصفهان⟧۲ است"), ("isfahan", "شهر ⟦اصفهان⟧12 است"),
    // Endings, one behind another.
    ("isfahan", "نزد ⟦اصفهان⟧م آمد"), ("isfahan", "در ⟦اصفهان⟧ش بود"), ("isfahan", "کار ⟦اصفهان⟧ت"),
    ("isfahan", "این ⟦اصفهان⟧است"), ("isfahan", "این ⟦اصفهان⟧\u{200C}است"),
    ("isfahan", "ما ⟦اصفهان⟧\u{200C}ایم"), ("isfahan", "این ⟦اصفهان⟧\u{200C}رو دید"),
    ("isfahan", "کار ⟦اصفهان⟧\u{200C}هاست"), ("isfahan", "به ⟦اصفهان⟧\u{200C}های\u{200C}شان"),
    ("isfahan", "او ⟦اصفهان⟧ی\u{200C}ست"), ("africa", "مردم ⟦آفریقا⟧ئی\u{200C}ها"),
    ("africa", "مردم ⟦آفریقا⟧ئی"), ("africa", "شمال ⟦آفریقا⟧ی امروز"),
    ("isfahan", "مردم اصفهانیست"), ("isfahan", "شعر اصفهانک"),
    ("isfahan", "کار اصفهان\u{200C}شناسی"),
    // What has lost the space before a name.
    ("isfahan", "رفت به⟦اصفهان⟧ و ماند"), ("isfahan", "رفت از⟦اصفهان⟧ و ماند"),
    ("isfahan", "رفت به\u{200C}⟦اصفهان⟧ و ماند"), ("tolstoy", "گفت آقای⟦تولستوی⟧ آمد"),
    ("tolstoy", "گفت به⟦لئو تولستوی⟧ نوشت"), ("isfahan", "رفت سراصفهان و ماند"),
    ("tolstoy", "گفت بهتولستویان نوشت"),
    // A misprint in a short word, in a first letter, in one word of many, behind a word that is a name by itself.
    ("kampala", "شهر ⟦کامالا⟧ است"), ("tolstoy", "آقای ⟦نولستوی⟧ آمد"),
    ("academy", "نزد ⟦فرهنگستتان زبان و ادب گیتی⟧ رفت"),
    ("union", "نزد ⟦اتحدیه آفریقا⟧ رفت"), ("bayram", "آقای ⟦جیحون بایراماوف⟧ آمد"),
    ("kampala", "او کامپ بود"), ("rome", "در ⟦رم⟧ ورم کرد"), ("isfahan", "تهران و⟦اصفهان⟧ بود"),
  ])
  func `a Persian form is found`(_ concept: String, _ marked: String) throws {
    try WrittenForm.expect(concept, marked, in: Self.glossary, besides: Self.inner)
  }

  @Test(arguments: [
    ("oconnor", "Ms ⟦O’Connor⟧ʼs song"), ("oconnor", "Ms ⟦O＇Connor⟧ sang"),
    ("oconnor", "Ms ⟦O'Cnonor⟧ sang"), ("lewis", "all the ⟦Day-Lewis⟧es came"),
    ("lewis", "Mr ⟦Day-Lewos⟧ came"), ("griffith", "Mr ⟦Griﬃth⟧ came"),
    ("griffith", "Mr ⟦Ｇｒｉｆｆｉｔｈ⟧ came"), ("griffith", "Mr ⟦Grif-\nfith⟧ came"),
    ("griffith", "Mr ⟦Griffithh⟧ came"), ("griffith", "seen by ⟦andrew griffith⟧ of Boston"),
    ("griffith", "They griffith along"), ("griffith", "the Griffithian style"),
    ("schroeder", "Mr ⟦Schroeder⟧ came"), ("schroeder", "Mr ⟦Schroder⟧ came"),
    ("shara", "Mr ⟦Ahmad al Sharaa⟧ came"), ("shara", "Mr ⟦Ahmad el-Sharaa⟧ came"),
    ("shara", "Mr ⟦Ahmad ash-Sharaa⟧ came"), ("shara", "Mr ⟦Ahmad Sharaa⟧ came"),
    ("arish", "fled to ⟦el-Arish⟧ at night"), ("arish", "Fled to ⟦al Arish⟧ at night"),
    ("arish", "Fled to ⟦Al-Areesh⟧ at night"), ("cuba", "the Cuban doctors"),
    ("kobani", "The Cuban doctors"), ("angola", "with Angela Marken in Rome"),
    ("angola", "in ⟦Angolaa⟧ today"), ("tanzania", "in ⟦Tanania⟧ today"),
    ("moradpour", "Ms ⟦Leila Morad-Pour⟧ came"), ("moradpour", "Ms ⟦Morad-pour⟧’s song"),
    ("abbasabad", "in ⟦Abbas-Abad⟧ today"), ("costa", "he loves ⟦costa rica⟧ most"),
    ("moradpour", "a morad pourer came"), ("abbasabad", "an abbas abadan"),
  ])
  func `an English form is found`(_ concept: String, _ marked: String) throws {
    try WrittenForm.expect(concept, marked, in: Self.glossary, besides: Self.inner)
  }

  /// Names that are known inside a longer one that is misspelt.
  private static let inner: Set<String> = ["africa", "amu-darya"]

  private static let glossary = RuleTest.glossary(
    """
    tolstoy person preferred full لئو تولستوی
    tolstoy person admitted short تولستوی
    isfahan place preferred full اصفهان
    africa place preferred full آفریقا
    kampala place preferred full کامپالا
    rome place preferred full رم
    academy organization preferred full فرهنگستان زبان و ادب گیتی
    union organization preferred full اتحادیه آفریقا
    amu-darya place preferred full جیحون
    bayram person preferred full جیحون بایراموف
    oconnor person preferred full Sinead O'Connor
    oconnor person admitted short O'Connor
    lewis person preferred full Daniel Day-Lewis
    lewis person admitted short Day-Lewis
    griffith person preferred full Andrew Griffith
    griffith person admitted short Griffith
    schroeder person preferred full Gerhard Schröder
    schroeder person admitted short Schröder
    shara person preferred full Ahmad al-Sharaa
    arish place preferred full Al-Arish
    cuba place preferred full Cuba
    kobani place preferred full Kobani
    angola place preferred full Angola
    tanzania place preferred full Tanzania
    moradpour person preferred full Leila Moradpour
    moradpour person admitted short Moradpour
    abbasabad place preferred full Abbasabad
    costa place preferred full Costa Rica
    """)
}
