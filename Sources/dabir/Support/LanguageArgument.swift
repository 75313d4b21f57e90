public import ArgumentParser
public import PersianText

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
