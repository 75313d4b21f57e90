enum CommonWordList { static let persian: StaticString = "" }
