import ArgumentParser

@main
struct Dabir: ParsableCommand {
}
