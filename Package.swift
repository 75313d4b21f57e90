// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target holds to the same language rules; see CONTRIBUTING.md.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "dabir",
  products: [
    .library(name: "PersianText", targets: ["PersianText"]),
    .library(name: "Transliteration", targets: ["Transliteration"]),
    .library(name: "Termbase", targets: ["Termbase"]),
    .library(name: "Alignment", targets: ["Alignment"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "Checking", targets: ["Checking"]),
    .executable(name: "dabir", targets: ["dabir"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "PersianText", swiftSettings: settings),
    .target(name: "CNameModel"),
    .target(
      name: "Transliteration", dependencies: ["PersianText", "CNameModel"],
      exclude: ["MODEL.md"],
      swiftSettings: settings),
    .target(
      name: "Termbase", dependencies: ["PersianText", "Transliteration"],
      swiftSettings: settings),
    .target(
      name: "Alignment", dependencies: ["PersianText", "Transliteration", "Termbase"],
      swiftSettings: settings),
    .target(
      name: "Interchange", dependencies: ["PersianText", "Termbase", "Alignment", "CLibXML2"],
      exclude: ["FORMATS.md"],
      swiftSettings: settings),
    .target(
      name: "Checking",
      dependencies: [
        "PersianText", "Transliteration", "Termbase", "Alignment", "Interchange",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "NameTraining", dependencies: ["PersianText", "Transliteration"],
      swiftSettings: settings),
    .executableTarget(
      name: "dabir",
      dependencies: [
        "PersianText", "CNameModel", "Transliteration", "NameTraining", "Termbase", "Alignment",
        "Interchange", "Checking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "KeyBenchmark", dependencies: ["Transliteration"], path: "Benchmarks/key",
      exclude: ["run.sh"],
      swiftSettings: settings),
    .executableTarget(
      name: "InterchangeBenchmark", dependencies: ["Interchange", "PersianText"],
      path: "Benchmarks/interchange/reading",
      swiftSettings: settings),
    .executableTarget(
      name: "CheckBenchmark", dependencies: ["PersianText", "Termbase", "Checking"],
      path: "Benchmarks/check/stages", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "PersianTextTests", dependencies: ["PersianText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "TransliterationTests", dependencies: ["Transliteration", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "NameTrainingTests", dependencies: ["Transliteration", "NameTraining", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "TermbaseTests", dependencies: ["Termbase", "PersianText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "dabir", "PersianText", "Transliteration", "Termbase", "Alignment", "Interchange",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AlignmentTests",
      dependencies: ["PersianText", "Transliteration", "Termbase", "Alignment", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["PersianText", "Termbase", "Alignment", "Interchange", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "PersianText", "Transliteration", "Termbase", "Alignment", "Interchange", "Checking",
        "TestSupport",
      ],
      swiftSettings: settings),
  ]
)
