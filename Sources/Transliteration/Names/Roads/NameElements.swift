/// Elements of Muslim names as the Turkic languages, Tajik and Russian make them, and as Persian has them.
enum NameElements {
  /// A word with its known elements put as Persian has them, where none is Tajik: Kassymov → qasemov, ghasemov.
  static func turkicForms(of word: [UInt8]) -> [Road.Form] {
    let reading = read(word, longA: [0x6F])
    return reading.hasTajik ? [] : reading.forms
  }

  /// The same where one is Tajik or Uzbek, with every other o as the long a that it is there:
  /// Rahmonzoda → rahmanzadeh.
  static func tajikForms(of word: [UInt8]) -> [Road.Form] {
    let reading = read(word, longA: [0x61])
    return reading.hasTajik ? reading.forms : []
  }

  /// - Parameter longA: what to write for an o that stands in no element.
  private static func read(_ word: [UInt8], longA: [UInt8]) -> (forms: [Road.Form], hasTajik: Bool)
  {
    var words: [[UInt8]] = [[]]
    var (changed, hasTajik) = (false, false)
    var offset = 0
    while offset < word.count {
      var (length, readings) = (1, [[word[offset]]])
      if let (found, element) = element(at: offset, in: word) {
        changed = changed || element.persian != [Array(word[offset..<offset + found])]
        hasTajik = hasTajik || element.isTajik
        (length, readings) = (found, element.persian)
      } else if word[offset] == 0x6F, offset + 2 < word.count || word.last != 0x76 {
        // The o of -ov is a true one.
        readings = [longA]
      }
      words = words.flatMap { start in readings.map { start + $0 } }
      if words.count > Road.limit { words.removeLast(words.count - Road.limit) }
      offset += length
    }
    let forms = words.map { Road.Form(latin: String(decoding: $0, as: UTF8.self)) }
    return (changed ? forms : [], hasTajik)
  }

  /// The longest element at an offset: at an edge of the word, or of five letters at least.
  private static func element(at offset: Int, in word: [UInt8]) -> (Int, Element)? {
    for length in stride(from: min(longest, word.count - offset), through: 2, by: -1) {
      guard length >= 5 || offset == 0 || offset + length == word.count,
        let element = table[Array(word[offset..<offset + length])]
      else { continue }
      return (length, element)
    }
    return nil
  }

  private struct Element {
    var persian: [[UInt8]]
    var isTajik = false
  }

  private static let longest = table.keys.reduce(0) { max($0, $1.count) }

  private static let table: [[UInt8]: Element] = {
    var table: [[UInt8]: Element] = [:]
    for row in rows.split(separator: "\n") {
      let sides = row.split(separator: ":")
      let persian = sides[0].split(separator: " ").map { Array($0.utf8) }
      var isTajik = false
      for variant in sides.dropFirst().joined().split(separator: " ") {
        if variant == "/" {
          isTajik = true
        } else {
          table[Array(variant.utf8)] = Element(persian: persian, isTajik: isTajik)
        }
      }
      // What is Persian already stays: a shorter element inside it is none.
      for name in persian { table[name] = Element(persian: [name]) }
    }
    return table
  }()

  /// As Persian has it, romanised by the press; then as Turkic languages and Russian have it; then Tajik and Uzbek.
  private static let rows = """
    mohammad: muhammad mohammed mohamed mukhammad mukhammed mukhamed mukhamet mukhambet
    mohammad: muhambet muhammet mukhanbet mukhamad mukhammet magomed mahomed mamed mammad mamad memmed mehmet muhamed muxammad magomet makhambet / mahmad makhmad
    ahmad: akhmad akhmed akhmet ahmet ahmed axmad akhmat ehmed
    mahmoud: makhmud makhmut mahmut maxmud mahmud magmud
    hamid: khamid gamid xamid hamit khamit
    qasem ghasem: kasym kassym kasim qasym gasym gasim kassim kasem kosym / qosim kosim
    hassan: khasan gasan asan hesen xasan khassan assan esen
    hossein: khusein khuseyn guseyn gusein usein usen huseyn husain husayn khusain khusayn xusan khusan
    ali: aly
    omar: umar gumar omer umer
    osman: ospan gosman osmon uthman othman usman / usmon
    ebrahim: ibragim ibraim ybyray ibrahim ibray ibraghim / ibrohim
    esmail: ismail smail ysmayil ismayil ysmail smayil izmail / ismoil
    soleiman: suleiman suleymen suleimen suleyman sulaiman / sulaymon sulaimon
    abdollah: abdulla abdullah abdylda abdilla avdulla abdolla / abdullo
    abdolrahman abdorrahman: abdrakhman abdurakhman abdurrahman abdyrakhman / abdurakhmon abdurahmon
    abdol: abdul abdil abdyl abdel abdu
    rahman: rakhman ragman rahmen / rakhmon rahmon raxmon
    rahim: rakhim ragim rehim raxim ryhim
    karim: kerim kerym kerem
    habib: khabib gabib xabib
    heidar: khaidar aidar aydar geydar haydar khaydar heydar geidar
    qader ghader: kadyr kadir gadyr / kodir qodir
    qorban ghorban: kurban gurban qurban / qurbon kurbon
    gholam: kulam gulam ghulam / gulom ghulom
    rashid: rashit reshid reshit
    yousef: zhusup jusup yusup yusuf yusif zhusip zhusupbek usup
    younes: zhunus junus yunus
    dolat dowlat: devlet daulet dovlet dawlat davlet / davlat
    morad: murat murad myrat / murod
    rostam: rustam rustem rustom
    eskandar: iskandar iskander eskender skender
    mirza: myrza murza / mirzo
    seyed: said seit seyit sait sayid seyid sayyid saiid
    jomeh jome: zhuma dzhuma juma cuma jume zhumi dzhumi jumah
    khan:  / khon xon
    jan: zhan dzhan djan / jon dzhon
    shah:  / shoh sho
    zadeh: zada zade zadah / zoda
    beik beg: bek bey bik
    bai: bay boy boi bey biy
    teimour timour: temur temir timur temyr taymur
    qoli gholi: kuli kuly guly quli gulu
    qol: kul qul
    najib: nadzhib nadjib nejib nazhip
    anvar: enver anver anwar
    amin: emin emen
    elham: ilham ilkham ilgam
    saleh: salikh salih salykh / soleh solih
    fath: fatikh fatih / fotih
    eslam: islam / islom
    emam: imam / imom emom
    zia: ziya zie / ziyo
    khoda: khudai kuday khuday / khudo xudo
    nour: nur nuur
    sharif: sherif sharip sherip
    latif: latyp letif latip
    yaqoub: yakub jakup zhakyp yakup yaqub zhakip / yoqub
    ayoub: ayub ayup eyyub eyub
    sadeq sadegh: sadyk sadykh sadiq sadik sadyq / sodiq sodik
    ramazan: ramzan ramadan remezan / ramazon
    ashour: ashur ashyr / oshur
    norouz nowruz: nauryz navruz nooruz novruz / navroz
    abad: abod / obod
    oghlu oghli: uulu ogly oghly ugli oglu
    """
}
