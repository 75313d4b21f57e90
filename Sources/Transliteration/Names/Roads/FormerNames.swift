/// Places whose name Persian may have from another time or language than English has it: Peking, Bombay, Tiflis.
///
/// The Chinese ones are those of the postal map of 1906, and of treaties and maps before it.
enum FormerNames {
  static func forms(of word: String) -> [Road.Form] {
    (table[word] ?? []).map { Road.Form(latin: $0, original: Cyrillic.capitalised($0)) }
  }

  /// From each name to the others.
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for row in rows.split(separator: "\n") {
      let names = row.split(separator: " ").map(String.init)
      for name in names { table[name, default: []] += names.filter { $0 != name } }
    }
    return table
  }()

  private static let rows = """
    beijing peking pekin
    nanjing nanking nankin
    tianjin tientsin
    chongqing chungking
    guangzhou canton kanton
    guangdong kwangtung canton kanton
    xiamen amoy
    qingdao tsingtao tsingtau
    chengdu chengtu
    hangzhou hangchow
    suzhou soochow
    fuzhou foochow
    xian sian
    sichuan szechwan szechuan sechuan
    jilin kirin girin
    shenyang mukden
    dalian dairen dalny
    harbin kharbin
    xinjiang sinkiang
    hebei hopei hopeh
    henan honan
    fujian fukien
    jiangsu kiangsu
    zhejiang chekiang
    shandong shantung
    shanxi shansi
    shaanxi shensi
    gansu kansu
    guangxi kwangsi
    jiangxi kiangsi
    guizhou kweichow
    hubei hupeh hupei
    xizang tibet tubet
    urumqi urumchi wulumuqi
    kashgar kashi
    macau macao makao aomen
    mumbai bombay
    kolkata calcutta kalkata
    chennai madras
    yangon rangoon
    myanmar burma birmani
    ashgabat ashkhabad eshghabad
    tbilisi tiflis teflis
    yerevan erivan iravan
    almaty almaata
    belarus byelorussia belorussia
    """
}
