/// A unit of a bitext as names are mined from it: a Persian and an English text that say the same.
public struct MiningUnit: Sendable, Hashable {
  public var persian: String
  public var english: String
  /// Its place among the units of the bitext, from 1.
  public var number: Int

  public init(persian: String, english: String, number: Int) {
    self.persian = persian
    self.english = english
    self.number = number
  }
}
