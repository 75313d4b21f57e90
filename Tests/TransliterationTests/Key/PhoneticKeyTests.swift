import Testing
import Transliteration

@Suite struct PhoneticKeyTests {
  @Test(arguments: [
    ["محمد", "مُحَمَّد", "Mohammad", "Muhammed", "Mohamed", "Muḥammad", "Мухаммад"],
    ["قاسم", "Qassem", "Ghasem", "Kassym", "Qāsem", "Касым"],
    [
      "ساگین\u{200C}بایف", "ساگین بایف", "سگینبایف", "Sagynbaev", "Saginbayev", "Saghinbayev",
      "Сагынбаев",
    ],
    ["ژائو", "Zhao"], ["خسرو", "Khosrow", "Xosrow"],
    ["کیانوش", "Kianoush", "Kiyanush"], ["داریوش", "Dariush", "Daryoush"],
    ["چنگیز", "Changiz", "Čangiz"], ["جمشید", "Jamshid", "Djamshid"],
    ["شیراز", "Shiraz", "Schiraz", "Şiraz", "Širāz"], ["مصدق", "Mosaddegh", "Mossadeq"],
    ["وحید", "Vahid", "Wahid"], ["یوسف", "Yousef", "Yusuf"],
    ["فاطمه", "Fatemeh", "Fatima", "Phatima"],
    ["علی", "Ali", "‘Alī", "Али"], ["الکساندر", "Aleksandr", "Alexander", "Александр"],
    ["زلنسکی", "Zelensky", "Zelenskyy", "Зеленский"], ["خواجه", "Khajeh"], ["ممتاز", "Momtaz"],
    ["شانگهای", "Shanghai"],
  ])
  func `spellings of one name have one key`(_ spellings: [String]) {
    for spelling in spellings.dropFirst() {
      #expect(PhoneticKey(spelling) == PhoneticKey(spellings[0]), "\(spelling)")
    }
  }

  @Test(arguments: [
    ("تهران", "Turin"), ("ایران", "Iraq"), ("ساگین\u{200C}بایف", "Sagynbaeva"), ("حسن", "Mohsen"),
    ("Astana", "Stan"), ("قم", "Qazvin"),
  ])
  func `other names have others`(_ a: String, _ b: String) {
    #expect(PhoneticKey(a) != PhoneticKey(b))
  }

  @Test func `what has no letters has an empty key`() {
    for text in ["", " ", "۱۲۳", "北京", "’‘", "-"] {
      #expect(PhoneticKey(text).count == 0, "\(text)")
    }
  }

  /// Each name is nearer to the first of its line than all names of the other lines are.
  @Test func `spellings of a name are nearer than other names`() {
    let names = [
      ["محمد", "Mohammad", "Mohamed"], ["احمد", "Ahmad", "Ahmed"], ["محمود", "Mahmoud"],
      ["حمید", "Hamid"], ["مهدی", "Mehdi", "Mahdi"], ["تهران", "Tehran"], ["چینگدائو", "Qingdao"],
      ["ژنگژو", "Zhengzhou"], ["بیشکک", "Bishkek"],
    ]
    for (line, name) in names.enumerated() {
      let sounds = NameSounds(name[0])
      let furthest = name.dropFirst().compactMap { sounds.distance(to: NameSounds($0)) }.max() ?? 0
      for (other, spellings) in names.enumerated() where other != line {
        for spelling in spellings {
          #expect(
            sounds.distance(to: NameSounds(spelling)) ?? 0 > furthest, "\(name[0]) \(spelling)")
        }
      }
    }
  }

  @Test func `a distance is symmetric, nothing to itself, and heeds its limit`() {
    let names = ["محمد", "Mohammad", "ساگین\u{200C}بایف", "Сагынбаев", "Qingdao", "", "x"].map {
      NameSounds($0)
    }
    for a in names {
      #expect(a.distance(to: a) == 0)
      for b in names {
        #expect(a.distance(to: b) == b.distance(to: a))
        if let distance = a.distance(to: b), distance > 0 {
          #expect(a.distance(to: b, limit: distance) == distance)
          #expect(a.distance(to: b, limit: distance - 0.1) == nil)
        }
      }
    }
  }

  @Test func `any string has sounds, and not too many`() {
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let blocks: [UInt32] = [0, 0x80, 0x180, 0x300, 0x400, 0x600, 0x1E00, 0x2000, 0xFB50, 0x1F600]
    var last = NameSounds("")
    for _ in 0..<2_000 {
      var name = String.UnicodeScalarView()
      for _ in 0..<random(30) {
        let value = blocks[random(blocks.count)] + UInt32(random(0x100))
        if let scalar = Unicode.Scalar(value) { name.append(scalar) }
      }
      let sounds = NameSounds(String(name))
      #expect(sounds.distance(to: last) == last.distance(to: sounds))
      last = sounds
    }
    let long = NameSounds(String(repeating: "خسرو", count: 2_500))
    #expect(long.key.count < 100)
    #expect(long.distance(to: NameSounds("Khosrow")) ?? 0 > 10)
  }
}
