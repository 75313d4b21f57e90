/// Words of names that are translated, or left out: titles, the generic words of places, particles.
enum PartLexicon {
  enum Kind { case title, generic, and, particle }

  struct Entry {
    var kind: Kind
    /// What English has for it, in lower case, words parted by a space.
    var english: Set<String> = []
  }

  /// The most words of a phrase.
  static let longestPhrase = 3

  /// By a phrase in Persian, its words parted by a space.
  static let persian: [String: Entry] = {
    var table: [String: Entry] = [:]
    for (kind, rows) in [
      (Kind.title, titles), (.generic, generics), (.and, ands), (.particle, prepositions),
    ] {
      for row in rows.split(separator: "\n") {
        let sides = row.split(separator: ":")
        guard sides.count == 2 else { continue }
        let english = Set(sides[1].split(separator: ",").map { trimmed($0) })
        for name in sides[0].split(separator: ",") {
          table[trimmed(name), default: Entry(kind: kind)].english.formUnion(english)
        }
      }
    }
    for particle in particlesPersian.split(separator: " ") where table[String(particle)] == nil {
      table[String(particle)] = Entry(kind: .particle)
    }
    return table
  }()

  /// The words with which phrases of more than one word begin.
  static let phraseStarts: Set<String> = Set(
    persian.keys.compactMap { phrase in
      phrase.firstIndex(of: " ").map { String(phrase[..<$0]) }
    })

  /// By a phrase in English, in lower case.
  static let english: [String: Kind] = {
    var table: [String: Kind] = [:]
    for particle in particlesEnglish.split(separator: " ") { table[String(particle)] = .particle }
    for entry in persian.values {
      for name in entry.english where table[name] == nil || entry.kind == .title {
        table[name] = entry.kind
      }
    }
    return table
  }()

  /// Pieces of a Persian name in Latin letters that stand for an ezafe or a conjunction: Paydari-ye Melli.
  static let ezafe: Set<String> = ["e", "ye", "i", "yi", "o"]

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private static let ands = """
    و: and, &, va, wa, o, u
    """

  /// What joins the parts of a name of a place, in the languages that it comes from.
  private static let prepositions = """
    در: in, im, bei, an, am, on, upon, ob, at, en
    بر: on, upon, an der, am, sur
    کنار: by, near, bei
    نزدیک: near, bei
    زیر: under, unter, sous, pod
    """

  private static let titles = """
    دکتر: dr, doctor
    آقای, آقا: mr, mister, agha, aqa
    خانم, بانو: mrs, ms, miss, madam, lady, khanom, khanum
    مهندس: eng, engr, engineer
    استاد: professor, prof, ustad, ostad, master
    پروفسور: professor, prof
    ژنرال, ارتشبد, سپهبد: general, gen, lieutenant general
    سرلشکر: major general, general, maj gen
    سردار: sardar, commander, general, brigadier general
    سرتیپ: brigadier, brigadier general, general
    سرهنگ: colonel, col
    سرگرد: major, maj
    سروان, کاپیتان, ناخدا: captain, capt
    ستوان: lieutenant, lt
    دریاسالار, دریابان, دریادار: admiral, adm, rear admiral
    مارشال: marshal
    فرمانده: commander
    شیخ: sheikh, shaykh, sheik, shaikh, shekh
    حاجی, حاج: haji, hajji, hadji, haj, hajj
    حجت الاسلام, حجت‌الاسلام: hojatoleslam, hojjatoleslam, hojjat al islam, hojatolislam
    آیت الله, آیت‌الله, آیةالله: ayatollah, ayatullah, ayatolla
    امام: imam, emam
    ملا, آخوند: mullah, mulla, molla, akhund
    مولوی, مولانا: mawlawi, mowlavi, molavi, maulvi, maulana, mawlana
    سید, سیده: seyed, seyyed, sayyid, sayed, syed, seyedeh, said
    میرزا: mirza
    خان: khan
    بیگ, بیک: beg, bey, bek, baig
    پاشا: pasha
    رئیس جمهور, رئیس‌جمهور, رئیسجمهور, رییس جمهور: president, pres
    نخست وزیر, نخست‌وزیر: prime minister, premier, pm
    وزیر امور خارجه, وزیر خارجه: foreign minister, minister of foreign affairs, secretary of state
    وزیر: minister
    معاون: deputy, vice
    رئیس: head, chief, chairman, director, president
    رهبر: leader
    سفیر: ambassador
    سناتور: senator, sen
    قاضی: judge, justice, qazi
    دبیرکل, دبیر کل: secretary general
    دبیر: secretary
    شاه: shah, king
    پادشاه, ملک: king, malik
    ملکه, شهبانو: queen, empress
    شاهزاده, پرنس: prince
    شاهدخت, پرنسس: princess
    امپراتور, امپراطور, قیصر: emperor, kaiser
    تزار: tsar, czar
    سلطان: sultan, soltan
    امیر: emir, amir
    خلیفه: caliph
    پاپ: pope
    اسقف: bishop
    کشیش, پدر: father, reverend, rev, fr
    سنت, سن, قدیس: saint, st, san, santa
    سر: sir
    لرد: lord
    شهید: martyr, shahid
    مرحوم: late
    """

