extension RomanisationScheme {
  /// Every scheme, in the order in which they are listed.
  public static let all: [RomanisationScheme] = [
    .bgnPCGN1958, .bgnPCGN2019, .bgnPCGNDari, .un2012, .un1967, .alaLC, .iranica, .ijmes,
    .iso2333, .odni2015, .press,
  ]

  /// The scheme of an identifier, whatever its case.
  public static func named(_ identifier: String) -> RomanisationScheme? {
    let identifier = identifier.lowercased()
    return all.first { $0.identifier == identifier }
  }
}
