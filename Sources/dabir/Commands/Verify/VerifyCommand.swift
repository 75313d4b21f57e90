import ArgumentParser
import PersianText
import Transliteration

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Judge whether pairs of a Persian and an English name are one name.",
    discussion: """
      A file has a pair a line, fa and en with a tab between; a first row that names the columns fa and en sets their \
      order, among others. Empty lines and those that begin with # are passed over; - is standard input.

      Each pair gets a plausibility in 0…1 and a verdict: ok, variant (another legitimate style, or a name that came \
      by a known road; the remarks say which), or wrong, with the letters that do not fit and the nearest spelling \
      that would. People are shown what is not ok; --all shows all.

      Formats: human, tsv (with a header: fa, en, plausibility, verdict, remarks, misfits, nearest), jsonl.

      Examples:
        dabir verify names.tsv
        dabir verify --fa ساگین‌بایف --en Saginbayev
        dabir verify --format tsv --threshold 0.5 a.tsv b.tsv > verdicts.tsv

      Exit codes: 0 no pair is wrong, 1 one is, 2 a line or a file could not be used.
      """)

  @Argument(help: ArgumentHelp("Tables of pairs.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The Persian name of one pair; with --en.", valueName: "name"))
  var fa: String?

  @Option(help: ArgumentHelp("The English name of one pair; with --fa.", valueName: "name"))
  var en: String?

  @Option(
    help: ArgumentHelp(
      "The plausibility under which a pair is wrong, 0…1; by default the model's, which refuses at most one true pair in a hundred.",
      valueName: "number"))
  var threshold: Double?

  @Option(help: "What to write.")
  var format: NameFormat = .human

  @Flag(help: "For people: show the pairs that are ok too.")
  var all = false

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var model: NameModelOptions

  func validate() throws {
    if (fa == nil) != (en == nil) { throw ValidationError("--fa and --en go together.") }
    if files.isEmpty == (fa == nil) {
      throw ValidationError("Name a table of pairs, or one pair with --fa and --en.")
    }
    for (name, option) in [(fa, "--fa"), (en, "--en")] {
      guard let name else { continue }
      if name.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        throw ValidationError("The name of \(option) is empty.")
      }
      if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        throw ValidationError("The name of \(option) holds a control character.")
      }
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold must be in 0…1.")
    }
    if all, format != .human { throw ValidationError("--all goes with --format human.") }
    try Inputs.validate(files + [model.path].compactMap(\.self), output: output)
  }

  func run() throws {
    let model = try model.read()
    let threshold = threshold
    let judge: PairJudge = { model.judge(persian: $0, english: $1, threshold: threshold) }
    var counts = VerdictCounts()
    var (faults, unread) = (0, 0)
    try OutputFile.write(to: output) { output in
      try output.write(PairText.header(format))
      if let fa, let en {
        let judgement = judge(fa, en)
        counts.add(judgement.verdict)
        var bytes: [UInt8] = []
        PairText(format: format, file: nil, showsAll: true).append(
          judgement, persian: Array(fa.utf8)[...], english: Array(en.utf8)[...], line: 1, to: &bytes
        )
        try output.write(bytes)
      }
      for path in files {
        do {
          var file = try PairFile(path)
          let result = try file.judge(to: &output, format: format, showsAll: all, judge: judge)
          counts += result.counts
          faults += result.faults
        } catch  where error is FileFault || error is Failure {
          Console.complain("error: \(error)")
          unread += 1
        }
      }
    }
    var summary = counts.summary
    if faults > 0 { summary += "; \(faults) line\(faults == 1 ? "" : "s") not judged" }
    if unread > 0 { summary += "; \(unread) file\(unread == 1 ? "" : "s") not judged" }
    Console.complain(summary)
    let code = VerifyCommand.exitCode(counts, unjudged: faults + unread)
    if code != 0 { throw ExitCode(code) }
  }

  /// What the process ends with.
  static func exitCode(_ counts: VerdictCounts, unjudged: Int) -> Int32 {
    unjudged > 0 ? 2 : counts.wrong > 0 ? 1 : 0
  }
}
