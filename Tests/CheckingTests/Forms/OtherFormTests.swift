import Termbase
import Testing

/// More written forms, over other names, in both languages: what is marked must be found, and nothing else.
///
/// The rows were written before the search for forms was tuned on them.
@Suite struct OtherFormTests {
  @Test(arguments: [
    ("qalibaf", "آقای ⟦قاليباف⟧ آمد"), ("qalibaf", "آقای ⟦قالِیباف⟧ آمد"),
    ("tokayev", "آقای ⟦توکـــایف⟧ آمد"), ("tokayev", "همه ⟦توکایف⟧\u{200C}ها"),
    ("lavrov", "دیدار ⟦لاوروف⟧\u{200C}شان"), ("lavrov", "نام «⟦لاوروف⟧» را"),
    ("tokayev", "آقای ⟦توکا\u{200F}یف⟧ آمد"), ("lavrov", "آقای \u{2067}⟦لاوروف⟧\u{2069} آمد"),
    ("tokayev", "آقای ⟦قاسم جومرت توکایف⟧ آمد"), ("tokayev", "آقای ⟦قاسمجومرت توکایف⟧ آمد"),
    ("lavrov", "آقای ⟦سرگئی\u{A0}لاوروف⟧ آمد"), ("lavrov", "آقای ⟦سرگئی\nلاوروف⟧ آمد"),
    ("lavrov", "آقای ⟦سرگئیلاوروف⟧ آمد"), ("lavrov", "آقای ⟦سرگیی لاوروف⟧ آمد"),
    ("karimzadeh", "خانم ⟦کریمزاده⟧ آمد"), ("karimzadeh", "خانم ⟦کریم زاده⟧ آمد"),
    ("sharifpour", "آقای ⟦شریفپور⟧ آمد"), ("sharifpour", "آقای ⟦شریف پور⟧ آمد"),
    ("ahmadinejad", "آقای ⟦احمدی نژاد⟧ آمد"), ("ahmadinejad", "آقای ⟦احمدینژاد⟧ آمد"),
    ("aliyev", "آقای الهام ⟦علیف⟧ آمد"), ("lavrov", "آقای ⟦لاورف⟧ آمد"),
    ("gorbachev", "آقای ⟦گورباچوف⟧ آمد"), ("nazarbayev", "آقای ⟦نظربائف⟧ آمد"),
    ("speaker", "آقای ⟦رییس مجلس⟧ آمد"), ("officer", "آقای ⟦مسؤول سياست خارجي⟧ آمد"),
    ("kermanshah", "شهر ⟦کرمانشاہ⟧ است"), ("tashkent", "شهر ⟦ﺗﺎﺷﻜﻨﺪ⟧ است"),
    ("tashkent", "مردم ⟦تاشکند⟧ی\u{200C}ها"), ("kyrgyzstan", "کشور ⟦قرقیزستن⟧ است"),
    ("ashgabat", "شهر ⟦عشق اباد⟧ است"), ("lavrov", "آقای لاوروفسکی آمد"),
    ("ashgabat", "شهر ⟦عشق\u{200B}آباد⟧ است"), ("lavrov", "وزیران ⟦لاوروف⟧ و⟦لاوروف⟧"),
  ])
  func `a Persian form is found`(_ concept: String, _ marked: String) throws {
    try WrittenForm.expect(concept, marked, in: Self.glossary)
  }

