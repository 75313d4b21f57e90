/// English words that are capitalised and are no names, and what they are instead.
enum EnglishLexicon {
  /// Words with which sentences and headings begin; a run of capitals ends at them.
  static let function = set(
    """
    a an the this that these those such some any each every all both either neither no none not nor and or but so yet \
    if when while where whereas why how what who whom whose which whether because since although though unless until \
    after before during upon in on at by for from to of off out over under up down with without within into onto about \
    above across against along among amid around as between beyond despite except like near per through throughout \
    toward towards via is are was were be been being am do does did done have has had having will would shall should \
    can could may might must i you he she it we they me him us them my your his her its our their mine yours ours \
    theirs one two three four five six seven eight nine ten first second third last next other another more most many \
    much few less least also too very just only even still already again here there now then thus hence however \
    therefore moreover furthermore meanwhile instead indeed perhaps maybe yes please according later earlier today \
    yesterday tomorrow once twice never always often sometimes usually generally recently currently finally
    """)

  /// What stands before a person's name. No name by itself.
  static let titles = set(
    """
    mr mrs ms miss dr doctor prof professor sir lord lady dame madam president vice deputy prime minister premier \
    chancellor secretary ambassador senator congressman congresswoman governor mayor judge justice attorney general \
    colonel major captain commander lieutenant brigadier admiral marshal sergeant king queen prince princess emperor \
    empress pope bishop archbishop cardinal father brother sister saint ayatollah hojatoleslam imam sheikh shaikh \
    mullah mawlawi maulana mufti director chairman chairwoman chair chief head leader spokesman spokeswoman \
    spokesperson representative envoy commissioner analyst coach author poet writer actor singer former late acting \
    engineer sayyid seyyed haj hajji
    """)

  /// Titles that are as often a part of the name.
  static let nameTitles = set(
    "sheikh shaikh sayyid seyyed haj hajji imam mullah prince king queen saint general")

  /// Generic words of places, institutions and events.
  static let generics = set(
    """
    city town village province state county district region area zone capital republic kingdom emirate federation \
    union country nation island islands isle river lake sea ocean gulf bay strait mount mountain mountains valley \
    desert plain forest peninsula north south east west northern southern eastern western central new old upper lower \
    great greater street avenue road square boulevard park bridge airport port station dam palace castle fort mosque \
    church cathedral temple shrine museum stadium theatre theater hall tower gate bazaar university college school \
    institute academy faculty hospital clinic centre center laboratory library ministry department office bureau \
    agency organisation organization committee commission council parliament assembly senate congress court army navy \
    guard guards corps police party front movement group company corporation bank foundation association society \
    federation league club team cup championship festival prize award conference summit treaty agreement protocol act \
    law war battle revolution operation project programme program plan news press times post journal magazine radio \
    television tv network channel international national world global united security public social health human \
    rights people peoples nations states
    """)

  /// Days, months, seasons, feasts; peoples, faiths and tongues that are no one's name; loan words that Persian has too.
  static let others = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december spring summer autumn winter year day week month century christmas easter nowruz ramadan ramazan muharram \
    islam islamic muslim muslims christian christians christianity jew jews jewish judaism buddhist hindu shia shiite \
    shiites sunni sunnis catholic protestant orthodox god bible quran koran internet web email online hotel film cinema \
    opera orchestra doctor nurse virus viruses bacteria protein vitamin hormone gene genome vaccine antigen antibody \
    pandemic epidemic influenza corona coronavirus coronaviruses ph figure table chapter part section page note \
    appendix box study results methods conclusion conclusions background introduction discussion abstract data \
    euro dollar dollars rial rials toman tomans pound ruble rouble yuan yen rupee lira democrat democrats republican \
    republicans communist communism marxist socialist liberal conservative fascist nazi nazis capitalist marathon \
    olympic olympics golf tennis football volleyball basketball asian african european american americans europeans \
    asians africans arab arabs kurd kurds turk turks english french german italian greek latin mandarin panel diploma bill allergy biotechnology origami marathon computer laptop video album
    radar laser robot
    """)

  /// True of a word that is no name by itself.
  static func isNoName(_ word: String) -> Bool {
    titles.contains(word) || generics.contains(word) || others.contains(word)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
