import Termbase

/// Words for what a name names, in both languages: «بیمارستان» and "Hospital".
package enum GenericWords {
  struct Generic: Sendable {
    var kind: Concept.Kind
    var persian: Set<String>
  }

  /// By the English word in lower case: of words that belong to the name.
  static let within: [String: Generic] = table(
    .place,
    """
    river: رود رودخانه رودخانه‌ی; lake: دریاچه دریاچه‌ی; sea: دریای; mount: کوه; mountain: کوه; mountains: کوه‌های کوههای \
    رشته‌کوه; island: جزیره جزیره‌ی; islands: جزایر; gulf: خلیج; bay: خلیج; strait: تنگه; airport: فرودگاه; square: میدان; \
    street: خیابان; avenue: خیابان; boulevard: بلوار; bridge: پل; dam: سد; palace: کاخ; castle: قلعه; fort: قلعه دژ; \
    park: پارک; valley: دره دره‌ی; desert: صحرای کویر بیابان; ocean: اقیانوس; port: بندر; canal: کانال
    """
  ).merging(
    table(
      .organization,
      """
      university: دانشگاه; college: کالج دانشکده دانشکده‌ی; hospital: بیمارستان; institute: مؤسسه موسسه انستیتو انستیتوی \
      پژوهشکده; foundation: بنیاد; party: حزب; agency: خبرگزاری آژانس; museum: موزه موزه‌ی; stadium: ورزشگاه; mosque: مسجد; \
      church: کلیسای; cathedral: کلیسای; bank: بانک; company: شرکت; group: گروه; school: مدرسه مدرسه‌ی; academy: آکادمی \
      فرهنگستان; club: باشگاه; brigade: تیپ لشکر; movement: جنبش; press: انتشارات; news: خبرگزاری; laboratory: آزمایشگاه; \
      corporation: شرکت; prize: جایزه جایزه‌ی
      """)
  ) { first, _ in first }

  /// By the English word in lower case: of words that say where or what a name is, and are no part of it.
  static let beside: Set<String> = [
    "city", "town", "village", "province", "state", "county", "district", "region", "capital",
    "area", "governorate", "suburb", "prefecture",
  ]

  /// True of an English word that is one of either.
  /// - Parameter word: in any case.
  package static func contains(english word: String) -> Bool {
    let word = word.lowercased()
    return within[word] != nil || beside.contains(word)
      || word.hasSuffix("s") && within[String(word.dropLast())] != nil
  }

  private static func table(_ kind: Concept.Kind, _ rows: String) -> [String: Generic] {
    var table: [String: Generic] = [:]
    for row in rows.split(separator: ";") {
      let sides = row.split(separator: ":")
      guard sides.count == 2 else { continue }
      let words = sides.map { $0.split { $0 == " " || $0 == "\n" }.map(String.init) }
      for word in words[0] { table[word] = Generic(kind: kind, persian: Set(words[1])) }
    }
    return table
  }
}
