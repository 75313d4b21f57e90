extension RomanisationScheme {
  /// BGN/PCGN 1958 System for Persian in its edition of December 2019, on which both boards agreed.
  ///
  /// "Romanization of Persian (Farsi), BGN/PCGN 1958 System (updated 2019)", checked for validity and accuracy in December
  /// 2019: it keeps the values of 1958, in ``bgnPCGN1958``, and prescribes the code point of each.
  public static let bgnPCGN2019: RomanisationScheme = {
    var scheme = bgnPCGN1958
    scheme.identifier = "bgn-pcgn-2019"
    scheme.title = "BGN/PCGN 1958 System for Persian, updated 2019"
    scheme.source = "BGN and PCGN, Romanization of Persian (Farsi), December 2019"
    return scheme
  }()
}