  @Test(arguments: [
    ("lavrov", "Mr ⟦Lavrov⟧’s answer"), ("lavrov", "Mr ⟦LAVROV⟧ came"),
    ("lavrov", "all the ⟦Lavrov⟧s came"), ("lavrov", "the ballet of Lavrovsky"),
    ("tokayev", "Mr ⟦Kassym\u{2011}Jomart Tokayev⟧ came"),
    ("tokayev", "Mr ⟦Kassym Jomart Tokayev⟧ came"), ("tokayev", "Mr ⟦Kassymjomart Tokayev⟧ came"),
    ("sao-paulo", "in ⟦Sao Paulo⟧ today"), ("sao-paulo", "in ⟦Sa\u{303}o Paulo⟧ today"),
    ("sanaa", "in ⟦Sana’a⟧ today"), ("sanaa", "in ⟦Sanaa⟧ today"), ("sanaa", "in ⟦Sanaʿa⟧ today"),
    ("aliyev", "Mr ⟦Aliev⟧ came"), ("tokayev", "Mr ⟦Tokaev⟧ came"),
    ("qalibaf", "Mr ⟦Qalibaf⟧ came"), ("soleimani", "Mr ⟦Ghassem Soleymani⟧ came"),
    ("ivory-coast", "in ⟦Cote d’Ivoire⟧ today"), ("karimzadeh", "Ms ⟦Karimzade⟧ came"),
    ("gorbachev", "Mr ⟦Gorbachyov⟧ came"), ("lavrov", "Mr ⟦Sergei Lavrov⟧ came"),
    ("khatami", "Mr ⟦Katami⟧ came"), ("nazarbayev", "Mr ⟦Nazar\u{AD}bayev⟧ came"),
  ])
  func `an English form is found`(_ concept: String, _ marked: String) throws {
    try WrittenForm.expect(concept, marked, in: Self.glossary)
  }

  private static let glossary = RuleTest.glossary(
    """
    qalibaf person preferred full محمدباقر قالیباف
    qalibaf person admitted short قالیباف
    qalibaf person preferred full Mohammad Bagher Ghalibaf
    qalibaf person admitted short Ghalibaf
    tokayev person preferred full قاسم\u{200C}جومرت توکایف
    tokayev person admitted short توکایف
    tokayev person preferred full Kassym-Jomart Tokayev
    tokayev person admitted short Tokayev
    lavrov person preferred full سرگئی لاوروف
    lavrov person admitted short لاوروف
    lavrov person preferred full Sergey Lavrov
    lavrov person admitted short Lavrov
    karimzadeh person preferred full نازنین کریم\u{200C}زاده
    karimzadeh person admitted short کریم\u{200C}زاده
    karimzadeh person preferred full Nazanin Karimzadeh
    karimzadeh person admitted short Karimzadeh
    sharifpour person preferred full فرهاد شریف\u{200C}پور
    sharifpour person admitted short شریف\u{200C}پور
    sharifpour person preferred full Farhad Sharifpour
    ahmadinejad person preferred full محمود احمدی\u{200C}نژاد
    ahmadinejad person admitted short احمدی\u{200C}نژاد
    ahmadinejad person preferred full Mahmoud Ahmadinejad
    aliyev person preferred full الهام علی\u{200C}اف
    aliyev person admitted short علی\u{200C}اف
    aliyev person preferred full Ilham Aliyev
    aliyev person admitted short Aliyev
    gorbachev person preferred full میخائیل گورباچف
    gorbachev person admitted short گورباچف
    gorbachev person preferred full Mikhail Gorbachev
    gorbachev person admitted short Gorbachev
    nazarbayev person preferred full نورسلطان نظربایف
    nazarbayev person admitted short نظربایف
    nazarbayev person preferred full Nursultan Nazarbayev
    nazarbayev person admitted short Nazarbayev
    khatami person preferred full محمد خاتمی
    khatami person admitted short خاتمی
    khatami person preferred full Mohammad Khatami
    khatami person admitted short Khatami
    soleimani person preferred full قاسم سلیمانی
    soleimani person preferred full Qassem Soleimani
    speaker title preferred full رئیس مجلس
    speaker title preferred full speaker of parliament
    officer title preferred full مسئول سیاست خارجی
    officer title preferred full head of foreign policy
    kermanshah place preferred full کرمانشاه
    kermanshah place preferred full Kermanshah
    tashkent place preferred full تاشکند
    tashkent place preferred full Tashkent
    kyrgyzstan place preferred full قرقیزستان
    kyrgyzstan place preferred full Kyrgyzstan
    ashgabat place preferred full عشق\u{200C}آباد
    ashgabat place preferred full Ashgabat
    sao-paulo place preferred full سائوپائولو
    sao-paulo place preferred full São Paulo
    sanaa place preferred full صنعا
    sanaa place preferred full Sana'a
    ivory-coast place preferred full ساحل عاج
    ivory-coast place preferred full Côte d'Ivoire
    """)
}
