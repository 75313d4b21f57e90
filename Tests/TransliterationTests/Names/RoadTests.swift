import Testing

@testable import Transliteration

@Suite struct RoadTests {
  private func forms(_ word: String, _ identifier: String) -> [String] {
    Road.all.filter { $0.identifier == identifier }.flatMap { $0.forms(of: word) }
      .map { form in form.latin + (form.original.map { " " + $0 } ?? "") }
  }

  @Test(
    arguments: [
      ("qingdao", "tsindao Циндао"), ("zhao", "chzhao Чжао"), ("kezhi", "kechzhi Кэчжи"),
      ("jinping", "tszinpin Цзиньпин"), ("xi", "si Си"), ("shanghai", "shankhay Шанхай"),
      ("xian", "syan Сянь"), ("xian", "sian Сиань"), ("xi'an", "sian Сиань"),
      ("changan", "chanan Чанъань"), ("zhongguo", "chzhungo Чжунго"),
      ("sichuan", "sychuan Сычуань"),
      ("zunyi", "tszuni Цзуньи"), ("lvshun", "lyuyshun Люйшунь"),
      ("huizhou", "khueychzhou Хуэйчжоу"),
      ("caozhou", "tsaochzhou Цаочжоу"), ("xuzhou", "syuychzhou Сюйчжоу"), ("wuhan", "ukhan Ухань"),
      ("hitler", "gitler Гитлер"), ("helsinki", "khelsinki Хельсинки"),
      ("hongkong", "gonkong Гонконг"),
      ("beijing", "pekin Пекин"), ("volodymyr", "vladimir Владимир"),
      ("kharkiv", "kharkov Харьков"),
      ("washington", "vashington Вашингтон"), ("heidelberg", "geydelberg Гейдельберг"),
    ])
  func `what came by way of Russian is known in Russian`(_ word: String, _ form: String) {
    #expect(forms(word, "road/russian").contains(form))
  }

  @Test(
    arguments: [
      ("qingdao", "road/wade-giles", "chingtao Ch'ing-tao"), ("xi", "road/wade-giles", "hsi Hsi"),
      ("zedong", "road/wade-giles", "tsetung Tsê-tung"), ("guo", "road/wade-giles", "kuo Kuo"),
      ("tsetung", "road/pinyin", "zedong"), ("chinping", "road/pinyin", "jinping"),
      ("chin'ping", "road/pinyin", "jinping"), ("tszinpin", "road/pinyin", "jinping"),
      ("sinkiang", "road/former-name", "xinjiang Xinjiang"),
      ("beijing", "road/former-name", "peking Peking"),
      ("isaac", "road/scripture", "eshaq Eshaq"), ("moses", "road/scripture", "mousa Mousa"),
      ("kalmukhambet", "road/turkic", "kalmohammad"), ("kassymov", "road/turkic", "qasemov"),
      ("magomedov", "road/turkic", "mohammadov"), ("vatanzoda", "road/tajik", "vatanzadeh"),
      ("mahmadali", "road/tajik", "mohammadali"), ("jumakhon", "road/tajik", "jomehkhan"),
      ("lee", "road/korean", "yi"), ("jeong", "road/korean", "jung"),
      ("park", "road/korean", "bak"),
    ])
  func `other roads`(_ word: String, _ road: String, _ form: String) {
    #expect(forms(word, road).contains(form))
  }

  @Test(arguments: [
    "damir", "patrushev", "tamir", "norov", "viktor", "baku", "a", "", "1!", "تهران",
  ])
  func `most names came by no road`(_ word: String) {
    #expect(Road.all.flatMap { $0.forms(of: word) } == [])
  }

  @Test func `every syllable has one spelling in each system`() {
    #expect(PinyinSyllable.all.count > 400)
    #expect(Set(PinyinSyllable.all.map(\.text)).count == PinyinSyllable.all.count)
    for syllable in PinyinSyllable.all {
      let russian = Palladius.cyrillic(syllable)
      #expect(!russian.isEmpty && russian.unicodeScalars.allSatisfy { 0x430...0x44F ~= $0.value })
      #expect(WadeGiles.plain(WadeGiles.spelling(syllable)).utf8.allSatisfy { 0x61...0x7A ~= $0 })
    }
  }

  @Test func `a hostile word ends soon, and forms are few`() {
    var generator = Seeded(state: 7)
    let letters = Array("aeiougnhzxjqbmrklt'")
    for length in [1, 2, 5, 20, 48, 49, 10_000] {
      for word in [
        String(repeating: "an", count: length / 2), String(repeating: "a", count: length),
        String(repeating: "n'", count: length / 2),
        String((0..<length).map { _ in letters[Int(generator.next() % UInt64(letters.count))] }),
      ] {
        for road in Road.all { #expect(road.forms(of: word).count <= Road.limit) }
      }
    }
  }

  private struct Seeded {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
