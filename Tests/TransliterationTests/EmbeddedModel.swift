import Transliteration

/// The model inside the program, read once for all tests.
enum EmbeddedModel {
  private static let result = Result { try NameModel.embedded() }

  static func read() throws -> NameModel { try result.get() }
}
