import Foundation
import PersianText
import TestSupport

@testable import Interchange

/// What validation says of a text.
func validation(
  of text: String, limits: ValidationLimits = ValidationLimits()
) throws -> ValidationReport { try validation(of: Array(text.utf8), limits: limits) }

func validation(
  of bytes: [UInt8], limits: ValidationLimits = ValidationLimits()
) throws -> ValidationReport {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("dabir-" + UUID().uuidString)
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try FileValidator(file.path, limits: limits).validate()
}

extension ValidationReport {
  /// `line:column rule entry` of each finding that is no note.
  var places: [String] {
    findings.filter { $0.severity > .note }.map { finding in
      let position = finding.location.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(position) \(finding.rule) \(finding.location.entry ?? "-")"
    }
  }

  var errors: Int { severities[.error, default: 0] }
}

/// A small memory with places for what a test is about.
func memory(
  version: String = "1.4", header: String = "", units: String
) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <tmx version="\(version)">
  <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"\(header)/>
  <body>
  \(units)
  </body>
  </tmx>

  """
}

/// A sound unit of two variants, with text to put in.
func unit(_ attributes: String = "", en: String = "a", fa: String = "ب") -> String {
  """
  <tu\(attributes)><tuv xml:lang="en"><seg>\(en)</seg></tuv><tuv xml:lang="fa"><seg>\(fa)</seg></tuv></tu>
  """
}

/// A small termbase of TBX-Basic of 2019.
func termbase(
  style: String = "dca", type: String = "TBX-Basic", entries: String, back: String = ""
) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" type="\(type)" style="\(style)" xml:lang="en">
  <tbxHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
  \(entries)
  </body>\(back)</text>
  </tbx>

  """
}

/// `line:column` of each mark in a text, as if none stood there; columns count scalars.
func places(of mark: Unicode.Scalar, in text: String) -> [String] {
  var (line, column) = (1, 1)
  var places: [String] = []
  for scalar in text.unicodeScalars {
    if scalar == mark {
      places.append("\(line):\(column)")
    } else if scalar == "\n" {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
  }
  return places
}
