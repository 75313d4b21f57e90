import PersianText
import Termbase

/// A glossary file out of rows whose cells are divided by bars: `concept|kind|lang|term|status|type`. Cells that are
/// left out at the end are empty.
func glossary(_ rows: String..., name: String = "test.tsv") -> GlossaryFile {
  glossary(rows, name: name)
}

func glossary(_ rows: [String], name: String = "test.tsv") -> GlossaryFile {
  let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote"
  let lines = rows.map { row in
    var cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    cells += Array(repeating: "", count: max(0, 9 - cells.count))
    return cells.joined(separator: "\t")
  }
  let text = ([header] + lines).joined(separator: "\n") + "\n"
  return GlossaryReader.read(SourceText(name: name, text: text))
}

/// `line:column rule` of findings in files.
func places(_ findings: [Diagnostic], in files: [GlossaryFile]) -> [String] {
  findings.map { finding in
    let source = files.first { $0.path == finding.location.source }?.source
    let position = source?.position(at: finding.location.range?.lowerBound ?? 0)
    return "\(position?.line ?? 0):\(position?.column ?? 0) \(finding.rule)"
  }
}
