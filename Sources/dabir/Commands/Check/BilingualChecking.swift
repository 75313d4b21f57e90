import Checking
import Interchange
import PersianText
import Synchronization

extension FileChecker {
  /// A bilingual file: each of its languages, and what is between the sides of its units.
  ///
  /// - Throws: where nothing of it can be read, or it has no text in a language that is checked.
  func check(_ input: BilingualInput, showsProgress: Bool) throws(FileFault) -> CheckedText {
    let size = input.text.bytes.count
    // Most of the time goes into the rules.
    let progress = Mutex(
      Progress(input.text.name, total: size, shortWork: showsProgress ? Progress.shortWork : .max))
    defer { progress.withLock { $0.finish() } }
    let file = try BilingualFile.read(input, bilingual) { position in
      progress.withLock { $0.advance(to: position / 8) }
    }
    let sum = max(1, file.textCount)
    let findings = checker.check(
      file,
      finder: { language in finders[settings?.variety(of: language) ?? language] },
      isTold: { language in settings.map { $0.variety(of: language) != nil } ?? true },
      progress: { done in
        progress.withLock {
          $0.advance(to: size / 8 + Int(Double(size - size / 8) * Double(done) / Double(sum)))
        }
      })
    let comments = IgnoreComments(
      in: file.source, .init(format: input.format), identifiers: identifiers, units: file.units)
    return CheckedText(
      source: file.source, findings: findings, comments: comments, units: file.units,
      fault: file.fault,
      packing: input.packing)
  }
}

extension IgnoreComments.Style {
  init(format: BilingualFormat) {
    switch format {
    case .tmx, .xliff: self = .markup
    case .po, .table: self = .hash
    }
  }
}
