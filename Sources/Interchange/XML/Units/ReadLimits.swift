/// What a file from a stranger may cost. A unit that asks for more is reported and left out.
public struct ReadLimits: Sendable, Equatable {
  /// Elements within each other. libxml2 takes 255 at the most.
  public var depth = 200
  /// Bytes of all the attributes of an element.
  public var attributeBytes = 1 << 20
  /// Bytes of text and markup in one unit. libxml2 takes 10,000,000 in one text or tag at the most.
  public var unitBytes = 8 << 20

  public init() {}
}

/// How a reader takes what is wrong, and what it may cost.
public struct ReadOptions: Sendable, Equatable {
  /// What the file is in, by a name that `iconv` knows, against whatever it says of itself.
  public var encoding: String?
  /// The first fault ends it. Otherwise the unit with the fault is left out, and what follows is read.
  public var isStrict = false
  public var limits = ReadLimits()

  public init(encoding: String? = nil, isStrict: Bool = false, limits: ReadLimits = ReadLimits()) {
    self.encoding = encoding
    self.isStrict = isStrict
    self.limits = limits
  }
}
