import ArgumentParser

struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term",
    abstract: "Look names up in the glossary, and edit it.",
    discussion: """
      Every edit takes --dry-run, which prints it as a unified diff and writes nothing. A file is written in canonical \
      form, whole or not at all, and not when someone changed it in the meantime.

      Examples:
        dabir term show ساگین‌بایف
        dabir term list --kind person
        dabir term add damir-sagynbaev "Damir Sagynbaev" --lang en --kind person
        dabir term edit damir-sagynbaev Saginbayev --status deprecated --dry-run
        dabir term merge damir-saginbaev damir-sagynbaev

      Exit codes: 0 done, 1 the name is not in the glossary (show), 2 it could not be done.
      """,
    subcommands: [
      TermAdd.self, TermEdit.self, TermRemove.self, TermMerge.self, TermShow.self, TermList.self,
    ])
}