  private static let generics = """
    شهر: city, town, shahr
    شهرستان: county, shahrestan
    استان: province, ostan
    ایالت: state, province
    بخش: district, county
    بخشداری, حوزه: district
    منطقه, ناحیه: region, district, area, zone, arrondissement, borough, oblast, raion
    آمپوئه, آمفوئه, آمفو: amphoe, district
    بخش خودگردان, ناحیه خودمختار: autonomous region
    شهرداری: municipality, municipality of, commune, municipio
    فرمانداری, ولایت: governorate, prefecture, province, wilaya
    شهرک: township, town, settlement
    دپارتمان: department, departamento
    روستای, روستا, ده: village, deh
    کشور: country
    جمهوری: republic, republic of
    پادشاهی: kingdom, kingdom of
    رود, رودخانه: river, rud
    دریای, دریا: sea
    دریاچه: lake
    اقیانوس: ocean
    خلیج: gulf, bay
    تنگه: strait, straits
    جزیره: island, isle
    جزایر: islands, isles
    شبه جزیره, شبه‌جزیره: peninsula
    کوه, کوهستان: mount, mountain, mt, kuh
    کوه‌های, کوههای, رشته کوه, رشته‌کوه: mountains, range
    قله: peak, mount
    دره: valley
    دشت: plain, steppe, desert
    بیابان, کویر, صحرای: desert
    جنگل: forest
    آبشار: falls, waterfall
    سد: dam
    کانال: canal
    پل: bridge
    بندر: port, bandar
    فرودگاه: airport
    دانشگاه: university
    بیمارستان: hospital
    خیابان: street, avenue, st, ave
    بلوار: boulevard
    میدان: square
    پارک: park
    کاخ, قصر: palace
    قلعه, دژ: castle, fort, fortress
    مسجد: mosque
    کلیسای, کلیسا: church, cathedral
    معبد: temple
    موزه: museum
    ورزشگاه: stadium
    ایستگاه: station
    شمالی, شمال: north, northern
    جنوبی, جنوب: south, southern
    شرقی, شرق, خاوری: east, eastern
    غربی, غرب, باختری: west, western
    مرکزی: central
    میانی, وسطی: middle, mid
    بزرگ: great, greater, big, grand
    کوچک: little, lesser, small
    نو, جدید: new
    قدیم, کهنه: old
    علیا, بالا: upper
    سفلی, سفلا, پایین: lower
    سرخ: red
    سیاه: black
    سفید: white
    سبز: green
    زرد: yellow
    """

  private static let particlesPersian =
    "ال بن ابن بنت ابو ابی ام ولد دو دی دا دل ون فون فان وان لو لا د اف زاده پور"
  private static let particlesEnglish =
    "al el ul ol il an as ash ar az ad at bin ben ibn ibnu bint binti abu abi ould "
    + "de di da del della do dos der den von van le la du the of"
}
